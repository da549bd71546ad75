import type { RepositoryGrants } from "@ecs-dsl/dsl";
import { resource } from "../../cloudformation/resource.ts";
import { sub, type Intrinsic, type Resource } from "../../cloudformation/template.ts";
import { templateTags } from "../fields/tags.ts";
import type { CreationTemplatePlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { templatePolicy } from "./lifecycle.ts";
import { repositoryPolicy } from "./repository-policy.ts";

/** Whatever ECR makes by itself for what it is asked to do; not what anybody pushes under a new name. */
const APPLIED_FOR = ["PULL_THROUGH_CACHE", "REPLICATION"] as const;

/** What the repositories are like that ECR makes below a prefix. */
export function creationTemplate({ name, props, exceptions }: CreationTemplatePlan): Resource {
  const { description, appliedFor, encryption, lifecycle, grants, tags, customRole } = props;
  return resource("AWS::ECR::RepositoryCreationTemplate", {
    Prefix: name,
    Description: description,
    AppliedFor: appliedFor ?? APPLIED_FOR,
    ...mutability(props.imageTagMutability, exceptions?.props.except ?? []),
    EncryptionConfiguration:
      encryption === undefined ? undefined : { EncryptionType: encryption.encryptionType, KmsKey: encryption.kmsKey },
    LifecyclePolicy: lifecycle === undefined || lifecycle.length === 0 ? undefined : policyText(lifecycle),
    RepositoryPolicy: grants === undefined ? undefined : grantText(grants),
    ResourceTags: templateTags(tags),
    CustomRoleArn: customRole,
  });
}

function mutability(given: CreationTemplatePlan["props"]["imageTagMutability"], except: readonly string[]) {
  const rule = typeof given === "object" ? given.mutability : given;
  if (rule === undefined || except.length === 0) return { ImageTagMutability: rule };
  return {
    ImageTagMutability: `${rule}_WITH_EXCLUSION` as const,
    ImageTagMutabilityExclusionFilters: except.map((filter) => ({
      ImageTagMutabilityExclusionFilterType: "WILDCARD" as const,
      ImageTagMutabilityExclusionFilterValue: filter,
    })),
  };
}

function policyText(rules: Parameters<typeof templatePolicy>[0]): string {
  return JSON.stringify(templatePolicy(rules), undefined, 2);
}

/** A template takes the policy as text, in which CloudFormation puts the partition and the account. */
function grantText(grants: RepositoryGrants): Intrinsic | undefined {
  const policy = repositoryPolicy(grants);
  return policy === undefined ? undefined : sub(JSON.stringify(policy, withoutFunction, 2));
}

function withoutFunction(_key: string, value: unknown): unknown {
  return isRecord(value) && typeof value["Fn::Sub"] === "string" ? value["Fn::Sub"] : value;
}
