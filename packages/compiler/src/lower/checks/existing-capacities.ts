import { isInstanceTypeName } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { type CapacityPlan, isManaged } from "../plan/capacity-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { arnOf } from "../resolve/template-text.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isElsewhere } from "./traffic/load-balancer-guards.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html. Checked 2026-11-29. */
const NAME = /^(?!aws|ecs|fargate)[A-Za-z0-9_-]{1,255}$/i;

export const existingCapacity = definePlanRule({
  code: "config/existing-capacity",
  severity: "error",
  on: "existingCapacity",
  summary: "A capacity that exists is told by the name or the ARN of its provider, and is where the app is.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html",
    checked: "2026-11-29",
  },
  check(capacity, report, { subject: app, environment, network, cluster, leftOut }) {
    const { subject, existing = {} } = capacity;
    const given = givenName(subject);
    const arn = arnOf(given);
    const name = arn === undefined ? given : arn.resource.replace(/^capacity-provider\//, "");
    if (!NAME.test(name) || (arn !== undefined && (arn.service !== "ecs" || name === arn.resource)))
      report(/^fargate/i.test(name) ? ofFargate(subject, name) : noName(subject, given));
    else if (
      arn !== undefined &&
      (isElsewhere(arn.region, environment.region) || isElsewhere(arn.account, environment.account))
    )
      report(elsewhere(subject, arn.account, arn.region));
    if (cluster.source === "new" && isManaged(capacity) && !leftOut.hasLeftOut(app, ["cluster"]))
      report(ofAnotherCluster(subject));
    if (network.kind === "new" && !leftOut.hasLeftOut(app, ["network"])) report(inAnotherNetwork(subject));
    if ("instanceType" in existing && !isInstanceTypeName(existing.instanceType ?? ""))
      report(noType(subject, existing.instanceType ?? ""));
  },
});

export const existingCapacityDaemon = definePlanRule({
  code: "config/existing-capacity-daemon",
  severity: "warning",
  on: "daemon",
  summary: "A daemon on instances that exist says which of the cluster's instances it means.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    checked: "2026-11-29",
  },
  check({ subject, instances, props: { placementConstraints = [] } }, report) {
    const [capacity] = instances;
    if (capacity?.existing === undefined || placementConstraints.length > 0) return;
    report(everywhere(subject, capacity));
  },
});

function givenName({ node }: Noun): string {
  const name: unknown = isRecord(node) ? node["name"] : undefined;
  return typeof name === "string" ? name : "";
}

function noName(subject: Noun, given: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `A capacity that exists is named ${shown(given)}, which is neither the name nor the ARN of a capacity provider.`,
    help: "`aws ecs describe-capacity-providers` prints both: arn:aws:ecs:REGION:ACCOUNT:capacity-provider/NAME. The name alone will do.",
  };
}

function ofFargate(subject: Noun, name: string): PlanFinding {
  const share = /spot$/i.test(name) ? "fargateSpot" : "fargate";
  return {
    source: sourceOf(subject),
    message: `A capacity that exists is named ${shown(name)}, which is Fargate's: it has no instances.`,
    help: `Set \`capacityProviderStrategy\` of the workload to [${share}({ weight: 1 })].`,
  };
}

function elsewhere(subject: Noun, account: string, region: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is of account ${account} in ${region}, and the environment is elsewhere.`,
    help: "Name a capacity of the environment's own account and region: `pick` has one for each environment.",
  };
}

function ofAnotherCluster(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is of another cluster: a provider of managed instances is made in one, and the app makes a cluster of its own.`,
    help: "Name its cluster, `cluster: cluster.existing(…)`, or let the app make instances: `managedInstances(…)` without `existing`.",
  };
}

function inAnotherNetwork(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} exists, and so do the subnets of its instances: tasks on them cannot be in the network that the app makes.`,
    help: "Name its network: `network: network.existing({ … })`.",
  };
}

function noType(subject: Noun, type: string): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceType"]),
    message: `${capitalized(subject.words)} has the instance type ${shown(type)}, which is none: a family and a size, with a dot between.`,
    help: 'Write it like "m7g.large".',
  };
}

function everywhere(subject: Noun, { subject: capacity }: CapacityPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["capacity"]),
    message: `${capitalized(subject.words)} gets a task on every EC2 instance of the cluster, not on those of ${capacity.words} alone: ECS starts daemons without a capacity provider.`,
    help: 'Say which instances are meant: `placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*")]`.',
  };
}
