import type { Patient } from "../../../src/live/doctor/patient.ts";
import type { StoppedTask } from "../../../src/live/status/status.ts";
import { type Answers, awsOf } from "../answers.ts";

export const REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api";

/** A service on Fargate whose one task does not run. */
export function patient(change: Partial<Omit<Patient, "aws">> = {}, answers: Answers = {}): Patient {
  const containers = change.containers ?? [{ name: "api", image: `${REPOSITORY}:1.0.0`, essential: true }];
  return {
    aws: awsOf(answers),
    target: { kind: "service", name: "api", cluster: "shop", service: "api" },
    service: {
      serviceName: "api",
      desiredCount: 1,
      runningCount: 0,
      deployments: [{ status: "PRIMARY", rolloutState: "IN_PROGRESS" }],
    },
    taskDefinition: {
      family: "shop-api",
      revision: 7,
      requiresCompatibilities: ["FARGATE"],
      executionRoleArn: "arn:aws:iam::123456789012:role/run",
    },
    running: [],
    stopped: [],
    unseen: [],
    ...change,
    containers,
  };
}

/** A task that stopped, for this reason, with these exit codes of its containers. */
export function stopped(
  stoppedReason: string,
  exits: Readonly<Record<string, number>> = {},
  change: Partial<StoppedTask> = {},
): StoppedTask {
  return {
    id: "0123456789abcdef0123456789abcdef",
    taskDefinition: "shop-api:7",
    lastStatus: "STOPPED",
    health: "UNKNOWN",
    stopCode: Object.keys(exits).length > 0 ? "EssentialContainerExited" : "TaskFailedToStart",
    stoppedReason,
    stoppedAt: "2027-01-31T12:00:00.000Z",
    containers: Object.entries(exits).map(([name, exitCode]) => ({ name, image: "", health: "UNKNOWN", exitCode })),
    ...change,
  };
}

/** What a check says, the first line of each finding. */
export const says = ({ findings }: { readonly findings: readonly { readonly says: string }[] }) =>
  findings.map((finding) => finding.says);
