/** The text of a config with that many services; `tag` changes every one of them. */
export function configOf(services: number, tag = "1.27.3"): string {
  const names = Array.from({ length: services }, (_, index) => `shop${index + 1}`);
  return [
    'import { app, service } from "ecs-dsl";',
    ...names.map((name) => serviceOf(name, tag)),
    `export default app("shop", { workloads: [${names.join(", ")}] });`,
    "",
  ].join("\n\n");
}

function serviceOf(name: string, tag: string): string {
  return `const ${name} = service("${name}", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:${tag}",
  ports: { http: 8080 },
});`;
}
