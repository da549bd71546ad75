import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { ExistingTargetPlan } from "../plan/existing-target-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRange } from "../resolve/connections.ts";
import { arnOf } from "../resolve/template-text.ts";
import { shiftOf } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isElsewhere } from "./traffic/load-balancer-guards.ts";
import { isSecurityGroupId } from "./traffic/ways-in.ts";

const RESOURCE = /^targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]+$/;

export const existingTargetGroup = definePlanRule({
  code: "config/existing-target-group",
  severity: "error",
  on: "service",
  summary:
    "A target group that exists is told by its ARN, and gets the tasks of a service that is replaced step by step.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html",
    checked: "2026-11-29",
  },
  check(service, report, { environment, leftOut }) {
    const seen = new Set<string>();
    for (const target of service.existingTargets) {
      const { arn, given, subject, port, sidecar = service } = target;
      const { service: owner, region = "", account = "", resource = "" } = arnOf(arn) ?? {};
      const way = `${arn} ${sidecar.containerName} ${target.containerPort}`;
      const isKnown = given === undefined;
      if (isKnown && (owner !== "elasticloadbalancing" || !RESOURCE.test(resource))) report(noArn(subject, arn));
      else if (isKnown && (isElsewhere(region, environment.region) || isElsewhere(account, environment.account)))
        report(elsewhere(subject, account, region));
      else if (seen.has(way)) report(twice(subject));
      seen.add(way);
      if (shiftOf(service) !== undefined) report(shifted(subject));
      const { securityGroup } = target.props;
      if (typeof securityGroup === "string" && !isSecurityGroupId(securityGroup))
        report(noGroup(subject, securityGroup));
      const isUnread = leftOut.isLeftOut(sidecar.subject, ["ports", port]) || isRange(sidecar.ports?.[port]);
      if (target.containerPort === undefined && !isUnread)
        report(noPort(sidecar.subject, target, Object.keys(sidecar.ports ?? {})));
    }
  },
});

/** Whose VPC it is nobody sees at an ARN: one that was made later in the network of the app is where it should be. */
export const existingTargetGroupNetwork = definePlanRule({
  code: "config/existing-target-group-network",
  severity: "warning",
  on: "service",
  summary: "A target group that exists is in a network that exists.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html",
    checked: "2026-11-30",
  },
  check({ existingTargets }, report, { content, network, leftOut, subject: app }) {
    if (network.kind !== "new" || content.emits === "task-definitions" || leftOut.hasLeftOut(app, ["network"])) return;
    for (const { subject } of existingTargets) report(inAnotherNetwork(subject));
  },
});

function inAnotherNetwork(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} exists, and the app makes a network: a target group takes tasks of its own VPC alone, which is not one that is yet to be made.`,
    help: "Name the VPC that it is in: `network: network.existing({ … })`.",
  };
}

function noArn(subject: Noun, arn: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is named ${shown(arn)}, which is not the ARN of a target group.`,
    help: "`aws elbv2 describe-target-groups` prints it: arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID.",
  };
}

function elsewhere(subject: Noun, account: string, region: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is of account ${account} in ${region}, and the environment is elsewhere.`,
    help: "Name a target group of the environment's own account and region: `pick` has one for each environment.",
  };
}

function twice(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is named twice for the same port: ECS registers a task there once.`,
    help: "Remove one of the two.",
  };
}

function shifted(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} exists, and the deployment shifts traffic between two target groups and changes their rule, which the app does not make.`,
    help: "Set `deployment` to rolling(), or give the service a route: `edge.route(…)` of `loadBalancer.existing(…)` makes rule and groups.",
  };
}

function noGroup(subject: Noun, group: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the \`securityGroup\` ${shown(group)}, which is not the id of one.`,
    help: 'Write it like "sg-0123456789abcdef0".',
  };
}

function noPort(holder: Noun, { port }: ExistingTargetPlan, ports: readonly string[]): PlanFinding {
  const meant = nearest(port, ports);
  return {
    source: sourceOf(holder, ["routes", port]),
    message: `A target group of ${holder.words} gets port ${shown(port)}, which it does not have.`,
    help: meant === undefined ? `Add ${shown(port)} to \`ports\` of ${holder.words}.` : `Did you mean ${shown(meant)}?`,
  };
}
