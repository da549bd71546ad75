import type { Intrinsic } from "../../../cloudformation/template.ts";
import { Deferred } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted, type Place } from "../../resolve/place.ts";
import { secretNamed } from "../../resolve/secrets.ts";
import { arnOf, arnText, templateText, textValue, type Arn } from "../../resolve/template-text.ts";
import { itemsOf, textOf, textsOf } from "./built-values.ts";
import { allow, type Statement } from "./statement.ts";

/** What the agent reads before the containers start: secrets, parameters, and credentials of registries and shares. */
export function readStatements(place: Place, task: unknown): readonly Statement[] {
  const sources = itemsOf(task, "containerDefinitions").flatMap((container) => sourcesOf(place, container));
  const resources = [...sources, ...textsOf(itemsOf(task, "volumes"), ...FSX_CREDENTIALS)].flatMap(sourceResource);
  return [
    ...allow("secretsmanager:GetSecretValue", ofKind("secret", resources)),
    ...allow("ssm:GetParameters", ofKind("parameter", resources)),
  ];
}

const FSX_CREDENTIALS = ["fsxWindowsFileServerVolumeConfiguration", "authorizationConfig", "credentialsParameter"];

function sourcesOf(place: Place, container: unknown): readonly (string | Deferred)[] {
  return [
    ...textsOf(itemsOf(container, "secrets"), "valueFrom"),
    ...textsOf(itemsOf(container, "logConfiguration", "secretOptions"), "valueFrom"),
    ...credentialsOf(place, container),
  ];
}

/** Credentials are a secret: by its ARN or, unlike in `valueFrom`, by its name. */
function credentialsOf(place: Place, container: unknown): readonly (string | Deferred)[] {
  const secret = textOf(container, "repositoryCredentials", "credentialsParameter");
  if (secret === undefined) return [];
  return typeof secret === "string" && !secret.startsWith("arn:") ? [secretNamed(place, secret)] : [secret];
}

interface SourceResource {
  readonly kind: "secret" | "parameter";
  readonly resource: string | Intrinsic;
}

function ofKind(kind: SourceResource["kind"], resources: readonly SourceResource[]) {
  return resources.flatMap((one) => (one.kind === kind ? [one.resource] : []));
}

/** What IAM calls the secret or the parameter. */
function sourceResource(source: string | Deferred): readonly SourceResource[] {
  const arn = arnOf(templateText(source) ?? "");
  if (arn === undefined) {
    return typeof source === "string" ? [{ kind: "parameter", resource: parameterNamed(source) }] : [];
  }
  const resource = arn.service === "secretsmanager" ? secretOf(arn, source instanceof Deferred) : parameterOf(arn);
  return [{ kind: arn.service === "secretsmanager" ? "secret" : "parameter", resource: textValue(resource) }];
}

/** A parameter's version or label is no part of what IAM calls it. */
function parameterNamed(name: string): Intrinsic {
  const [path = ""] = name.replace(/^\//, "").split(":");
  return substituted(["arn:", PARTITION, ":ssm:", REGION, ":", ACCOUNT, `:parameter/${path}`]);
}

function parameterOf(arn: Arn): string {
  const [resource = ""] = arn.resource.split(":");
  return arnText({ ...arn, resource });
}

/**
 * A secret's ARN without a key and version. Secrets Manager ends every ARN in six characters of its own: one that lacks
 * them, as one that is made from a name does, gets a pattern for them.
 */
function secretOf(arn: Arn, isNamed: boolean): string {
  const whole = arnText({ ...arn, resource: arn.resource.split(":").slice(0, 2).join(":") });
  return !isNamed && /-[A-Za-z0-9]{6}$/.test(whole) ? whole : `${whole}-??????`;
}
