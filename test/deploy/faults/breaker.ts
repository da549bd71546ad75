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

/** What CloudFormation says after it has put a stack back: the service could not be updated. */
export const STACK_WENT_BACK: readonly Fault[] = [
  { on: "cloudformation:ExecuteChangeSet", answer: answered("ExecuteChangeSet", "") },
  {
    on: "cloudformation:DescribeStacks",
    replace: [">UPDATE_COMPLETE</StackStatus>", ">UPDATE_ROLLBACK_COMPLETE</StackStatus>"],
  },
  {
    on: "cloudformation:DescribeStackEvents",
    answer: answered(
      "DescribeStackEvents",
      `<StackEvents>${[
        member("shop-production-cache", "UPDATE_ROLLBACK_COMPLETE", ""),
        member("Service", "UPDATE_FAILED", "ECS Deployment Circuit Breaker was triggered"),
        member("shop-production-cache", "UPDATE_IN_PROGRESS", "User Initiated"),
      ].join("")}</StackEvents>`,
    ),
  },
];

function answered(action: string, result: string): string {
  return `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
}

function member(resource: string, status: string, reason: string): string {
  const time = "<Timestamp>2026-11-01T00:00:00Z</Timestamp>";
  const why = reason === "" ? "" : `<ResourceStatusReason>${reason}</ResourceStatusReason>`;
  return `<member><StackId>s</StackId><EventId>e</EventId><StackName>shop-production-cache</StackName>${time}<LogicalResourceId>${resource}</LogicalResourceId><ResourceStatus>${status}</ResourceStatus>${why}</member>`;
}
