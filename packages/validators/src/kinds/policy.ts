import { isObject, type Kind } from "./kind.ts";

type Value = Readonly<Record<string, unknown>>;

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html */
export const repositoryPolicy: Kind<"repositoryPolicy"> = {
  noun: "repository policy",
  isLeading: false,
  file: {
    words: ["ecr:", "policyText"],
    recognizes: (value, file) => isEcrPolicy(value) && !isOfRegistry(value, file),
  },
};

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html */
export const registryPolicy: Kind<"registryPolicy"> = {
  noun: "registry policy",
  isLeading: false,
  file: {
    words: ["ecr:"],
    recognizes: (value, file) => isEcrPolicy(value) && isOfRegistry(value, file),
  },
};

/** A policy that says who may do something in ECR; one that does not say who is a role's. */
function isEcrPolicy(value: Value): boolean {
  const statements = statementsOf(value);
  return statements.some((statement) => saysWho(statement) && actionsOf(statement).some(isEcr));
}

function statementsOf({ Statement: written }: Value): readonly Value[] {
  return (Array.isArray(written) ? written : [written]).filter(isObject);
}

function saysWho(statement: Value): boolean {
  return "Principal" in statement || "NotPrincipal" in statement;
}

function actionsOf({ Action: action, NotAction: notAction }: Value): readonly unknown[] {
  return [action, notAction].flat();
}

function isEcr(action: unknown): boolean {
  return typeof action === "string" && /^ecr:/i.test(action);
}

/** Only the policy of a whole registry says which repositories it is about, or lets others create some. */
function isOfRegistry(value: Value, file: string): boolean {
  if (/registry[-_.]?(?:polic|perm)/i.test(file)) return true;
  const statements = statementsOf(value);
  return statements.some((statement) => "Resource" in statement && actionsOf(statement).some(isForRegistries));
}

function isForRegistries(action: unknown): boolean {
  return (
    typeof action === "string" && /^ecr:(?:ReplicateImage|CreateRepository|BatchImportUpstreamImage)$/i.test(action)
  );
}
