const IMAGE = { name: "web", image: "public.ecr.aws/nginx/nginx:1.27" };

/** A task of one container, changed by `container` and `more`. */
export function task(container: object = {}, more: object = {}): object {
  return { family: "shop-api", containerDefinitions: [{ ...IMAGE, memory: 256, ...container }], ...more };
}

/** A task of one container on Fargate, changed alike. */
export function fargate(container: object = {}, more: object = {}): object {
  const size = { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "1024", memory: "2048" };
  return { family: "shop-api", ...size, containerDefinitions: [{ ...IMAGE, ...container }], ...more };
}
