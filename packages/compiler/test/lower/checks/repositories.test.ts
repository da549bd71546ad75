import { repository, service, type RepositoryGrants } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const running = (image: ReturnType<ReturnType<typeof repository.existing>["tag"]>) =>
  lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image })] });

describe("config/existing-repository", () => {
  const lowered = (props: Parameters<typeof repository.existing>[1], name = "platform/proxy") =>
    running(repository.existing(name, props).tag("v2"));

  it("accepts an account and a region that there can be, and neither", () => {
    expect(codesOf(lowered({ account: "987654321098", region: "eu-west-1" }))).toEqual([]);
    expect(codesOf(lowered({}))).toEqual([]);
  });

  it("rejects an account that is not 12 digits, at the property", () => {
    expect(codesOf(lowered({ account: "98765432109" }))).toEqual([
      'config/existing-repository at repositories["platform/proxy"].account',
    ]);
    expect(textsOf(lowered({ account: "98765432109" }))).toEqual([
      [
        'Existing repository "platform/proxy" has "98765432109" for `account`, which takes an AWS account id: 12 digits as text.',
        'Set `account` to the id, as in "123456789012".',
      ],
    ]);
  });

  it("rejects a region that AWS does not have", () => {
    expect(textsOf(lowered({ region: "us-esat-1" }))).toEqual([
      [
        'Existing repository "platform/proxy" has "us-esat-1" for `region`, which takes the name of an AWS region.',
        'Set `region` to its name, as in "us-east-1".',
      ],
    ]);
  });

  it.each([
    ["987654321098.dkr.ecr.us-east-1.amazonaws.com/platform/proxy:v2", "the URI of an image"],
    ["987654321098.dkr.ecr.us-east-1.amazonaws.com/platform/proxy", "the URI of an image"],
    ["https://987654321098.dkr-ecr.us-east-1.on.aws/platform/proxy", "the URI of an image"],
    ["arn:aws:ecr:us-east-1:987654321098:repository/platform/proxy", "its ARN"],
  ])("rejects %s in the place of a name, which it says", (name, what) => {
    expect(textsOf(lowered({}, name))).toEqual([
      [
        `Existing repository "${name}" is named by ${what}, which would be a part of its name once more.`,
        'Write `repository.existing("platform/proxy", { account: "987654321098", region: "us-east-1" })`, of which the environment\'s own account and region go without saying; or the whole URI as text for `image`.',
      ],
    ]);
  });

  it("says where a tag goes, and what an image of another registry is", () => {
    expect(textsOf(lowered({}, "platform/proxy:v2")).map(([, help]) => help)).toEqual([
      'Write the tag apart: `repository.existing("platform/proxy").tag("v2")`.',
    ]);
    expect(textsOf(lowered({}, "localhost:5000/proxy")).map(([, help]) => help)).toEqual([
      'Write its name alone, as in `repository.existing("platform/proxy", { account: "987654321098" })`; an image of a registry that is not ECR is its URI, as text.',
    ]);
  });

  it.each(["ghcr.io/acme/proxy", "docker.io/library/nginx", "public.ecr.aws/nginx/nginx"])("warns of %s", (name) => {
    expect(textsOf(lowered({}, name))).toEqual([
      [
        `Existing repository "${name}" is looked for in private ECR, where only a cache has such a name.`,
        `Write the image of another registry as text: \`image: "${name}:1.4.2"\`.`,
      ],
    ]);
  });

  it("says nothing of names that only look a little like it", () => {
    for (const name of ["ghcr/acme", "docker-hub/library/nginx", "acme.com/proxy"])
      expect(codesOf(lowered({}, name))).toEqual([]);
  });

  it("leaves the settings of a repository to who made it", () => {
    const props = Object.assign({}, { account: "987654321098", lifecycle: [] });
    expect(textsOf(lowered(props))).toEqual([
      [
        'Existing repository "platform/proxy" has the property "lifecycle", which an existing repository does not have.',
        "Remove it: an existing repository keeps the settings that it was made with.",
      ],
    ]);
  });
});

it("builds nothing into a public repository, which has its images by their URIs", () => {
  const vault = repository.existing("public.ecr.aws/shop/vault");
  expect(codesOf(running(vault.tag("v2")))).toEqual([expect.stringMatching(/^config\/repository-registry at /)]);
  const built = service("api", { cpu: 256, memory: 512, image: vault.build("./api") });
  expect(textsOf(lowerShop({ workloads: [built] }))).toEqual([
    [
      'Service "api" is built into "public.ecr.aws/shop/vault", a public repository; `push-images.sh` pushes to private ones.',
      'Build it into a `repository(…)`; or, where something else pushes it, write its URI as text, like "public.ecr.aws/shop/vault:v1.0".',
    ],
  ]);
});

describe("config/grant-principal", () => {
  const granting = (grants: RepositoryGrants) =>
    lowerShop({ workloads: [], repositories: [repository("shop/api", { grants })] });

  it("accepts accounts, roles, users, organizations and services", () => {
    const everybody = ["987654321098", "arn:aws:iam::123456789012:role/ci", "o-a1b2c3d4e5", "lambda.amazonaws.com"];
    expect(codesOf(granting({ pull: everybody, push: everybody }))).toEqual([]);
  });

  it.each([
    [
      "*",
      "Name the accounts, or the organization whose accounts all may; images for everybody are in a `publicRepository`.",
    ],
    ["1234567890123", "Write an account id: 12 digits as text, without hyphens."],
    ["9876-5432-1098", "Write an account id: 12 digits as text, without hyphens."],
    ["ci", 'Write an ARN, as in "arn:aws:iam::123456789012:role/ci".'],
    ["role/ci", 'Write an ARN, as in "arn:aws:iam::123456789012:role/ci".'],
    [
      "arn:aws:s3:::bucket",
      'Write it like "123456789012", "arn:aws:iam::123456789012:role/ci", "o-a1b2c3d4e5" or "lambda.amazonaws.com".',
    ],
  ])("rejects %s", (principal, help) => {
    expect(textsOf(granting({ push: [principal] }))).toEqual([
      [
        `Repository "shop/api" lets "${principal}" push, which is not an account, a role, a user, an organization or a service of AWS.`,
        help,
      ],
    ]);
  });

  it("points at the one that is wrong", () => {
    expect(codesOf(granting({ pull: ["987654321098", "*"] }))).toEqual([
      'config/grant-principal at repositories["shop/api"].grants.pull[1]',
    ]);
  });
});
