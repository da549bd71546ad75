import type { TargetHealthDescription } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Check } from "../check.ts";
import { type Examined, type Finding, NOTHING, together, unseen } from "../finding.ts";
import { doorOf } from "../security-group-door.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";

/** How the load balancers find the tasks, and whether their security groups let them ask at all. */
export const targetHealth: Check = {
  name: "target-health",
  examine: async (patient) => {
    const balancers = (patient.service?.loadBalancers ?? []).flatMap(({ targetGroupArn, containerPort }) =>
      targetGroupArn === undefined ? [] : [{ group: targetGroupArn, port: containerPort }],
    );
    return together(await Promise.all(balancers.map((balancer) => ofGroup(patient, balancer))));
  },
};

interface Balancer {
  readonly group: string;
  readonly port: number | undefined;
}

async function ofGroup(patient: Patient, { group, port }: Balancer): Promise<Examined> {
  const health = await patient.aws.ask("elasticloadbalancing:DescribeTargetHealth", { TargetGroupArn: group });
  if ("refusal" in health) return unseen(health.refusal);
  const targets = (health.value.TargetHealthDescriptions ?? []).filter(isUnhealthy);
  const name = /:targetgroup\/([^/]+)\//.exec(group)?.[1] ?? group;
  const events = said(patient, /health checks? failed|failed ELB health checks|is unhealthy in/i);
  const [first] = targets;
  if (first === undefined)
    return events.length === 0 || (patient.service?.runningCount ?? 0) > 0
      ? NOTHING
      : told(name, undefined, [], events);
  const door =
    first.TargetHealth?.Reason === "Target.Timeout"
      ? await doorOf(patient, group, port ?? first.Target?.Port)
      : NOTHING;
  const found = told(name, first.TargetHealth?.Reason, targets, events);
  return door.findings.length > 0
    ? {
        ...door,
        findings: door.findings.map((finding) => ({
          ...finding,
          evidence: [...finding.evidence, ...targets.map(wordsOf)],
        })),
      }
    : together([found, { ...door, findings: [] }]);
}

function isUnhealthy({ TargetHealth }: TargetHealthDescription): boolean {
  return (
    TargetHealth?.State === "unhealthy" ||
    (TargetHealth?.State === "unused" && TargetHealth.Reason !== "Target.DeregistrationInProgress")
  );
}

function told(
  group: string,
  reason: string | undefined,
  targets: readonly TargetHealthDescription[],
  events: readonly string[],
): Examined {
  const { says, help } = (reason === undefined ? undefined : REASONS[reason]) ?? UNKNOWN_REASON;
  const finding: Omit<Finding, "check"> = {
    likelihood: targets.length === 0 ? "likely" : "certain",
    says: says.replace("GROUP", group),
    evidence: [...targets.map(wordsOf), ...events],
    help,
  };
  return { findings: [finding], unseen: [] };
}

function wordsOf({ Target, TargetHealth }: TargetHealthDescription): string {
  return `target ${Target?.Id ?? ""}:${Target?.Port ?? ""} is ${TargetHealth?.State ?? ""}: ${[TargetHealth?.Reason, TargetHealth?.Description].filter(Boolean).join(": ")}`;
}

interface Meaning {
  readonly says: string;
  readonly help: string;
}

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html. Checked 2026-11-30. */
const REASONS: Readonly<Record<string, Meaning>> = {
  "Target.Timeout": {
    says: "The load balancer gets no answer from the tasks in target group GROUP.",
    help: "See that the program listens on 0.0.0.0 at the container's port, that the security group of the tasks lets the load balancer in, and that the answer comes within the check's timeout.",
  },
  "Target.ResponseCodeMismatch": {
    says: "The tasks in target group GROUP answer the health check with a code that it does not take.",
    help: "Correct the path of the health check, what the program answers there, or the codes that are taken (`matcher`).",
  },
  "Target.FailedHealthChecks": {
    says: "The connection of the load balancer to the tasks in target group GROUP breaks.",
    help: "See that the program listens at the container's port, and speaks the protocol of the target group.",
  },
  "Target.NotInUse": {
    says: "Target group GROUP gets no requests: no listener rule forwards to it, or no zone of its targets is the load balancer's.",
    help: "Deploy the route, or give the load balancer subnets in the zones of the tasks.",
  },
  "Elb.InternalError": {
    says: "The load balancer of target group GROUP has a fault of its own.",
    help: "Wait, and look at the AWS Health Dashboard.",
  },
};

const UNKNOWN_REASON: Meaning = {
  says: "The tasks in target group GROUP fail the health check of the load balancer.",
  help: "See that the check asks the right port and path, and that `healthCheckGracePeriodSeconds` is as long as the start takes.",
};
