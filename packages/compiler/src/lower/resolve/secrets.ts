import type { KmsKey, Parameter, Reference, Secret } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { given } from "./given.ts";
import { Deferred } from "./deferred.ts";
import { referenceValue, type Resolve } from "./references.ts";
import { ACCOUNT, located, PARTITION, REGION, type Place } from "./place.ts";

/** Where a secret is read: what its name and references to it are there. */
export interface Reading {
  readonly place: Place;
  readonly resolve: Resolve;
}

/** The `valueFrom` of a container's secret. */
export function valueFrom({ place, resolve }: Reading, secret: Secret | Parameter): string | Deferred {
  const suffix = secret.kind === "secret" ? secretSuffix(secret) : "";
  const { name } = secret;
  if (typeof name !== "string") return referredText(name, suffix, resolve);
  if (secret.kind === "parameter" || name.startsWith("arn:")) return `${name}${suffix}`;
  return secretNamed(place, `${name}${suffix}`);
}

/** The value of another noun, and text after it. */
function referredText(reference: Reference, after: string, resolve: Resolve): string | Deferred {
  const data = referenceOf(reference);
  return data === undefined ? "" : referenceValue({ kind: "reference", of: "text", parts: [data, after] }, resolve);
}

/** What a `valueFrom` names. */
export function sourceOf(written: string): Secret | Parameter {
  if (!written.startsWith("arn:") || written.split(":")[2] === "ssm") return parameterAt(written);
  const [key, versionStage, versionId] = written.split(":").slice(7);
  const parts = { key: key || undefined, versionStage: versionStage || undefined, versionId: versionId || undefined };
  return secretAt(written.split(":").slice(0, 7).join(":"), given(parts));
}

/** The secret of an ARN. */
export function secretAt(name: string, props: Secret["props"] = {}): Secret {
  return { kind: "secret", name, props };
}

function parameterAt(name: string): Parameter {
  return { kind: "parameter", name, props: {} };
}

/** The ARN of a secret as a whole. */
export function secretArn({ place, resolve }: Reading, { name }: Secret | Parameter): string | Deferred {
  if (typeof name !== "string") return referredText(name, "", resolve);
  return name.startsWith("arn:") ? name : secretNamed(place, name);
}

/** The ARN of a secret or a parameter as a whole. */
export function credentialsArn(reading: Reading, source: Secret | Parameter): string | Deferred {
  const { name } = source;
  if (source.kind === "secret" || typeof name !== "string" || name.startsWith("arn:"))
    return secretArn(reading, source);
  return located(
    reading.place,
    "arn:",
    PARTITION,
    ":ssm:",
    REGION,
    ":",
    ACCOUNT,
    `:parameter/${name.replace(/^\//, "")}`,
  );
}

/** The ARN of a secret of the environment's own account and region, without the six characters that end it. */
export function secretNamed(place: Place, name: string): Deferred {
  return located(place, "arn:", PARTITION, ":secretsmanager:", REGION, ":", ACCOUNT, `:secret:${name}`);
}

/** `:key:stage:id`, all three or nothing: ECS counts the colons. */
function secretSuffix({ props }: Secret): string {
  const parts = partsOf(props);
  return parts.every((part) => part === "") ? "" : `:${parts.join(":")}`;
}

/** Which key of the secret, and which version of it. */
function partsOf(props: Secret["props"]): readonly string[] {
  return [props?.key, props?.versionStage, props?.versionId].map((part) => (typeof part === "string" ? part : ""));
}

/** What CloudFormation replaces by the value of the secret as it makes or changes the resource whose property has it. */
export function secretText({ name, props }: Secret, resolve: Resolve): string | Deferred {
  const parts = partsOf(props).join(":").replace(/:+$/, "");
  const suffix = parts === "" ? "" : `:SecretString:${parts}`;
  const reference = referenceOf(name);
  const id = typeof name === "string" || reference === undefined ? String(name) : reference;
  return referenceValue(
    { kind: "reference", of: "text", parts: ["{{resolve:secretsmanager:", id, `${suffix}}}`] },
    resolve,
  );
}

/** The key that encrypts the secret or the parameter, where it is said. */
export function keyOf({ props }: Secret | Parameter): KmsKey | undefined {
  const { kmsKey } = props ?? {};
  const isNamed = typeof kmsKey === "string" ? kmsKey !== "" : referenceOf(kmsKey) !== undefined;
  return isNamed ? kmsKey : undefined;
}

/** True for the key that AWS manages in each account, which no other account can use. */
export function isDefaultKey(key: unknown): key is string {
  return typeof key === "string" && /(?:^|:)alias\/aws\//.test(key);
}
