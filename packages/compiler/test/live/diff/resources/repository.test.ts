import { describe, expect, it } from "vitest";
import { differences } from "../../../../src/live/diff/difference.ts";
import { repository } from "../../../../src/live/diff/resources/repository.ts";
import { type Answers, awsOf, denied, failed } from "../../answers.ts";
import { at, found } from "./found.ts";

const policy = {
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
      action: { type: "expire" },
    },
  ],
};
const properties = {
  RepositoryName: "shop/api",
  ImageTagMutability: "IMMUTABLE",
  LifecyclePolicy: { LifecyclePolicyText: JSON.stringify(policy) },
};
const answers: Answers = {
  "ecr:DescribeRepositories": () => ({
    repositories: [
      {
        repositoryName: "shop/api",
        repositoryArn: "arn",
        repositoryUri: "uri",
        registryId: "123456789012",
        imageTagMutability: "IMMUTABLE",
        encryptionConfiguration: { encryptionType: "AES256" },
        imageScanningConfiguration: { scanOnPush: false },
      },
    ],
  }),
  "ecr:GetLifecyclePolicy": () => ({ lifecyclePolicyText: JSON.stringify({ rules: policy.rules }, null, 1) }),
};

async function differencesOf(live: Answers) {
  const compiled = repository.compiled(properties);
  const answer = await repository.live(awsOf({ ...answers, ...live }), found({ properties, compiled }));
  return "value" in answer
    ? differences(compiled, answer.value, repository.facts).map(({ path }) => path)
    : answer.refusal.action;
}

describe("repository", () => {
  it("is what is there, however its policy is written", async () => {
    expect(await differencesOf({})).toEqual([]);
  });

  it("differs in its policy, rule by rule", async () => {
    expect(await differencesOf({ "ecr:GetLifecyclePolicy": () => failed("LifecyclePolicyNotFoundException") })).toEqual(
      ["lifecyclePolicy.rules[1]"],
    );
    const other = JSON.stringify(policy).replace("10", "20");
    expect(await differencesOf({ "ecr:GetLifecyclePolicy": () => ({ lifecyclePolicyText: other }) })).toEqual([
      "lifecyclePolicy.rules[1].selection.countNumber",
    ]);
  });

  it("tells what is not there from what nobody may see", async () => {
    const live = (answer: NonNullable<Answers["ecr:DescribeRepositories"]>) =>
      repository.live(awsOf({ ...answers, "ecr:DescribeRepositories": answer }), found({ properties }));
    expect(await live(() => failed("RepositoryNotFoundException"))).toEqual({ value: undefined });
    expect(await live(denied)).toMatchObject({ refusal: { action: "ecr:DescribeRepositories" } });
    expect(await differencesOf({ "ecr:GetLifecyclePolicy": denied })).toBe("ecr:GetLifecyclePolicy");
  });

  it("is replaced where its encryption changes", () => {
    expect(repository.effect(at("encryptionConfiguration.encryptionType"))).toBe("replacement");
    expect(repository.effect(at("imageTagMutability"))).toBe("in-place");
  });
});
