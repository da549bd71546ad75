import { gitCommit, immutable, mutable, repository, service, type RepositoryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const tagged = (tag: string, props: RepositoryProps = {}) => {
  const image = repository("shop/api", props).build("./api", { tags: [gitCommit(), tag] });
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image })] });
};

describe("config/build-tag", () => {
  it.each<[string, RepositoryProps]>([
    ["v1.0.0", {}],
    ["_", {}],
    ["v".repeat(128), {}],
    ["latest", { imageTagMutability: "MUTABLE" }],
    ["latest", { imageTagMutability: immutable({ except: ["lat*"] }) }],
    ["latest", { overrides: { imageTagMutability: "MUTABLE" } }],
  ])("accepts %s with %j", (tag, props) => {
    expect(codesOf(tagged(tag, props))).toEqual([]);
  });

  it.each<RepositoryProps>([
    {},
    { imageTagMutability: immutable({ except: ["dev-*"] }) },
    { imageTagMutability: mutable({ except: ["latest"] }) },
  ])("rejects latest in a repository that keeps it: %j", (props) => {
    expect(codesOf(tagged("latest", props))).toEqual(["config/build-tag at services.api.image.tags[1]"]);
    expect(textsOf(tagged("latest", props))).toEqual([
      [
        'The image of service "api" is tagged "latest" in a repository that keeps it on the first image: ECR answers "ImageTagAlreadyExistsException" from the second on.',
        'Except it: `imageTagMutability: immutable({ except: ["latest"] })`.',
      ],
    ]);
  });

  it.each(["-v1", ".v1", "v1/2", "v 1", "v".repeat(129)])("rejects %s", (tag) => {
    expect(textsOf(tagged(tag))).toEqual([
      [expect.stringContaining("which is not a tag: ECR takes 1 to 128 letters"), 'Write it like "v1.0.0".'],
    ]);
  });
});
