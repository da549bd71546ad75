import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Noun } from "../nouns/noun.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { Ec2CapacityPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { arnOf } from "../resolve/template-text.ts";
import { isElsewhere } from "./traffic/load-balancer-guards.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html. Checked 2026-11-29. */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

export const existingCluster = definePlanRule({
  code: "config/existing-cluster",
  severity: "error",
  on: "cluster",
  summary: "A cluster that exists is told by its name or its ARN, and has its capacity from its owner.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-clustercapacityproviderassociations.html",
    checked: "2026-11-29",
  },
  check({ source, subject }, report, { environment, capacities }) {
    if (source === "new") return;
    const given: unknown = isRecord(subject.node) ? subject.node["name"] : undefined;
    const {
      service = "ecs",
      region = environment.region,
      account = environment.account,
      resource,
    } = (typeof given === "string" ? arnOf(given) : undefined) ?? {};
    const name = resource === undefined ? given : resource.replace(/^cluster\//, "");
    if (referenceOf(given) !== undefined) report(namedLater(subject));
    else if (typeof name !== "string") report(noName(subject, "by what is"));
    else if (!NAME.test(name) || name === resource || service !== "ecs")
      report(noName(subject, `${shown(given)}, which is`));
    else if (isElsewhere(region, environment.region) || isElsewhere(account, environment.account))
      report(elsewhere(subject, String(account), String(region)));
    for (const capacity of capacities) if (typeof name === "string") report(ownCapacity(capacity, name));
  },
});

function noName(subject: Noun, which: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `A cluster that exists is named ${which} neither the name nor the ARN of a cluster.`,
    help: "`aws ecs list-clusters` prints the ARNs: arn:aws:ecs:REGION:ACCOUNT:cluster/NAME. The name alone will do.",
  };
}

function namedLater(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: "A cluster that exists is named by a value from outside; scripts, metrics and instances name it as well.",
    help: "Write its name as text; where environments differ in it, `pick(env, { … })` has one for each.",
  };
}

function elsewhere(subject: Noun, account: string, region: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} is of account ${account} in ${region}, and the environment is elsewhere.`,
    help: "Name a cluster of the environment's own account and region: `pick` has one for each environment.",
  };
}

/** CloudFormation sets the providers of a cluster as a whole: what its owner has added would go. */
function ownCapacity({ subject }: Ec2CapacityPlan, cluster: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} would have to be added to cluster ${shown(cluster)}, which the app does not make: a stack sets all the capacity of a cluster or none.`,
    help: "Let the app that makes the cluster have the capacity, or let this one make a cluster: `cluster()`.",
  };
}
