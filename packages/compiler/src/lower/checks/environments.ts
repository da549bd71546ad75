import { nearest, shown } from "@ecs-dsl/validators/words";
import type { Assembly, Stack } from "../../model/assembly.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { kindOf } from "../nouns/prop-shape.ts";
import { isAccountId, isRegionName } from "../resolve/place.ts";
import { sharedStacks } from "./shared-stacks.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const environmentAccount = definePlanRule({
  code: "config/environment-account",
  severity: "error",
  on: "app",
  summary: "The account of an environment is an AWS account id.",
  check({ subject, environment, environmentAsWritten, leftOut }, report) {
    if (environmentAsWritten === undefined) return;
    if (leftOut.isLeftOut(subject, ["environments", environment.name, "account"])) return;
    const { account } = environmentAsWritten;
    if (!isAccountId(account)) report(notAnAccount(subject, environment.name, account));
  },
});

export const environmentCase = definePlanRule({
  code: "config/environment-case",
  severity: "error",
  on: "app",
  summary: "Names of environments differ in more than case.",
  check({ subject, environment: { name }, environmentNames }, report) {
    const same = environmentNames.find((other) => other.toLowerCase() === name.toLowerCase());
    if (same !== undefined && same !== name) report(differsInCase(subject, name, same));
  },
});

export const environmentRegion = definePlanRule({
  code: "config/environment-region",
  severity: "error",
  on: "app",
  summary: "The region of an environment is the name of an AWS region.",
  check({ subject, environment, environmentAsWritten, leftOut }, report) {
    if (environmentAsWritten === undefined) return;
    if (leftOut.isLeftOut(subject, ["environments", environment.name, "region"])) return;
    const { region } = environmentAsWritten;
    if (!isRegionName(region)) report(notARegion(subject, environment.name, region));
  },
});

export const registryDiffers = definePlanRule({
  code: "config/registry-differs",
  severity: "error",
  on: "environment",
  summary: "Environments of one account and region have the same repositories and the same settings of the registry.",
  check({ assembly, earlier }, report, { subject }) {
    for (const { stack, owner, owned } of sharedStacks(assembly, earlier)) {
      if (stack.kind !== "registry") continue;
      if (repositoriesOf(stack) !== repositoriesOf(owned)) report(otherRepositories(subject, assembly, owner, stack));
      else if (settingsOf(stack) !== settingsOf(owned)) report(otherSettings(subject, assembly, owner, stack));
    }
  },
});

export const registryTags = definePlanRule({
  code: "config/registry-tags",
  severity: "warning",
  on: "environment",
  summary: "Environments of one account and region give their repositories the same tags.",
  check({ assembly, earlier }, report, { subject }) {
    for (const { stack, owner, owned } of sharedStacks(assembly, earlier)) {
      if (stack.kind !== "registry" || withoutTags(stack.template.Resources) !== withoutTags(owned.template.Resources))
        continue;
      if (resourcesOf(stack) !== resourcesOf(owned)) report(otherTags(subject, assembly, owner, stack));
    }
  },
});

function resourcesOf({ template }: Stack): string {
  return JSON.stringify(template.Resources);
}

/** The repositories of a registry's stack, without tags: those only change back and forth. */
function repositoriesOf(stack: Stack): string {
  return withoutTags(Object.entries(stack.template.Resources).filter(([, { Type }]) => Type === REPOSITORY));
}

/** What the stack says of the registry itself. */
function settingsOf(stack: Stack): string {
  return withoutTags(Object.entries(stack.template.Resources).filter(([, { Type }]) => Type !== REPOSITORY));
}

const REPOSITORY = "AWS::ECR::Repository";

function withoutTags(value: unknown): string {
  return JSON.stringify(value, (key, inside: unknown) => (key === "Tags" ? undefined : inside));
}

function notAnAccount(app: Noun, environment: string, account: unknown): PlanFinding {
  return {
    source: sourceOf(app, ["environments", environment, "account"]),
    message: `Environment ${shown(environment)} has ${kindOf(account)} for \`account\`, which takes an AWS account id: 12 digits as text.`,
    help: `Set \`account\` to ${meantAccount(account) ?? 'the id, as in "123456789012"'}.`,
  };
}

/** A number, which has lost the zeros that it began with, or digits in groups. */
function meantAccount(account: unknown): string | undefined {
  const digits = String(account).replaceAll(/[\s-]/g, "");
  const text = typeof account === "number" && digits.length >= 9 ? digits.padStart(12, "0") : digits;
  return isAccountId(text) ? shown(text) : undefined;
}

function differsInCase(app: Noun, name: string, other: string): PlanFinding {
  return {
    source: sourceOf(app, ["environments", name]),
    message: `Environments ${shown(other)} and ${shown(name)} differ only in case, which the names of IAM roles and the folders of macOS and Windows ignore.`,
    help: "Give one of them another name.",
    related: [{ message: "The other environment is here.", source: sourceOf(app, ["environments", other]) }],
  };
}

function notARegion(app: Noun, environment: string, region: unknown): PlanFinding {
  return {
    source: sourceOf(app, ["environments", environment, "region"]),
    message: `Environment ${shown(environment)} has ${kindOf(region)} for \`region\`, which takes the name of an AWS region.`,
    help: regionHelp(region),
  };
}

function regionHelp(region: unknown): string {
  const meant = typeof region === "string" ? meantRegion(region) : undefined;
  return meant === undefined ? 'Set `region` to its name, as in "us-east-1".' : `Did you mean ${shown(meant)}?`;
}

/** `us-esat-1`, `us-east-1a`, `useast1`, `US-EAST-1`: the region that each part is nearest to. */
function meantRegion(text: string): string | undefined {
  const [, area = "", direction = "", number = ""] =
    /^(us-gov|[a-z]{2})[-_ ]?([a-z]{3,9})[-_ ]?(\d)[a-f]?$/.exec(text.trim().toLowerCase()) ?? [];
  const word = nearest(direction, DIRECTIONS);
  const meant = `${area}-${word}-${number}`;
  return word !== undefined && isRegionName(meant) ? meant : undefined;
}

const DIRECTIONS = ["east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest"];

function otherRepositories(app: Noun, { environment: { name } }: Assembly, owner: Assembly, stack: Stack): PlanFinding {
  return {
    source: sourceOf(app, ["environments", name]),
    message: `Environments ${shown(owner.environment.name)} and ${shown(name)} share account, region and the stack "${stack.name}", but not its repositories; each deployment would drop what the other needs.`,
    help: "Return the same `repositories` for both in `define`, with the same settings.",
  };
}

function otherSettings(app: Noun, { environment: { name } }: Assembly, owner: Assembly, stack: Stack): PlanFinding {
  return {
    source: sourceOf(app, ["environments", name]),
    message: `Environments ${shown(owner.environment.name)} and ${shown(name)} share account, region and the stack "${stack.name}", but set the registry in two ways, and there is one; each deployment would undo the other.`,
    help: "Return the same `registry` for both in `define`.",
  };
}

function otherTags(app: Noun, { environment: { name } }: Assembly, owner: Assembly, stack: Stack): PlanFinding {
  return {
    source: sourceOf(app, ["environments", name]),
    message: `Environments ${shown(owner.environment.name)} and ${shown(name)} share account, region and the stack "${stack.name}", but give its repositories other tags; each deployment changes those of the other.`,
    help: "Give each repository the same `tags` in both.",
  };
}
