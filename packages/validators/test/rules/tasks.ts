/** A Fargate task without findings, changed by `task`. */
export function fargateTask(task: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    family: "shop-api",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    executionRoleArn: "arn:aws:iam::111122223333:role/shop-api-execution",
    containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27" }],
    ...task,
  };
}

/** A Fargate task of one container, changed by `container`. */
export function fargateContainer(container: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return fargateTask({
    containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27", ...container }],
  });
}

/** A task for EC2 instances, changed by `task`. */
export function ec2Task(task: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    family: "shop-api",
    requiresCompatibilities: ["EC2"],
    networkMode: "bridge",
    containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 512 }],
    ...task,
  };
}

/** A task of one container for EC2 instances, changed by `container`. */
export function ec2Container(container: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return ec2Task({ containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27", ...container }] });
}
