import { capitalized, counted, listed, nearest, shown } from "@ecs-dsl/validators/words";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import { localNames, type LocalName } from "../resources/stack/intrinsics.ts";
import { knownType, meantType, type KnownType } from "../resources/stack/known-types.ts";
import type { PlacedGroup, StackPlan, StackResourcePlan } from "../resources/stack/plan.ts";
import { groupId } from "../resources/stack/security-groups.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ANATOMY = {
  url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
  checked: "2026-11-28",
};

export const resourceId = definePlanRule({
  code: "config/resource-id",
  severity: "error",
  on: "stack",
  summary: "A logical id has letters and digits.",
  source: ANATOMY,
  check({ subject, resources }, report) {
    for (const { id } of resources) if (!/^[A-Za-z0-9]{1,255}$/.test(id)) report(otherId(subject, id));
  },
});

export const resourceProperty = definePlanRule({
  code: "config/resource-property",
  severity: "error",
  on: "stack",
  summary: "A resource has the properties that its type needs, each spelt as CloudFormation spells it.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    checked: "2026-11-28",
  },
  check({ resources }, report, { leftOut }) {
    for (const resource of resources) {
      const known = knownType(resource.type);
      if (known === undefined) continue;
      const misspelt = misspeltIn(resource, known);
      for (const [name, meant] of misspelt) report(otherSpelling(resource, name, meant));
      const written = new Set([...Object.keys(resource.properties), ...misspelt.values()]);
      const missing = known.required.filter(
        (name) => !written.has(name) && !leftOut.isLeftOut(resource.subject, [name]),
      );
      if (missing.length > 0) report(withoutNeeded(resource, missing));
    }
  },
});

export const resourceReference = definePlanRule({
  code: "config/resource-reference",
  severity: "error",
  on: "stack",
  summary: "Functions and `dependsOn` in a stack name what is in the stack.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html",
    checked: "2026-11-28",
  },
  check(stack, report, { leftOut }) {
    const ids = idsOf(stack);
    const isWritten = (id: string) => ids.includes(id) || leftOut.isLeftOut(stack.subject, [id]);
    for (const resource of stack.resources) {
      const names = localNames(resource.properties).filter((name) => !isThere(name, isWritten));
      for (const name of names) report(unknownName(resource, name, ids));
      const others = dependenciesOf(resource).filter((id) => !isWritten(id));
      for (const id of others) report(unknownDependency(resource, id, ids));
    }
  },
});

export const resourceType = definePlanRule({
  code: "config/resource-type",
  severity: "error",
  on: "stack",
  summary: "A resource has a type that CloudFormation knows.",
  source: ANATOMY,
  check({ resources }, report) {
    for (const resource of resources) {
      const { type } = resource;
      if (knownType(type) !== undefined) continue;
      const meant = meantType(type);
      if (meant !== undefined || !/^[A-Za-z0-9]+::[\w@-]+(?:::\w+)*$/.test(type)) report(otherType(resource, meant));
    }
  },
});

export const securityGroupTwice = definePlanRule({
  code: "config/security-group-twice",
  severity: "error",
  on: "stack",
  summary: "A stack has one security group of a name, and no resource has its logical id.",
  check({ groups, resources }, report) {
    const first = new Map<string, PlacedGroup>();
    for (const placed of groups) {
      const { name } = placed.group;
      const earlier = first.get(name) ?? placed;
      first.set(name, earlier);
      if (earlier.port !== placed.port) report(otherPort(placed, earlier));
    }
    for (const [name, placed] of first) {
      if (resources.some(({ id }) => id === groupId(name))) report(sameId(placed, groupId(name)));
    }
  },
});

/** What functions in a stack can name. */
function idsOf({ resources, groups }: StackPlan): readonly string[] {
  return [...resources.map(({ id }) => id), ...new Set(groups.map(({ group }) => groupId(group.name)))];
}

