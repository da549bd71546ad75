import { isUnknown, type Path } from "@ecs-dsl/validators";
import { resolve } from "./intrinsics.ts";
import { documentOf } from "./resource-document.ts";
import { NO_SCOPE, type Scope } from "../scope.ts";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import type { PolicyKind, PolicyText } from "../policy/policy-text.ts";

/** A property of a resource that holds a policy. */
interface Holder {
  readonly path: readonly string[];
  readonly kind: PolicyKind;
}

/** By type of resource, where it holds policies: as JSON in a text, or as an object where CloudFormation takes one. */
const HOLDERS: ReadonlyMap<string, readonly Holder[]> = new Map([
  [
    "AWS::ECR::Repository",
    [
      { path: ["LifecyclePolicy", "LifecyclePolicyText"], kind: "lifecyclePolicy" },
      { path: ["RepositoryPolicyText"], kind: "repositoryPolicy" },
    ],
  ],
  [
    "AWS::ECR::RepositoryCreationTemplate",
    [
      { path: ["LifecyclePolicy"], kind: "lifecyclePolicy" },
      { path: ["RepositoryPolicy"], kind: "repositoryPolicy" },
    ],
  ],
  ["AWS::ECR::RegistryPolicy", [{ path: ["PolicyText"], kind: "registryPolicy" }]],
]);

/** What a resource holds. */
export interface Held {
  readonly documents: readonly SourceDocument[];
  readonly policies: readonly PolicyText[];
}

/** The policies that a resource of this type holds; its properties stand in the file at `root`. */
export function heldPolicies(
  type: string,
  name: string,
  properties: unknown,
  root: Path,
  scope: Scope = NO_SCOPE,
): Held {
  const documents: SourceDocument[] = [];
  const policies: PolicyText[] = [];
  for (const { kind, path } of HOLDERS.get(type) ?? []) {
    const written = valueBelow(properties, path, scope);
    const value = resolve(written, scope);
    const at = [...root, ...path];
    const filledIn = isUnknown(value) ? substitutedText(written) : undefined;
    // Of intrinsics, only a Fn::Sub that fills nothing in gives a text.
    if (typeof value === "string")
      policies.push({ kind, name, text: value, path: written === value ? at : [...at, "Fn::Sub"] });
    else if (filledIn !== undefined)
      policies.push({ kind, name, text: filledIn.text, path: [...at, ...filledIn.path], isMade: true });
    else if (isRecord(value) && kind !== "lifecyclePolicy")
      documents.push(documentOf({ id: name, kind, properties: value, region: undefined, root: at, scope }));
  }
  return { documents, policies };
}

/** The text that `Fn::Sub` fills in, whose variables are values that nobody knows; `${!` is none of them. */
function substitutedText(written: unknown): { readonly text: string; readonly path: Path } | undefined {
  if (!isRecord(written) || Object.keys(written).length !== 1) return undefined;
  const argument = written["Fn::Sub"];
  const text: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (typeof text !== "string" || !/^\s*\{/.test(text) || text.includes("${!")) return undefined;
  return { text, path: Array.isArray(argument) ? ["Fn::Sub", 0] : ["Fn::Sub"] };
}

function valueBelow(properties: unknown, path: readonly string[], scope: Scope): unknown {
  return path.reduce<unknown>((here, step) => {
    const value = resolve(here, scope);
    return isRecord(value) && !isUnknown(value) ? value[step] : undefined;
  }, properties);
}
