import {
  type DocumentKind,
  type Neighbour,
  readAs,
  type Surroundings,
  type TargetGroup,
  UNKNOWN,
} from "@ecs-dsl/validators";
import { RESOURCE_TYPES } from "../../cloudformation/spelling.ts";
import { onceFor } from "../../once-for.ts";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import { follow } from "./follow.ts";
import { hiddenValuesIn } from "./hidden-values.ts";
import { resolve } from "./intrinsics.ts";
import { documentOf } from "./resource-document.ts";
import { targetGroupOf } from "./target-groups.ts";
import { ownScope, resourceOf, type Template } from "./template.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What stands beside a resource in its template; undefined of a kind that no rule looks around for. */
export function surroundingsOf(template: Template, id: string, kind: DocumentKind): Surroundings | undefined {
  if (kind === "taskDefinition") {
    const hiddenValues = () => hiddenValuesIn(propertiesOf(template, id), template.value);
    return { logGroups: () => logGroupsOf(template), hiddenValues };
  }
  if (kind !== "service") return undefined;
  let groups: readonly (TargetGroup | undefined)[] | undefined;
  return {
    task: () => taskOf(template, propertiesOf(template, id)["TaskDefinition"]),
    cluster: () => clusterOf(template, propertiesOf(template, id)["Cluster"]),
    // Several rules ask.
    targetGroups: () => (groups ??= balancersOf(template, id).map((one) => targetGroupOf(template, id, one))),
  };
}

/** What stands beside a task that a rule or a schedule starts. */
export function surroundingsOfTarget(template: Template, parameters: unknown): Surroundings {
  return { task: () => (isRecord(parameters) ? taskOf(template, parameters["TaskDefinitionArn"]) : undefined) };
}

/** What stands beside a task that a state machine starts, whose task definition is written so. */
export function surroundingsOfRun(template: Template, written: unknown): Surroundings {
  return { task: () => taskOf(template, written) };
}

/** The properties of a resource that is there, with what its own condition says of them; empty where they are not known. */
function propertiesOf(template: Template, id: string): Properties {
  const resource = resourceOf(template, id);
  const properties = resolve(resource?.["Properties"], ownScope(template, resource?.["Condition"]));
  return isRecord(properties) ? properties : {};
}

function balancersOf(template: Template, id: string): readonly unknown[] {
  const balancers = resolve(propertiesOf(template, id)["LoadBalancers"], template.scope);
  return Array.isArray(balancers) ? balancers : [];
}

/** The resource of the kind that a value refers to. Each is read once, however many refer to it. */
function neighbours<Kind extends DocumentKind>(
  kind: Kind,
  read: (value: unknown) => Neighbour<Kind>["value"] | undefined,
) {
  const knownIn = onceFor<Template, Map<string, Neighbour<Kind> | undefined>>(() => new Map());
  return (from: Template, written: unknown): Neighbour<Kind> | undefined => {
    const referred = follow(from, written);
    if (referred === undefined) return undefined;
    const { template, id, isGuess } = referred;
    const known = knownIn(template);
    if (!known.has(id)) {
      const document = documentIn(template, id, kind);
      const value = document === undefined ? undefined : read(document.value);
      known.set(id, value === undefined ? undefined : { name: id, value });
    }
    const found = known.get(id);
    return found !== undefined && isGuess ? { ...found, isGuess } : found;
  };
}

const taskOf = neighbours("taskDefinition", (value) => readAs("taskDefinition", value));
const clusterOf = neighbours("cluster", (value) => readAs("cluster", value));

/** The resource as a document; undefined where it is of another kind. */
function documentIn(template: Template, id: string, kind: DocumentKind): SourceDocument | undefined {
  const resource = resourceOf(template, id);
  const type = resource?.["Type"];
  if (typeof type !== "string" || RESOURCE_TYPES.get(type) !== kind) return undefined;
  const scope = ownScope(template, resource?.["Condition"]);
  const properties = resolve(resource?.["Properties"] ?? {}, scope);
  return isRecord(properties) ? documentOf({ id, kind, properties, region: undefined, root: [], scope }) : undefined;
}

/** The names of the log groups that the template makes; undefined where it may make others. */
function logGroupsOf(template: Template): readonly string[] | undefined {
  if (isRecord(template.value) && "Transform" in template.value) return undefined;
  const names: unknown[] = [];
  for (const id of Object.keys(template.resources)) {
    const type = resourceOf(template, id)?.["Type"];
    if (typeof type !== "string" || MAKERS.test(type)) names.push(UNKNOWN);
    if (type === "AWS::Logs::LogGroup") {
      names.push(...nameIn(propertiesOf(template, id), template));
    }
  }
  const known = names.filter((name) => typeof name === "string");
  return known.length === names.length ? known : undefined;
}

/** A group without a name gets one that nobody writes down. */
function nameIn({ LogGroupName: name }: Properties, { scope }: Template): readonly unknown[] {
  return name === undefined ? [] : [resolve(name, scope)];
}

/** Resources that may make any others. */
const MAKERS = /^(?:AWS::CloudFormation::(?:Stack|CustomResource|Macro)|Custom::.*|.*::MODULE)$/;
