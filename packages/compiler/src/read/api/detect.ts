import type { DocumentKind, Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";

/** What a parsed file is, and where in it the document stands. */
export interface Detected {
  readonly kind: DocumentKind;
  readonly at: Path;
}

/** Tells from its top-level properties what a value is; undefined for what is not ours. */
export function detect(value: unknown, file: string): Detected | undefined {
  if (!isRecord(value)) return undefined;
  if (isTaskDefinition(value)) return { kind: "taskDefinition", at: [] };
  const wrapped = value["taskDefinition"];
  if (isRecord(wrapped))
    return isTaskDefinition(wrapped) ? { kind: "taskDefinition", at: ["taskDefinition"] } : undefined;
  if (isLifecyclePolicy(value, file)) return { kind: "lifecyclePolicy", at: [] };
  return detectOther(value);
}

function isTaskDefinition(value: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(value["containerDefinitions"])) return true;
  return Array.isArray(value["ContainerDefinitions"]) && ("Family" in value || "family" in value);
}

function isLifecyclePolicy(value: Readonly<Record<string, unknown>>, file: string): boolean {
  const rules = value["rules"];
  if (!Array.isArray(rules)) return false;
  if (rules.length === 0) return Object.keys(value).length === 1 && /lifecycle[-_.]?policy/i.test(file);
  return rules.some((rule) => isRecord(rule) && ("rulePriority" in rule || ("selection" in rule && "action" in rule)));
}

/** Each needs two properties that only its own API has together: a lone `serviceName` is anybody's. */
function detectOther(value: Readonly<Record<string, unknown>>): Detected | undefined {
  if (
    typeof value["serviceName"] === "string" &&
    typeof value["taskDefinition"] === "string" &&
    hasAny(value, SERVICE)
  ) {
    return { kind: "service", at: [] };
  }
  if (typeof value["repositoryName"] === "string" && hasAny(value, REPOSITORY)) return { kind: "repository", at: [] };
  if (typeof value["clusterName"] === "string" && hasAny(value, CLUSTER)) return { kind: "cluster", at: [] };
  return undefined;
}

const SERVICE = [
  "desiredCount",
  "launchType",
  "capacityProviderStrategy",
  "networkConfiguration",
  "deploymentConfiguration",
];
const REPOSITORY = ["imageTagMutability", "imageScanningConfiguration"];
const CLUSTER = ["defaultCapacityProviderStrategy"];

function hasAny(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.some((name) => name in value);
}
