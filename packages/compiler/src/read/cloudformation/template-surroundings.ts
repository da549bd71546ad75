import { type DocumentKind, type Neighbour, readAs, type Surroundings, UNKNOWN } from "@ecs-dsl/validators";
import { RESOURCE_TYPES } from "../../cloudformation/spelling.ts";
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
  return {
    task: () => taskOf(template, propertiesOf(template, id)["TaskDefinition"]),
    cluster: () => clusterOf(template, propertiesOf(template, id)["Cluster"]),
    targetGroups: () => balancersOf(template, id).map((balancer) => targetGroupOf(template, id, balancer)),
  };
}

/** What stands beside a task that a rule or a schedule starts. */
export function surroundingsOfTarget(template: Template, parameters: unknown): Surroundings {
  return { task: () => (isRecord(parameters) ? taskOf(template, parameters["TaskDefinitionArn"]) : undefined) };
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

function taskOf(template: Template, written: unknown): Neighbour<"taskDefinition"> | undefined {
  const found = referredTo(template, "taskDefinition", written);
  const value = found === undefined ? undefined : readAs("taskDefinition", found.document.value);
  return found === undefined || value === undefined
    ? undefined
    : { name: found.document.name, value, ...guessed(found) };
}

function clusterOf(template: Template, written: unknown): Neighbour<"cluster"> | undefined {
  const found = referredTo(template, "cluster", written);
  const value = found === undefined ? undefined : readAs("cluster", found.document.value);
  return found === undefined || value === undefined
    ? undefined
    : { name: found.document.name, value, ...guessed(found) };
}

function guessed({ isGuess }: Found): { readonly isGuess?: true } {
  return isGuess ? { isGuess } : {};
}

interface Found {
  readonly document: SourceDocument;
  readonly isGuess: boolean;
}

/** The resource of the kind that a value refers to, as a document. */
function referredTo(from: Template, kind: DocumentKind, written: unknown): Found | undefined {
  const referred = follow(from, written);
  if (referred === undefined) return undefined;
  const { template, id, isGuess } = referred;
  const resource = resourceOf(template, id);
  const type = resource?.["Type"];
  if (typeof type !== "string" || RESOURCE_TYPES.get(type) !== kind) return undefined;
  const scope = ownScope(template, resource?.["Condition"]);
  const properties = resolve(resource?.["Properties"] ?? {}, scope);
  if (!isRecord(properties)) return undefined;
  return { document: documentOf({ id, kind, properties, region: undefined, root: [], scope }), isGuess };
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
