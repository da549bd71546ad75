import { fargateTask } from "../tasks.ts";

const IMAGE = "public.ecr.aws/nginx/nginx:1.27";

/** A container that logs through a router, and one that does not. */
export const ROUTED = { name: "web", image: IMAGE, logConfiguration: { logDriver: "awsfirelens" } } as const;
export const PLAIN = { name: "api", image: IMAGE } as const;

export const ROUTER = { name: "router", image: IMAGE, firelensConfiguration: { type: "fluentbit" } } as const;

/** A task of these containers. */
export function tasked(...containerDefinitions: readonly unknown[]): Readonly<Record<string, unknown>> {
  return fargateTask({ containerDefinitions });
}
