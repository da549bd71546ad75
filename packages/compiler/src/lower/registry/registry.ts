import type { LoweredDocument, OriginEntry, Stack } from "../../model/assembly.ts";
import { documentResource, RETAINED } from "../../cloudformation/resource.ts";
import { getAtt, type Output, type Resource } from "../../cloudformation/template.ts";
import { loweredDocument } from "../fields/document.ts";
import { withMovableTags } from "./deployed-images.ts";
import { lifecycleOrigins, lifecyclePolicy } from "./lifecycle.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName } from "../resolve/names.ts";
import type { RepositoryContext } from "../fields/contexts.ts";
import { REPOSITORY } from "../fields/tables/repository.ts";
import { asDocument, asProperties } from "../resolve/deferred.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { RepositoryPlan } from "../plan/plan.ts";
import type { Tags } from "../fields/tags.ts";
import { stackOfRepository } from "./registry-stacks.ts";
import { repositoryPolicy } from "./repository-policy.ts";
import { publicRepositories } from "./public-repository.ts";
import { registrySettings } from "./registry-settings.ts";

export interface RegistryPart {
  readonly documents: readonly LoweredDocument[];
  /** None when the app has neither repositories nor settings of the registry. */
  readonly stacks: readonly Stack[];
}

/** The repositories and the stack that makes them, which environments of one account and region share. ECR makes replicas. */
export function registryPart(lowering: Lowering, app: AppPlan): RegistryPart {
  const { repositories, registryTags } = app;
  const documents: LoweredDocument[] = [];
  const { registryStacks = 1 } = app.content;
  const parts = Array.from({ length: registryStacks }, (): StackPart => ({ resources: {}, outputs: {} }));
  for (const plan of repositories) {
    if (lowering.sourceOf(plan.name) !== undefined) continue;
    const policy = lifecyclePolicy(plan);
    const built = withMovableTags(withOverrides(written(lowering, plan, registryTags), overridesOf(plan)));
    documents.push(repositoryDocument(lowering, plan, built, registryTags), policyDocument(lowering, plan, policy));
    const id = `${logicalName(plan.name)}Repository`;
    const part = parts[stackOfRepository(plan.name, registryStacks)];
    if (part === undefined) continue;
    part.resources[id] = repositoryResource(plan, built, JSON.stringify(policy, undefined, 2));
    part.outputs[`${id}Uri`] = { Value: getAtt(id, "RepositoryUri") };
  }
  Object.assign(parts[0]?.resources ?? {}, publicRepositories(app.publicRepositories, registryTags));
  Object.assign(parts[0]?.resources ?? {}, registrySettings(lowering, app.registry));
  const stacks = parts.map((part, index) => ({ ...registryStack(lowering, part, index), ...ownTags(app) }));
  return { documents, stacks: stacks.filter(({ template }) => Object.keys(template.Resources).length > 0) };
}

interface StackPart {
  readonly resources: Record<string, Resource>;
  readonly outputs: Record<string, Output>;
}

/** The tags of the stack, where it has some of the app's only. */
function ownTags({ tags = {}, registryTags = {} }: AppPlan): Pick<Stack, "tags"> {
  return Object.keys(tags).length === Object.keys(registryTags).length ? {} : { tags: registryTags };
}

function registryStack({ app }: Lowering, { resources, outputs }: StackPart, index: number): Stack {
  return {
    name: `${app}-registry${index === 0 ? "" : `-${index + 1}`}`,
    kind: "registry",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `Image repositories of ${app}`,
      Resources: resources,
      ...(Object.keys(outputs).length === 0 ? {} : { Outputs: outputs }),
    },
    parameters: {},
    inputs: {},
  };
}

function contextOf(lowering: Lowering, { name, exceptions }: RepositoryPlan, appTags: Tags): RepositoryContext {
  return { app: lowering.subject, appTags, name, exceptions };
}

function written(lowering: Lowering, plan: RepositoryPlan, appTags: Tags) {
  return REPOSITORY.lower("repository", plan, contextOf(lowering, plan, appTags));
}

function overridesOf({ subject, props }: RepositoryPlan) {
  return { subject, path: ["overrides"], value: props.overrides };
}

function repositoryDocument(lowering: Lowering, plan: RepositoryPlan, built: object, appTags: Tags): LoweredDocument {
  return loweredDocument(lowering, "repository", plan, asDocument({ ...built }), {
    origins: () => repositoryOrigins(lowering, plan, appTags),
  });
}

function policyDocument(lowering: Lowering, plan: RepositoryPlan, policy: object): LoweredDocument {
  return loweredDocument(lowering, "lifecyclePolicy", plan, policy, {
    output: `ecr/${plan.name}.lifecycle-policy.json`,
    origins: () => lifecycleOrigins(plan),
  });
}

function repositoryResource({ props: { grants = {} } }: RepositoryPlan, built: object, lifecycle: string): Resource {
  const { Tags: tags, ...properties } = asProperties("repository", { ...built });
  return documentResource(
    "AWS::ECR::Repository",
    {
      ...properties,
      RepositoryPolicyText: repositoryPolicy(grants),
      LifecyclePolicy: { LifecyclePolicyText: lifecycle },
      Tags: tags,
    },
    RETAINED,
  );
}

function repositoryOrigins(lowering: Lowering, plan: RepositoryPlan, appTags: Tags): readonly OriginEntry[] {
  const origins = new Origins();
  REPOSITORY.addOrigins(origins, "repository", plan, contextOf(lowering, plan, appTags));
  addOverrideOrigins(origins, overridesOf(plan), written(lowering, plan, appTags));
  return origins.entries;
}
