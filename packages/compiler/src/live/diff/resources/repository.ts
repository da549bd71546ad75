import { SHAPES } from "@ecs-dsl/validators";
import { fromCloudFormation } from "../../../read/cloudformation/from-cloud-formation.ts";
import { isRecord } from "../../../read/is-record.ts";
import { LIFECYCLE_POLICY_FACTS, REPOSITORY_FACTS } from "../facts/repository.ts";
import type { Properties, ResourceKind } from "../resource-kind.ts";

/** A repository, with its lifecycle policy as a member. */
export const repository: ResourceKind = {
  type: "AWS::ECR::Repository",
  noun: "repository",
  facts: {
    ...REPOSITORY_FACTS,
    lists: { ...REPOSITORY_FACTS.lists, ...below("lifecyclePolicy", LIFECYCLE_POLICY_FACTS.lists) },
  },
  compiled: ({ LifecyclePolicy, EmptyOnDelete: _deletion, RepositoryPolicyText: _policy, ...properties }) => ({
    ...recordOf(fromCloudFormation(SHAPES.repository, properties).value),
    lifecyclePolicy: policyOf(recordOf(LifecyclePolicy)["LifecyclePolicyText"]),
  }),
  live: async (aws, { properties, id }) => {
    const name = id ?? properties["RepositoryName"];
    if (typeof name !== "string") return { value: undefined };
    const answer = await aws.ask("ecr:DescribeRepositories", { repositoryNames: [name] });
    if ("refusal" in answer) {
      return answer.refusal.code === "RepositoryNotFoundException" ? { value: undefined } : answer;
    }
    const policy = await aws.ask("ecr:GetLifecyclePolicy", { repositoryName: name });
    if ("refusal" in policy && policy.refusal.code !== "LifecyclePolicyNotFoundException") return policy;
    const [{ repositoryArn: _arn, repositoryUri: _uri, createdAt: _created, ...live } = {}] =
      answer.value.repositories ?? [];
    return {
      value: { ...live, lifecyclePolicy: "value" in policy ? policyOf(policy.value.lifecyclePolicyText) : undefined },
    };
  },
  effect: ({ place }) => {
    if (place === "") return "new";
    return place.startsWith("encryptionConfiguration") ? "replacement" : "in-place";
  },
};

function recordOf(value: unknown): Properties {
  return isRecord(value) ? value : {};
}

function policyOf(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function below<Value>(member: string, facts: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(facts).map(([place, value]) => [`${member}.${place}`, value]));
}
