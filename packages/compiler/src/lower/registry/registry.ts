import type { Repository } from "@ecs-dsl/validators";
import type { LoweredDocument, OriginEntry, Stack } from "../../model/assembly.ts";
import { resource } from "../../cloudformation/resource.ts";
import { getAtt, type Output, type Resource } from "../../cloudformation/template.ts";
import { loweredDocument } from "../fields/document.ts";
import { lifecycleOrigins, lifecyclePolicy } from "./lifecycle.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName } from "../resolve/names.ts";
import { Origins } from "../fields/origins.ts";
import type { RepositoryPlan } from "../plan/plan.ts";
import { addTagOrigins, templateTags, type Tags } from "../fields/tags.ts";

export interface RegistryPart {
  readonly documents: readonly LoweredDocument[];
  /** None when the app has no repository. */
  readonly stacks: readonly Stack[];
}

/** The repositories and the stack that makes them, which environments of one account and region share. */
export function registryPart(lowering: Lowering, plans: readonly RepositoryPlan[], appTags: Tags): RegistryPart {
  const documents: LoweredDocument[] = [];
  const resources: Record<string, Resource> = {};
  const outputs: Record<string, Output> = {};
  for (const plan of plans) {
    const policy = lifecyclePolicy(plan);
    documents.push(repositoryDocument(lowering, plan, appTags), policyDocument(lowering, plan, policy));
    const id = `${logicalName(plan.name)}Repository`;
    resources[id] = repositoryResource(plan, JSON.stringify(policy, undefined, 2), appTags);
    outputs[`${id}Uri`] = { Value: getAtt(id, "RepositoryUri") };
  }
  return { documents, stacks: plans.length === 0 ? [] : [registryStack(lowering, resources, outputs)] };
}

function registryStack(
  lowering: Lowering,
  Resources: Readonly<Record<string, Resource>>,
  Outputs: Readonly<Record<string, Output>>,
): Stack {
  return {
    name: `${lowering.app}-registry`,
    kind: "registry",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `Image repositories of ${lowering.app}`,
      Resources,
      Outputs,
    },
    parameters: {},
    dependsOn: [],
  };
}

function repositoryDocument(lowering: Lowering, plan: RepositoryPlan, appTags: Tags): LoweredDocument {
  const { imageTagMutability = "IMMUTABLE", scanOnPush = true, encryption, tags } = plan.props;
  const value: Repository = {
    repositoryName: plan.name,
    imageTagMutability,
    imageScanningConfiguration: { scanOnPush },
    encryptionConfiguration: encryption ?? { encryptionType: "AES256" },
    tags: templateTags(appTags, tags)?.slice(),
  };
  return loweredDocument(lowering, "repository", plan, value, {
    origins: () => repositoryOrigins(lowering, plan, appTags),
  });
}

function policyDocument(lowering: Lowering, plan: RepositoryPlan, policy: object): LoweredDocument {
  return loweredDocument(lowering, "lifecyclePolicy", plan, policy, {
    output: `ecr/${plan.name}.lifecycle-policy.json`,
    origins: () => lifecycleOrigins(plan),
  });
}

function repositoryResource(plan: RepositoryPlan, policy: string, appTags: Tags): Resource {
  const { imageTagMutability = "IMMUTABLE", scanOnPush = true, encryption, tags } = plan.props;
  return resource(
    "AWS::ECR::Repository",
    {
      RepositoryName: plan.name,
      ImageTagMutability: imageTagMutability,
      ImageScanningConfiguration: { ScanOnPush: scanOnPush },
      EncryptionConfiguration: { EncryptionType: encryption?.encryptionType ?? "AES256", KmsKey: encryption?.kmsKey },
      LifecyclePolicy: { LifecyclePolicyText: policy },
      Tags: templateTags(appTags, tags),
    },
    { DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain" },
  );
}

function repositoryOrigins(lowering: Lowering, plan: RepositoryPlan, appTags: Tags): readonly OriginEntry[] {
  const { subject } = plan;
  const origins = new Origins();
  origins.addWhole([], subject, []);
  origins.addSame([], subject, ["imageTagMutability"]);
  origins.addWhole(["imageScanningConfiguration"], subject, ["scanOnPush"]);
  addTagOrigins(origins, lowering.subject, appTags, subject, plan.props.tags);
  origins.add(["encryptionConfiguration"], subject, ["encryption"]);
  return origins.entries;
}
