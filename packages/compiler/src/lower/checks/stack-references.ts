import type { StackPort } from "@ecs-dsl/dsl";
import { isTemplate } from "@ecs-dsl/dsl/inspect";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { PlacedReference } from "../resolve/placed-references.ts";
import { isInstancesGroup } from "../resources/capacity-values.ts";
import { isExpanded, sectionOf } from "../resources/stack/given-template.ts";
import { knownType } from "../resources/stack/known-types.ts";
import { typeIn } from "../resources/stack/outputs.ts";
import { isStackPlan } from "../resources/stack/ports.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const stackReference = definePlanRule({
  code: "config/stack-reference",
  severity: "error",
  on: "app",
  summary: "A reference to a stack names a resource and an attribute, or an output, that are there.",
  check(app, report) {
    for (const placed of app.values.placed) {
      const { kind, props } = placed.reference.resource;
      const problem = isTemplate(props) ? outputProblem : problemOf;
      const found = kind === "stack" ? problem(placed, app) : undefined;
      if (found !== undefined) report(found);
    }
  },
});

export const stackPort = definePlanRule({
  code: "config/stack-port",
  severity: "error",
  on: "workload",
  summary: "A connection leads to a security group that stands in its stack.",
  check({ subject, props: { connections = [] } }, report, { resources, leftOut }) {
    connections.forEach((connection, index) => {
      if (connection.kind !== "stack-port") return;
      const stack = resources.filter(isStackPlan).find(({ name }) => name === connection.stack.name);
      if (stack === undefined || [stack, ...stack.resources].some((one) => leftOut.hasLeftOut(one.subject, []))) return;
      const names = stack.groups.map(({ group }) => group.name);
      if (!names.includes(connection.group)) report(noGroup(subject, index, connection, names));
    });
  },
});

export const networkReference = definePlanRule({
  code: "config/network-reference",
  severity: "error",
  on: "app",
  summary: "References to a network are about the network of the app.",
  check(app, report) {
    anothers(app, "network").forEach(report);
  },
});

export const clusterReference = definePlanRule({
  code: "config/cluster-reference",
  severity: "error",
  on: "app",
  summary: "References to a cluster are about the cluster of the app.",
  check(app, report) {
    anothers(app, "cluster").forEach(report);
  },
});

/** The references to a network or cluster that is not the app's; none where what the app has cannot be used. */
function anothers({ values, content, subject, leftOut }: AppPlan, kind: "network" | "cluster"): readonly PlanFinding[] {
  if (leftOut.hasLeftOut(subject, [kind])) return [];
  const isOurs = (props: unknown): boolean => props === content[kind]?.props;
  return values.placed
    .filter(({ reference: { resource } }) => resource.kind === kind && !isOurs(resource.props))
    .map(another);
}

export const capacityReference = definePlanRule({
  code: "config/capacity-reference",
  severity: "error",
  on: "app",
  summary: "The security group of instances is of a capacity that something runs on.",
  check({ values, capacities, managed }, report) {
    const made = new Set([...capacities, ...managed].map(({ name }) => name));
    for (const placed of values.placed)
      if (isInstancesGroup(placed.reference) && !made.has(placed.reference.resource.name)) report(unused(placed));
  },
});

function unused({ subject, path, reference: { resource } }: PlacedReference): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${propertyName(path)} of ${subject.words} is the security group of capacity ${shown(resource.name)}, on which nothing runs: it is not made.`,
    help: "Name the capacity where a workload takes its `capacity`, or remove the reference.",
  };
}

/** What macros add to the outputs of a template is not known. */
function outputProblem(placed: PlacedReference, { resources }: AppPlan): PlanFinding | undefined {
  const { at: [name = ""] = [], resource } = placed.reference;
  const stack = resources.filter(isStackPlan).find((one) => one.name === resource.name);
  const template = stack?.template?.file?.value;
  const names = Object.keys(sectionOf(template ?? {}, "Outputs"));
  const isOpen = template === undefined || isExpanded(template, "Outputs");
  const isThere = names.includes(name) || (isOpen && /^[A-Za-z0-9]{1,255}$/.test(name));
  return isThere ? undefined : noOutput(placed, name, names);
}

function problemOf(placed: PlacedReference): PlanFinding | undefined {
  const { output, at: [id = "", attribute = ""] = [], resource } = placed.reference;
  const ids = Object.keys(Object(resource.props));
  if (!ids.includes(id)) return noResource(placed, id, ids);
  const type = typeIn(resource.props, id);
  const known = knownType(type);
  if (known === undefined) return undefined;
  if (output === "arn") return known.arn === undefined ? noArn(placed, id, type) : undefined;
  if (output !== "attribute" || known.attributes.includes(attribute)) return undefined;
  // AWS adds attributes: one that is like none may be new.
  const meant = nearest(attribute, known.attributes);
  return meant === undefined ? undefined : otherAttribute(placed, { type, attribute, meant });
}

function noResource({ subject, path, reference }: PlacedReference, id: string, ids: readonly string[]): PlanFinding {
  const meant = nearest(id, ids);
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} refers at ${propertyName(path)} to ${shown(id)}, which stack ${shown(reference.resource.name)} does not have.`,
    help: meant === undefined ? inStack(ids) : `Did you mean ${shown(meant)}?`,
  };
}

function noOutput({ subject, path, reference }: PlacedReference, name: string, names: readonly string[]): PlanFinding {
  const meant = nearest(name, names);
  const others = names.length === 0 ? "" : `, or name one of them: ${listed(names.map(shown))}`;
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} refers at ${propertyName(path)} to output ${shown(name)}, which the template of stack ${shown(reference.resource.name)} does not have.`,
    help: meant === undefined ? `Add it to the template's \`Outputs\`${others}.` : `Did you mean ${shown(meant)}?`,
  };
}

function inStack(ids: readonly string[]): string {
  return ids.length === 0 ? "Add it to the stack." : `Name what is in the stack: ${listed(ids.map(shown))}.`;
}

function noArn({ subject, path }: PlacedReference, id: string, type: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} takes the ARN of ${shown(id)} at ${propertyName(path)}, which CloudFormation gives of no ${type}.`,
    help: "Write the ARN with `text`, around what `ref` gives.",
  };
}

interface Misspelt {
  readonly type: string;
  readonly attribute: string;
  readonly meant: string;
}

function otherAttribute({ subject, path }: PlacedReference, { type, attribute, meant }: Misspelt): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} takes the attribute ${shown(attribute)} at ${propertyName(path)}, which ${type} does not have.`,
    help: `Did you mean ${shown(meant)}?`,
  };
}

/** Of a kind of which an app has one. */
function another({ subject, path, reference: { resource } }: PlacedReference): PlanFinding {
  const { kind } = resource;
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} refers at ${propertyName(path)} to a ${kind} that is not the app's.`,
    help: `Give the app the ${kind} as \`${kind}\`, as the same value in the same environment.`,
  };
}

function noGroup(subject: Noun, index: number, { stack, group }: StackPort, names: readonly string[]): PlanFinding {
  const meant = nearest(group, names);
  return {
    source: sourceOf(subject, ["connections", index]),
    message: `${capitalized(subject.words)} connects to port ${shown(group)} of stack ${shown(stack.name)}, in which no security group has that name.`,
    help:
      meant === undefined
        ? `Write securityGroup(${shown(group)}, { port: 5432 }) where a resource of the stack takes its security groups.`
        : `Did you mean ${shown(meant)}?`,
  };
}
