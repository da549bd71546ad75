import { expect, it } from "vitest";
import { repositoriesOf } from "../../../src/import/cloudformation/repositories.ts";
import { Call } from "../../../src/import/draft.ts";
import { Ledger } from "../../../src/import/ledger.ts";

function repository(Properties: object) {
  const resources = { ApiRepository: { Type: "AWS::ECR::Repository", Properties }, Other: { Type: "AWS::SNS::Topic" } };
  const ledger = new Ledger("a", { Resources: resources });
  const made = repositoriesOf(resources, { ledger });
  return { call: made[0]?.call, words: ledger.entries().map(({ words = "" }) => words) };
}

const lifecycle = (...rules: readonly object[]) => ({
  LifecyclePolicy: {
    LifecyclePolicyText: JSON.stringify({
      rules: rules.map((rule, index) => ({ rulePriority: index, ...rule, action: { type: "expire" } })),
    }),
  },
});

it("has what it says beyond the language's own", () => {
  const same = {
    RepositoryName: "shop/api",
    ImageTagMutability: "IMMUTABLE",
    ImageScanningConfiguration: { ScanOnPush: true },
  };
  expect(repository(same).call).toEqual(new Call("repository", ["shop/api"]));
  expect(repository({ RepositoryName: "shop/api", ImageTagMutability: "MUTABLE" }).call).toEqual(
    new Call("repository", ["shop/api", { imageTagMutability: "MUTABLE" }]),
  );
});

it("has its lifecycle in the words of the language, where there are some", () => {
  const counted = { countType: "imageCountMoreThan", countNumber: 5 };
  const pattern = { tagStatus: "tagged", tagPatternList: ["v*"], ...counted };
  const { call } = repository({
    RepositoryName: "a",
    ...lifecycle(
      { selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 } },
      { selection: { tagStatus: "tagged", tagPrefixList: ["v"], ...counted } },
      { selection: pattern, description: "why" },
      { selection: { tagStatus: "any", ...counted } },
    ),
  });
  expect(call?.args[1]).toEqual({
    lifecycle: [
      new Call("expireUntagged", [{ days: 7 }]),
      new Call("keepLast", [5, { tagPrefixes: ["v"] }]),
      { description: "why", selection: pattern, action: { type: "expire" } },
      new Call("keepLast", [5]),
    ],
  });
});

it("says what is not taken over", () => {
  const { call, words } = repository({ RepositoryPolicyText: { Statement: [] }, EmptyOnDelete: true });
  expect(call).toEqual(new Call("repository", ["api"]));
  expect(words).toContain("Repositories are kept.");
  expect(words.join()).toContain("`grants: { pull, push }`");
});

it("leaves out the rule that keeps what is deployed, which every repository of a config has", () => {
  const selection = {
    tagStatus: "tagged",
    tagPrefixList: ["deployed-"],
    countType: "imageCountMoreThan",
    countNumber: 9999,
  };
  const { call } = repository({ RepositoryName: "a", ImageTagMutability: "IMMUTABLE", ...lifecycle({ selection }) });
  expect(call).toEqual(new Call("repository", ["a", { lifecycle: [] }]));
});
