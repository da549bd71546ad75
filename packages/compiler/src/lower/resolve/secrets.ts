import type { Parameter, Secret } from "@ecs-dsl/dsl";
import type { Intrinsic } from "../../cloudformation/template.ts";
import { Deferred } from "./deferred.ts";
import { ACCOUNT, located, PARTITION, REGION, substituted, type Place } from "./place.ts";

/** The `valueFrom` of a container's secret. */
export function valueFrom(place: Place, secret: Secret | Parameter): string | Deferred {
  if (secret.kind === "parameter") return secret.name;
  const suffix = secretSuffix(secret);
  if (secret.name.startsWith("arn:")) return `${secret.name}${suffix}`;
  return located(place, ...SECRET_ARN, `${secret.name}${suffix}`);
}

const SECRET_ARN = ["arn:", PARTITION, ":secretsmanager:", REGION, ":", ACCOUNT, ":secret:"] as const;

/** `:key:stage:id`, all three or nothing: ECS counts the colons. */
function secretSuffix({ props }: Secret): string {
  const parts = [props?.key, props?.versionStage, props?.versionId].map((part) =>
    typeof part === "string" ? part : "",
  );
  return parts.every((part) => part === "") ? "" : `:${parts.join(":")}`;
}

/** What IAM calls the secret or the parameter. */
export function secretResource(secret: Secret | Parameter): string | Intrinsic {
  if (secret.name.startsWith("arn:")) return secret.kind === "secret" ? wholeSecretArn(secret.name) : secret.name;
  // Secrets Manager ends every ARN in six characters of its own.
  if (secret.kind === "secret") return substituted([...SECRET_ARN, `${secret.name}-??????`]);
  return substituted([
    "arn:",
    PARTITION,
    ":ssm:",
    REGION,
    ":",
    ACCOUNT,
    `:parameter/${secret.name.replace(/^\//, "")}`,
  ]);
}

/** A secret's ARN without a key and version; one that lacks the six characters gets a pattern for them. */
function wholeSecretArn(arn: string): string {
  const whole = arn.split(":").slice(0, 7).join(":");
  return /-[A-Za-z0-9]{6}$/.test(whole) ? whole : `${whole}-??????`;
}
