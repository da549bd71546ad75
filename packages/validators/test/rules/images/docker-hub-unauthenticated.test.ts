import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

const pulled = (image: unknown, more: object = {}) => ec2Container({ memory: 512, image, ...more });
const LIMIT = "Docker Hub lets an address pull 100 times in 6 hours, and after that tasks fail to start";
const official = (image: string, name: string) => ({
  document: pulled(image),
  says: [
    `Container "web" pulls the image "${name}" from Docker Hub without a login; ${LIMIT}.`,
    `Pull "public.ecr.aws/docker/library/${name}" with the same tag.`,
  ],
});
const other = (image: string, name: string) => ({
  document: pulled(image),
  says: [
    `Container "web" pulls the image "${name}" from Docker Hub without a login; ${LIMIT}.`,
    "Pull it through a cache of ECR, or name a login in `repositoryCredentials`.",
  ],
});

describeRule("images/docker-hub-unauthenticated", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "another registry": pulled("public.ecr.aws/docker/library/nginx:1.27"),
    "a login": pulled("nginx:1.27", { repositoryCredentials: { credentialsParameter: "hub" } }),
    "what may stand for anything": pulled("api:1.4"),
    "what a pipeline may fill in": pulled("shop/api:1.4"),
    "a repository that is filled in": pulled("docker.io/${REPOSITORY}:1.4"),
    "a tag that is filled in": pulled("nginx:${TAG}"),
    "no tag, which another rule tells": pulled("nginx"),
    "an image that is filled in": pulled("${IMAGE}"),
  },
  rejects: {
    "an official image": official("nginx:1.27", "nginx"),
    "one by its digest": official(`redis@sha256:${"0".repeat(64)}`, "redis"),
    "one with its host": official("docker.io/library/postgres:16", "postgres"),
    "somebody's": other("docker.io/shop/api:1.4", "shop/api"),
    "somebody's by another name of the host": other("registry-1.docker.io/shop/api:1.4", "shop/api"),
  },
  unknown: [pulled(UNKNOWN), pulled("nginx:1.27", { repositoryCredentials: UNKNOWN })],
});

it("is advice for images that AWS does not copy", () => {
  const severities = ["nginx:1.27", "docker.io/shop/api:1.4"].map(
    (image) =>
      check([{ kind: "taskDefinition", name: "web", value: pulled(image) }], { presets: ["strict"] }).find(({ code }) =>
        code.startsWith("images/docker"),
      )?.severity,
  );
  expect(severities).toEqual(["warning", "info"]);
});
