import { ec2Container, fargateContainer } from "../tasks.ts";

type Properties = Readonly<Record<string, unknown>>;

/** Options without findings. */
export const OPTIONS = {
  "awslogs-group": "/ecs/shop-api",
  "awslogs-region": "us-east-1",
  "awslogs-stream-prefix": "web",
} as const;

/** A Fargate task whose container logs to awslogs with these options. */
export function fargateLogs(options: unknown): Properties {
  return fargateContainer({
    logConfiguration: { logDriver: "awslogs", ...(options === undefined ? {} : { options }) },
  });
}

/** A task for EC2 instances whose container logs to awslogs with these options. */
export function ec2Logs(options: unknown): Properties {
  return ec2Container({
    memory: 64,
    logConfiguration: { logDriver: "awslogs", ...(options === undefined ? {} : { options }) },
  });
}

/** Tasks whose log configuration cannot be read. */
export const UNREADABLE: (unknown: symbol) => readonly unknown[] = (unknown) => [
  ec2Logs(unknown),
  ec2Container({ logConfiguration: unknown }),
  ec2Container({ logConfiguration: { logDriver: unknown } }),
];
