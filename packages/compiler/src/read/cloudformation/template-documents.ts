import { isUnknown, KINDS, type Surroundings } from "@ecs-dsl/validators";
import { RESOURCE_TYPES } from "../../cloudformation/spelling.ts";
import { isRecord } from "../is-record.ts";
import { heldPolicies } from "./held-policies.ts";
import type { PolicyText } from "../policy/policy-text.ts";
import { type SourceDocument, valueAt, type World } from "../source-document.ts";
import { ecsTargets } from "./ecs-targets.ts";
import { resolve } from "./intrinsics.ts";
import { rowsChosenIn } from "./mapping-rows.ts";
import { chainsIn, isPossible } from "./nested-conditions.ts";
import { conditionsIn } from "./references.ts";
import { documentOf, type Resource } from "./resource-document.ts";
import type { Scope } from "../scope.ts";
import { tasksOfMachine } from "./state-machines/state-machines.ts";
import { ownScope, resourceOf, scopeWith, type Template } from "./template.ts";
import { templateRegion } from "./template-region.ts";
import { surroundingsOf, surroundingsOfTarget } from "./template-surroundings.ts";

export interface TemplateParts {
  readonly documents: readonly SourceDocument[];
  readonly policies: readonly PolicyText[];
}

/** The ECS and ECR resources of a template. What a macro or a deployment may change is unknown. */
export function templateDocuments(template: Template): TemplateParts {
  const documents: SourceDocument[] = [];
  const policies: PolicyText[] = [];
  const region = templateRegion(template.resources);
  for (const id of Object.keys(template.resources)) {
    const resource = resourceOf(template, id);
    const type = resource?.["Type"];
    if (typeof type !== "string" || !OURS.test(type)) continue;
    const scope = ownScope(template, resource?.["Condition"]);
    const properties = resolve(resource?.["Properties"] ?? {}, scope);
    if (isUnknown(properties)) continue;
    const root = [...template.placeOf(id), "Properties"];
    const kind = RESOURCE_TYPES.get(type);
    if (kind !== undefined) {
      const surroundings = surroundingsOf(template, id, kind);
      documents.push(...templateDocument({ id, kind, properties, region, root, scope }, surroundings, template));
    }
    for (const { path, properties: parameters } of ecsTargets(type, properties, scope)) {
      const target = {
        id,
        kind: "ecsTarget",
        properties: parameters,
        region,
        root: [...root, ...path],
        scope,
      } as const;
      const made = template.isLooped(id) ? MADE : {};
      documents.push({ ...documentOf(target), surroundings: surroundingsOfTarget(template, parameters), ...made });
    }
    if (!template.isLooped(id)) documents.push(...tasksOfMachine(type, properties, { root, region, scope, template }));
    const held = heldPolicies(type, id, properties, root, scope);
    documents.push(...held.documents.map((document) => (template.isLooped(id) ? { ...document, ...MADE } : document)));
    policies.push(...held.policies.flatMap((policy) => (template.isLooped(id) ? inLoop(policy, template) : [policy])));
  }
  return { documents, policies };
}

/** A text that the loop fills in stands nowhere. */
function inLoop(policy: PolicyText, { written }: Template): readonly PolicyText[] {
  return valueAt(written, policy.path) === policy.text ? [{ ...policy, isMade: true }] : [];
}

/** Resources of ECS and ECR, and what starts tasks. */
const OURS = /^AWS::(?:EC[RS]|Events|Scheduler|StepFunctions|Serverless)::/;

function templateDocument(
  resource: Resource,
  surroundings: Surroundings | undefined,
  template: Template,
): readonly SourceDocument[] {
  const inner = innerOf(resource);
  if (inner === undefined) return [];
  const around = surroundings === undefined ? {} : { surroundings };
  const made = template.isLooped(resource.id) ? MADE : {};
  const at = (scope: Scope): SourceDocument => ({ ...documentOf({ ...inner, scope }), ...around, ...made });
  const worlds = () => worldsOf(inner, template, at);
  const rows = () => [...rowsOf(inner, template, at), ...nestedOf(inner, template, at)];
  return [{ ...at(inner.scope), worlds, rows }];
}

/** No fix sets for one what a loop writes for all. */
const MADE = { isMade: () => true } as const;

/** The resource with the properties that are the document. */
function innerOf(resource: Resource): Resource | undefined {
  const within = KINDS[resource.kind].resource?.within;
  if (within === undefined) return resource;
  const properties = isRecord(resource.properties) ? resolve(resource.properties[within], resource.scope) : undefined;
  return isRecord(properties) ? { ...resource, properties, root: [...resource.root, within] } : undefined;
}

/** More conditions than that in one resource are looked at no further. */
const MOST_CONDITIONS = 12;

/** More rows than that, which are mostly those of regions, are looked at no further. */
const MOST_ROWS = 24;

/** The document as it is with a condition that is not certain, and as it is without. */
function worldsOf(
  { id, properties, scope }: Resource,
  template: Template,
  at: (scope: Scope) => SourceDocument,
): readonly World[] {
  const open = [...conditionsIn(properties)].filter((name) => scope.condition(name) === undefined);
  const own = resourceOf(template, id)?.["Condition"];
  return open.slice(0, MOST_CONDITIONS).map((name) => ({
    holding: () => at(ownScope(template, own, [[name, true]])),
    failing: () => at(ownScope(template, own, [[name, false]])),
  }));
}

/** The document with each row that a parameter may choose of a mapping. */
function rowsOf(
  { id, properties, scope }: Resource,
  template: Template,
  at: (scope: Scope) => SourceDocument,
): readonly SourceDocument[] {
  const own = resourceOf(template, id)?.["Condition"];
  const open = rowsChosenIn(properties, template.value).filter(({ parameter }) =>
    isUnknown(scope.parameter(parameter)),
  );
  return open.slice(0, MOST_ROWS).map(({ parameter, row }) => at(scopeWith(template, own, parameter, row)));
}

/** The document with each branch of an `Fn::If` that stands in a branch of another one, where some deployment takes it. */
function nestedOf(
  { id, properties, scope }: Resource,
  template: Template,
  at: (scope: Scope) => SourceDocument,
): readonly SourceDocument[] {
  const own = resourceOf(template, id)?.["Condition"];
  return chainsIn(properties, scope)
    .filter((chain) => isPossible(template, typeof own === "string" ? [[own, true], ...chain] : chain))
    .map((chain) => at(ownScope(template, own, chain)));
}
