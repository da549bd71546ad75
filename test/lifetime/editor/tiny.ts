/** What the shop's smallest workloads run, in the least that Fargate has. */
export const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";
export const TINY = { cpu: 256, memory: 512, image: IMAGE } as const;
