import type { Parameter, Secret } from "@ecs-dsl/dsl";
import { given } from "./given.ts";
import { Deferred } from "./deferred.ts";
import { ACCOUNT, located, PARTITION, REGION, type Place } from "./place.ts";

/** The `valueFrom` of a container's secret. */
export function valueFrom(place: Place, secret: Secret | Parameter): string | Deferred {
  if (secret.kind === "parameter") return secret.name;
  const suffix = secretSuffix(secret);
  if (secret.name.startsWith("arn:")) return `${secret.name}${suffix}`;
  return secretNamed(place, `${secret.name}${suffix}`);
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
export function secretArn(place: Place, { name }: Secret | Parameter): string | Deferred {
  return name.startsWith("arn:") ? name : secretNamed(place, name);
}

/** The ARN of a secret or a parameter as a whole. */
export function credentialsArn(place: Place, source: Secret | Parameter): string | Deferred {
  if (source.kind === "secret" || source.name.startsWith("arn:")) return secretArn(place, source);
  return located(
    place,
    "arn:",
    PARTITION,
    ":ssm:",
    REGION,
    ":",
    ACCOUNT,
    `:parameter/${source.name.replace(/^\//, "")}`,
  );
}

/** The ARN of a secret of the environment's own account and region, without the six characters that end it. */
export function secretNamed(place: Place, name: string): Deferred {
  return located(place, "arn:", PARTITION, ":secretsmanager:", REGION, ":", ACCOUNT, `:secret:${name}`);
}

/** `:key:stage:id`, all three or nothing: ECS counts the colons. */
function secretSuffix({ props }: Secret): string {
  const parts = [props?.key, props?.versionStage, props?.versionId].map((part) =>
    typeof part === "string" ? part : "",
  );
  return parts.every((part) => part === "") ? "" : `:${parts.join(":")}`;
}

/** The key that encrypts the secret or the parameter, where it is said. */
export function keyOf({ props }: Secret | Parameter): string | undefined {
  const { kmsKey } = props ?? {};
  return typeof kmsKey === "string" && kmsKey !== "" ? kmsKey : undefined;
}

/** True for the key that AWS manages in each account, which no other account can use. */
export function isDefaultKey(key: string): boolean {
  return /(?:^|:)alias\/aws\//.test(key);
}
