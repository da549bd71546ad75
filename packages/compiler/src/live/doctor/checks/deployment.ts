import type { Service } from "@aws-sdk/client-ecs";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Whether the deployment can go on at all: the circuit breaker, percentages that leave no room, and a count of nothing. */
export const deployment: Check = {
  name: "deployment",
  examine: ({ service }) => ({
    findings:
      service === undefined
        ? []
        : [...locked(service), ...failed(service), ...rolledBack(service), ...nothingWanted(service)],
    unseen: [],
  }),
};

/** Neither a new task before an old one is gone, nor an old one gone before a new one is there. */
function locked({
  deployments = [],
  deploymentConfiguration = {},
  desiredCount = 0,
}: Service): readonly Omit<Finding, "check">[] {
  const { minimumHealthyPercent: least = 100, maximumPercent: most = 200 } = deploymentConfiguration;
  const isUnderWay = deployments.length > 1;
  const mayStop = desiredCount - Math.ceil((desiredCount * least) / 100);
  const mayStart = Math.floor((desiredCount * most) / 100) - desiredCount;
  if (!isUnderWay || desiredCount === 0 || mayStop > 0 || mayStart > 0) return [];
  return [
    {
      likelihood: "certain",
      says: "The deployment cannot go on: it may neither stop an old task nor start a new one.",
      evidence: [`minimumHealthyPercent ${least} and maximumPercent ${most} of ${desiredCount} tasks.`],
      help: "Raise `maximumPercent`, or lower `minimumHealthyPercent`, so that one task may be more or less.",
    },
  ];
}

function failed({ deployments = [] }: Service): readonly Omit<Finding, "check">[] {
  return deployments
    .filter(({ rolloutState }) => rolloutState === "FAILED")
    .map(({ rolloutStateReason = "", failedTasks = 0, taskDefinition = "" }) => ({
      likelihood: "possible",
      says: "The deployment circuit breaker has given a deployment up.",
      evidence: [
        `${taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1)}: ${failedTasks} tasks failed. ${rolloutStateReason}`,
      ],
      help: "It is what follows from the causes above. Without a deployment that succeeded before, nothing is rolled back to: fix the cause and deploy.",
    }));
}

function rolledBack({ events = [], deployments = [] }: Service): readonly Omit<Finding, "check">[] {
  const [rollback] = events.filter(({ message = "" }) => /rolling back to deployment/i.test(message));
  const isFailed = deployments.some(({ rolloutState }) => rolloutState === "FAILED");
  if (rollback === undefined || isFailed || !isOfLastDeployment(rollback.createdAt, deployments[0]?.createdAt))
    return [];
  return [
    {
      likelihood: "possible",
      says: "The last deployment was rolled back: what runs is what ran before it.",
      evidence: [`event: ${rollback.message ?? ""}`],
      help: "Fix the cause, and deploy again.",
    },
  ];
}

/** A day after it, a rollback is history. */
const DAY_MS = 86_400_000;

function isOfLastDeployment(event: Date | undefined, started: Date | undefined): boolean {
  if (event === undefined || started === undefined) return event !== undefined;
  return Math.abs(event.getTime() - started.getTime()) < DAY_MS;
}

function nothingWanted({ desiredCount, schedulingStrategy }: Service): readonly Omit<Finding, "check">[] {
  if (desiredCount !== 0 || schedulingStrategy === "DAEMON") return [];
  return [
    {
      likelihood: "likely",
      says: "No task is wanted: the desired count is 0.",
      evidence: ["ecs:DescribeServices: desiredCount 0."],
      help: "Raise `desiredCount`, or the `min` of its scaling; a worker with `min: 0` waits for messages.",
    },
  ];
}
