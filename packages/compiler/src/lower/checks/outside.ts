import type { OutputReference } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { stacksOf } from "../../model/assembly.ts";
import { isReference } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { outsideNoun } from "../plan/outside-plans.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isParameterName, textsOf } from "../resolve/outside.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const deployParameter = definePlanRule({
  code: "config/deploy-parameter",
  severity: "error",
  on: "environment",
  summary: "What is given at deployment has a name of letters and digits, and one default.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    checked: "2026-11-29",
  },
  check(_, report, { outside }) {
    const seen = new Map<string, OutputReference>();
    for (const reference of ofKind("deploy-parameter", outside.values())) {
      const { name } = reference.resource;
      const earlier = seen.get(name);
      if (!/^[A-Za-z][A-Za-z0-9]{0,99}$/.test(name)) report(otherName(reference));
      else if (earlier !== undefined && defaultOf(earlier) !== defaultOf(reference))
        report(twoDefaults(reference, earlier));
      if (earlier === undefined) seen.set(name, reference);
    }
  },
});

export const stackOutput = definePlanRule({
  code: "config/stack-output",
  severity: "error",
  on: "environment",
  summary: "The output of a stack is of one that is not the app's own, and has names that CloudFormation takes.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
    checked: "2026-11-29",
  },
  check({ assembly }, report, { outside }) {
    const own = new Set(stacksOf(assembly).map(({ name }) => name));
    for (const reference of ofKind("stack-output", outside.values())) {
      const { name } = reference.resource;
      if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name)) report(noStack(reference));
      else if (!/^[A-Za-z0-9]{1,255}$/.test(reference.output)) report(noOutput(reference));
      else if (own.has(name)) report(ownStack(reference));
    }
  },
});

export const parameterValue = definePlanRule({
  code: "config/parameter-value",
  severity: "error",
  on: "environment",
  summary:
    "A parameter that is read when the stack is deployed is named as Parameter Store names it, and is not encrypted.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html",
    checked: "2026-11-29",
  },
  check(_, report, { outside }) {
    for (const reference of ofKind("parameter", outside.values())) {
      const { name, props } = reference.resource;
      const settings: unknown = Reflect.get(props, "props");
      if (isRecord(settings) && settings["kmsKey"] !== undefined) report(encrypted(reference));
      else if (!/^arn:[^:]+:ssm:[^:]+:\d{12}:parameter\/./.test(name) && !isStoredName(name))
        report(notStored(reference));
    }
  },
});

/** Those of AWS are read as well: `/aws/service/…`. */
function isStoredName(name: string): boolean {
  return isParameterName(name.replace(/^\/aws\//, "/_aws/"));
}

export const networkSubnetList = definePlanRule({
  code: "config/network-subnet-list",
  severity: "error",
  on: "network",
  summary: "A new file system stands in private subnets that are known one by one.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-mounttarget.html",
    checked: "2026-11-29",
  },
  check(network, report, { resources }) {
    if (network.kind === "new" || !isReference(network.privateSubnetIds)) return;
    const made = resources.find(({ kind, source }) => kind === "file-system" && source === "new");
    if (made !== undefined) report(listOfSubnets(network.subject, made.subject));
  },
});

function ofKind(kind: string, references: Iterable<OutputReference>): readonly OutputReference[] {
  return Array.from(references).filter(({ resource }) => resource.kind === kind);
}

function defaultOf({ resource }: OutputReference): string | undefined {
  return textsOf(resource.props).default;
}

function listOfSubnets(network: Noun, { words }: Noun): PlanFinding {
  return {
    source: sourceOf(network, ["privateSubnetIds"]),
    message: `The network takes its private subnets as one value from outside, and ${words} has a mount target in each of them; how many they are has to be known.`,
    help: 'Write them one by one: `privateSubnetIds: [stackOutput("platform", "PrivateSubnetA"), …]`.',
  };
}

function at(reference: OutputReference, message: string, help: string): PlanFinding {
  return { source: sourceOf(outsideNoun(reference)), message, help };
}

function otherName(reference: OutputReference): PlanFinding {
  const { name } = reference.resource;
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const meant = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return at(
    reference,
    `A deploy parameter is called ${shown(name)}; CloudFormation and \`--parameter NAME=VALUE\` take letters and digits, from a letter on.`,
    `Call it ${shown(/^[A-Za-z]/.test(meant) ? meant.slice(0, 100) : "Banner")}.`,
  );
}

function twoDefaults(reference: OutputReference, earlier: OutputReference): PlanFinding {
  const { name } = reference.resource;
  return at(
    reference,
    `Deploy parameter ${shown(name)} has the default ${said(reference)} here and ${said(earlier)} elsewhere; it is one value.`,
    "Make it once, `const banner = deployParameter(…)`, and use that; or give one of them another name.",
  );
}

function said(reference: OutputReference): string {
  const value = defaultOf(reference);
  return value === undefined ? "none" : shown(value);
}

function noStack(reference: OutputReference): PlanFinding {
  const { name } = reference.resource;
  const isArn = name.startsWith("arn:");
  return at(
    reference,
    `${shown(name)} is no name of a stack: that has letters, digits and hyphens, from a letter on, 128 at most.`,
    isArn
      ? "Write the name that stands in the ARN."
      : 'Write it as CloudFormation lists it, as in `stackOutput("platform", "VpcId")`.',
  );
}

function noOutput(reference: OutputReference): PlanFinding {
  return at(
    reference,
    `${shown(reference.output)} is no name of an output: that has letters and digits.`,
    'Write its key, not the name that it is exported by, as in `stackOutput("platform", "VpcId")`.',
  );
}

function ownStack(reference: OutputReference): PlanFinding {
  return at(
    reference,
    `${capitalized(outsideNoun(reference).words)} is one of the app's own: \`stackOutput\` reads it before the app is deployed.`,
    "Take the value of the noun: `net.vpcId`, `edge.arn()`, `api.securityGroup()`, `data.ref(…)`.",
  );
}

function encrypted(reference: OutputReference): PlanFinding {
  return at(
    reference,
    `Parameter ${shown(reference.resource.name)} is encrypted by a key, and stands where CloudFormation reads it, which reads no SecureString.`,
    "Move it to `secrets`, or remove `kmsKey` where it is a String.",
  );
}

function notStored(reference: OutputReference): PlanFinding {
  return at(
    reference,
    `${shown(reference.resource.name)} is no name of a parameter in Parameter Store: that is a path of letters, digits, \`.\`, \`-\` and \`_\` from a slash on, or its ARN.`,
    'Write it like `parameter("/platform/vpc-id")`.',
  );
}
