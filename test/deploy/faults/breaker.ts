import type { Fault } from "./fault.ts";

const TASK = "arn:aws:ecs:us-east-1:123456789012:task/shop-production/7f";
const DEFINITION = "arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-cache:1";

/** What ECS says once its circuit breaker has given a rollout up: the container exits, and the log says why. */
export const BREAKER: readonly Fault[] = [
  {
    on: "ecs:DescribeServices",
    merge: {
      services: [
        {
          runningCount: 0,
          deployments: [
            { rolloutState: "FAILED", rolloutStateReason: "ECS deployment circuit breaker: tasks failed to start." },
          ],
          events: [{ id: "1", createdAt: 1, message: "(service cache) deployment failed: tasks failed to start." }],
        },
      ],
    },
  },
  { on: "ecs:ListTasks", answer: JSON.stringify({ taskArns: [TASK] }) },
  {
    on: "ecs:DescribeTasks",
    answer: JSON.stringify({
      tasks: [
        {
          taskArn: TASK,
          taskDefinitionArn: DEFINITION,
          stopCode: "EssentialContainerExited",
          stoppedReason: "Essential container in task exited",
          containers: [{ name: "cache", exitCode: 1 }],
        },
      ],
    }),
  },
  {
    on: "logs:GetLogEvents",
    answer: JSON.stringify({ events: [{ timestamp: 1, message: "Cannot open redis.conf", ingestionTime: 1 }] }),
  },
];
