import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { TaskProps, WorkloadPlan } from "../plan/plan.ts";
import { arnOf } from "../resolve/template-text.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const roleArn = definePlanRule({
  code: "config/role-arn",
  severity: "error",
  on: "workload",
  summary: "Roles and policies from elsewhere are named by ARNs of their kind.",
  source: {
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns",
    checked: "2026-11-28",
  },
  check({ subject, props }, report) {
    for (const named of namedIn(props)) if (!isOfKind(named)) report(otherArn(subject, named));
  },
});

export const roleGiven = definePlanRule({
  code: "config/role-given",
  severity: "error",
  on: "workload",
  summary: "What is said of the stack's own role is not said beside a role from elsewhere.",
  check({ subject, props }, report) {
    for (const name of unusedIn(props)) report(unused(subject, name));
  },
});

type Kind = "role" | "policy";

interface Named {
  readonly path: Path;
  readonly arn: string;
  readonly kind: Kind;
}

function namedIn({ roles = {}, managedPolicies = [], permissionsBoundary }: Partial<TaskProps>): readonly Named[] {
  return [
    ...(["execution", "task"] as const).flatMap((use) => named("role", ["roles", use], roles[use])),
    ...managedPolicies.flatMap((arn, index) => named("policy", ["managedPolicies", index], arn)),
    ...named("policy", ["permissionsBoundary"], permissionsBoundary),
  ];
}

/** What a reference is, is not known. */
function named(kind: Kind, path: Path, arn: unknown): readonly Named[] {
  return typeof arn !== "string" ? [] : [{ kind, path, arn }];
}

function isOfKind({ arn, kind }: Named): boolean {
  const { service, account = "", resource = "" } = arnOf(arn) ?? {};
  const isAccount = /^\d{12}$/.test(account) || (kind === "policy" && account === "aws");
  return service === "iam" && isAccount && resource.startsWith(`${kind}/`);
}

/** What would hold for a role that is not made. */
function unusedIn({ roles = {}, ...props }: WorkloadPlan["props"]): readonly (keyof TaskProps)[] {
  const ofTask = roles.task === undefined ? [] : (["permissions", "managedPolicies"] as const);
  const ofBoth = roles.task === undefined || roles.execution === undefined ? [] : (["permissionsBoundary"] as const);
  return [...ofTask, ...ofBoth].filter((name) => props[name] !== undefined);
}

const EXAMPLES: Readonly<Record<Kind, string>> = {
  role: "arn:aws:iam::ACCOUNT:role/NAME",
  policy: "arn:aws:iam::ACCOUNT:policy/NAME",
};

function otherArn(subject: Noun, { path, arn, kind }: Named): PlanFinding {
  const whose = kind === "policy" ? ", with 12 digits or `aws` for the account" : ", with 12 digits for the account";
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} has ${shown(arn)} as ${propertyName(path)}, which is not the ARN of a ${kind}.`,
    help: `Write it like ${EXAMPLES[kind]}${whose}.`,
  };
}

function unused(subject: Noun, name: keyof TaskProps): PlanFinding {
  const [given, whose] =
    name === "permissionsBoundary" ? ["`roles`", "both roles are"] : ["`roles.task`", "the task role is"];
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} sets \`${name}\` beside ${given}; ${whose} from elsewhere, and the stack does not change what it allows.`,
    help: `Remove \`${name}\` and grant it where the role is made, or remove ${given}.`,
  };
}
