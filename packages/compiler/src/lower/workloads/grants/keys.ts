import type { KmsKey, Parameter, ReferredResource, Secret } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Intrinsic } from "../../../cloudformation/template.ts";
import { namedSecrets } from "../../plan/named-secrets.ts";
import type { SidecarPlan, WorkloadPlan } from "../../plan/plan.ts";
import { byCodeUnit } from "../../resolve/names.ts";
import { ACCOUNT, PARTITION, pseudoText, REGION } from "../../resolve/place.ts";
import { type Key, keyBehind, keyNamed } from "../../resources/stack/key-behind.ts";
import { templateOf } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";
import { isDefaultKey, keyOf } from "../../resolve/secrets.ts";
import { arnOf, arnText, literalText, textValue } from "../../resolve/template-text.ts";
import { allow, distinct, type Statement } from "./statement.ts";

type Source = Secret | Parameter;

/** The keys of the account's own that encrypt secrets and parameters: of use through their services alone. */
export function keyStatements(plan: WorkloadPlan, resolve: Resolve): readonly Statement[] {
  const sources = [plan, ...plan.sidecars].flatMap(sourcesOf);
  return (["secret", "parameter"] as const).flatMap((kind) => {
    const keys = sources.filter((source) => source.kind === kind).flatMap((source) => encryptionOf(source) ?? []);
    const service = kind === "secret" ? "secretsmanager" : "ssm";
    return keyUseStatements(
      service,
      "kms:Decrypt",
      keys.map((key) => (typeof key === "string" ? key : templateOf(resolve(key)))),
    );
  });
}

/** What is said of the key, or what the stack says that makes the secret. */
function encryptionOf(source: Source): Key | undefined {
  const named = keyOf(source);
  if (named !== undefined) return keyNamed(named);
  const reference = referenceOf(source.name);
  return reference?.of === "output" ? keyBehind(reference) : undefined;
}

/**
 * What a task does with keys of the account's own, by what people write for them or by their ARNs, through one service. The
 * key that AWS manages lets in whoever may read what it encrypts.
 */
export function keyUseStatements(
  service: string,
  actions: Statement["Action"],
  keys: readonly (string | Intrinsic)[],
): readonly Statement[] {
  const written = keys.filter((key) => typeof key === "string").filter((key) => !isDefaultKey(key));
  const made = keys.filter((key) => typeof key !== "string");
  return [...useStatements(service, actions, written.map(keyArn)), ...allow(actions, made, viaService(service))];
}

/** The key that a noun says encrypts it, where it says one. */
export function ownKeyOf({ props }: ReferredResource): readonly Key[] {
  const { kmsKey } = { kmsKey: undefined, ...props };
  return isKmsKey(kmsKey) ? [keyNamed(kmsKey)] : [];
}

function isKmsKey(value: unknown): value is KmsKey {
  return typeof value === "string" || referenceOf(value) !== undefined;
}

/** The same, as a template says it. */
export function ownKeyIn(resource: ReferredResource, resolve: Resolve): readonly (string | Intrinsic)[] {
  return ownKeyOf(resource).map((key) => (typeof key === "string" ? key : templateOf(resolve(key))));
}

function sourcesOf(container: WorkloadPlan | SidecarPlan): readonly Source[] {
  return namedSecrets(container)
    .toSorted((left, right) => byCodeUnit(left.name, right.name))
    .map(({ secret }) => secret);
}

/** Keys are written as people have them: an ARN, an id, or an alias. */
function keyArn(key: string): string {
  if (key.startsWith("arn:")) return literalText(key);
  const resource = key.startsWith("alias/") ? key : `key/${key}`;
  return pseudoText(["arn:", PARTITION, ":kms:", REGION, ":", ACCOUNT, `:${resource}`]);
}

/** The same, through no service: ECS uses the key itself, and what it calls for it. */
export function keyStatementsOf(
  actions: Statement["Action"],
  keys: readonly (string | Intrinsic)[],
): readonly Statement[] {
  const written = keys.filter((key) => typeof key === "string").filter((key) => !isDefaultKey(key));
  const made = keys.filter((key) => typeof key !== "string");
  return [...statementsOn(actions, distinct(written).map(keyArn)), ...allow(actions, made)];
}

/** A key of a region is used by the services of that region alone, so the service says enough. */
function useStatements(service: string, action: Statement["Action"], keys: readonly string[]): readonly Statement[] {
  return statementsOn(action, keys, viaService(service));
}

function statementsOn(
  action: Statement["Action"],
  keys: readonly string[],
  via?: Statement["Condition"],
): readonly Statement[] {
  return [
    ...allow(action, keys.filter((key) => aliasOf(key) === undefined).map(textValue), via),
    ...keys.flatMap((key) => aliasStatement(action, key, via)),
  ];
}

function viaService(service: string) {
  return { StringLike: { "kms:ViaService": `${service}.*` } };
}

/** An alias is no resource of IAM: it is a condition on the keys of its account and region. */
function aliasStatement(action: Statement["Action"], key: string, via: Statement["Condition"]): readonly Statement[] {
  const [arn, alias] = [arnOf(key), aliasOf(key)];
  if (arn === undefined || alias === undefined) return [];
  const named = { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } };
  return allow(action, [textValue(arnText({ ...arn, resource: "key/*" }))], { ...via, ...named });
}

function aliasOf(key: string): string | undefined {
  const { resource = "" } = arnOf(key) ?? {};
  return resource.startsWith("alias/") ? resource : undefined;
}
