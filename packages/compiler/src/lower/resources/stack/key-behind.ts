import type { OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { isRecord } from "../../plan/prop-shape.ts";
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
  if (reference?.of === "output") return arnOfKey(reference.resource, stackValue(reference).id);
  if (typeof value === "string" && value !== "") return value;
  const [named, ...others] = localNames(value);
  if (named === undefined || others.length > 0) return undefined;
  // Another name of a key is made from the key.
  return typeIn(stack.props, named.name) === "AWS::KMS::Alias"
    ? keyOf(stack, propertiesIn(stack.props, named.name)["TargetKeyId"])
    : arnOfKey(stack, named.name);
}

function arnOfKey(stack: ReferredResource, id: string): OutputReference | undefined {
  if (stack.kind !== "stack" || typeIn(stack.props, id) !== "AWS::KMS::Key") return undefined;
  return { kind: "reference", of: "output", resource: stack, output: "arn", at: [id] };
}