function isThere({ name, of }: LocalName, isWritten: (id: string) => boolean): boolean {
  return of === "resource" && (name.startsWith("AWS::") || isWritten(name));
}

function dependenciesOf({ options: { dependsOn = [] } }: StackResourcePlan): readonly string[] {
  return typeof dependsOn === "string" ? [dependsOn] : dependsOn;
}

/** Properties that the type does not have and that are like one that it has, with that one: others may be new at AWS. */
function misspeltIn({ properties }: StackResourcePlan, known: KnownType): ReadonlyMap<string, string> {
  const others = Object.keys(properties).filter((name) => !known.properties.includes(name));
  return new Map(
    others.flatMap((name) => {
      const meant = nearest(name, known.properties);
      return meant === undefined ? [] : [[name, meant] as const];
    }),
  );
}

function otherId(subject: Noun, id: string): PlanFinding {
  const meant = id.replaceAll(/[^A-Za-z0-9]/g, "");
  return {
    source: sourceOf(subject, [id]),
    message: `${capitalized(subject.words)} has the logical id ${shown(id)}; CloudFormation takes 1 to 255 letters and digits.`,
    help: meant === "" ? "Name the resource with letters and digits." : `Write it as ${shown(meant.slice(0, 255))}.`,
  };
}

function otherSpelling({ subject, type }: StackResourcePlan, name: string, meant: string): PlanFinding {
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} has the property ${shown(name)}, which ${type} does not have.`,
    help: `Did you mean \`${meant}\`?`,
  };
}

function withoutNeeded({ subject, type }: StackResourcePlan, missing: readonly string[]): PlanFinding {
  const names = listed(
    missing.map((name) => `\`${name}\``),
    "and",
  );
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} lacks ${names}, which ${type} needs.`,
    help: `Set ${names}.`,
  };
}

function unknownName(
  { subject }: StackResourcePlan,
  { name, of, path }: LocalName,
  ids: readonly string[],
): PlanFinding {
  const source = sourceOf(subject, path);
  if (of === "condition") {
    return {
      source,
      message: `${capitalized(subject.words)} asks at ${propertyName(path)} for the condition ${shown(name)}; a stack of resources has no conditions.`,
      help: "Choose the value in TypeScript, with `pick` where it differs between environments.",
    };
  }
  return {
    source,
    message: `${capitalized(subject.words)} refers at ${propertyName(path)} to ${shown(name)}, which its stack does not have.`,
    help: idHelp(name, ids),
  };
}

function unknownDependency({ subject }: StackResourcePlan, id: string, ids: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["dependsOn"]),
    message: `${capitalized(subject.words)} depends on ${shown(id)}, which its stack does not have.`,
    help: idHelp(id, ids),
  };
}

function idHelp(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  if (meant !== undefined) return `Did you mean ${shown(meant)}?`;
  return `Name one of the ${counted(ids.length, "resource")} of the stack, or use a reference of the DSL for what is in another.`;
}

function otherType({ subject, type }: StackResourcePlan, meant: string | undefined): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the type ${shown(type)}, which CloudFormation does not know.`,
    help: meant === undefined ? 'Write it like "AWS::DynamoDB::Table".' : `Did you mean ${shown(meant)}?`,
  };
}

function otherPort({ group, port, resource }: PlacedGroup, earlier: PlacedGroup): PlanFinding {
  return {
    source: sourceOf(resource.subject),
    message: `${capitalized(resource.subject.words)} has a security group ${shown(group.name)} for port ${port}, and the stack has one of that name for port ${earlier.port}.`,
    help: "Give the two different names.",
  };
}

function sameId({ group, resource }: PlacedGroup, id: string): PlanFinding {
  return {
    source: sourceOf(resource.subject),
    message: `${capitalized(resource.subject.words)} has a security group ${shown(group.name)}, whose logical id ${shown(id)} a resource of the stack has.`,
    help: "Give the group or the resource another name.",
  };
}
