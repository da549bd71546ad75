import type { KmsKey, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Intrinsic } from "../../../cloudformation/template.ts";
import { shown } from "@ecs-dsl/validators/words";
import { isRecord } from "../../nouns/prop-shape.ts";
import { type Deferred, templateOf } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";
import { localNames } from "./intrinsics.ts";
import { propertiesIn, stackValue, typeIn } from "./outputs.ts";

/** A key as people write it, or the reference to its ARN. */
export type Key = string | OutputReference;

/** The key that encrypts the secret that a reference is about, as far as the stack that makes the secret says it. */
export function keyBehind(reference: OutputReference): Key | undefined {
  if (reference.resource.kind !== "stack") return undefined;
  const { id, attribute = "" } = stackValue(reference);
  return keyOfSecret(reference.resource, id, attribute);
}

/** The key that a property names: as it is written, or by its ARN where a stack makes it. */
export function keyNamed(value: KmsKey): Key {
  const reference = referenceOf(value);
  if (reference?.of !== "output") return String(value);
  return keyOf(reference.resource, value) ?? reference;
}

/** The key, for a document and for a template. */
export function keyValue(value: KmsKey, resolve: Resolve): string | Deferred {
  const key = keyNamed(value);
  return typeof key === "string" ? key : resolve(key);
}

/** What a template says of the key, where one is named. */
export function keyTemplate(value: KmsKey | undefined, resolve: Resolve): string | Intrinsic | undefined {
  return value === undefined ? undefined : templateOf(keyValue(value, resolve));
}

/** True where the policy that a stack of the app gives the key names the service of AWS. */
export function letsIn(key: Key, service: string): boolean {
  const isMade = typeof key !== "string" && key.resource.kind === "stack";
  const policy = !isMade ? {} : propertiesIn(key.resource.props, stackValue(key).id)["KeyPolicy"];
  return JSON.stringify(policy ?? {}).includes(service);
}

/** What a sentence calls the key. */
export function wordsOfKey(key: Key): string {
  if (typeof key === "string") return shown(key);
  const { kind, name } = key.resource;
  if (kind === "stack") return `${shown(stackValue(key).id)} of stack ${shown(name)}`;
  return kind === "stack-output"
    ? `output ${shown(key.output)} of stack ${shown(name)}`
    : `${kind.replace("-", " ")} ${shown(name)}`;
}

/** How a service of AWS is let use a key that encrypts messages. */
export function policyHelp(key: Key): string {
  const policy =
    typeof key === "string" || key.resource.kind !== "stack"
      ? "in the policy of the key, which is not part of this app"
      : "in its `KeyPolicy`";
  return `Allow it \`kms:Decrypt\` and \`kms:GenerateDataKey\` ${policy}.`;
}

function keyOfSecret(stack: ReferredResource, id: string, attribute: string): Key | undefined {
  const properties = propertiesIn(stack.props, id);
  if (attribute.startsWith("MasterUserSecret.")) {
    const { MasterUserSecret: own } = properties;
    return isRecord(own) ? keyOf(stack, own["KmsKeyId"]) : undefined;
  }
  if (attribute === "MasterPasswordSecretArn") return keyOf(stack, properties["MasterPasswordSecretKmsKeyId"]);
  return keyOf(stack, properties["KmsKeyId"]);
}

function keyOf(stack: ReferredResource, value: unknown): Key | undefined {
  const reference = referenceOf(value);
  if (reference?.of === "output") return keyAt(reference.resource, stackValue(reference).id);
  if (typeof value === "string" && value !== "") return value;
  const [named, ...others] = localNames(value);
  if (named === undefined || others.length > 0) return undefined;
  return keyAt(stack, named.name);
}

/** The types of a key, and of another name of one. */
const KEYS: readonly string[] = ["AWS::KMS::Key", "AWS::KMS::ReplicaKey"];
const ALIAS = "AWS::KMS::Alias";

/** True for a type of what is a key, or leads to one. */
export function isKeyType(type: string): boolean {
  return type === ALIAS || KEYS.includes(type);
}

/** Another name of a key is made from the key. */
function keyAt(stack: ReferredResource, id: string): Key | undefined {
  const type = stack.kind === "stack" ? typeIn(stack.props, id) : "";
  if (type === ALIAS) return keyOf(stack, propertiesIn(stack.props, id)["TargetKeyId"]);
  if (!KEYS.includes(type)) return undefined;
  return { kind: "reference", of: "output", resource: stack, output: "arn", at: [id] };
}
