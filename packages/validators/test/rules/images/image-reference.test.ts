import { describe, expect, it } from "vitest";
import {
  imageReference,
  isArn,
  isMovingRouter,
  readableRepository,
} from "../../../src/rules/images/image-reference.ts";
import { DIGEST, REPOSITORY } from "./images.ts";

describe("imageReference", () => {
  it.each([
    ["nginx", "nginx", undefined, undefined],
    ["nginx:1.27", "nginx", "1.27", undefined],
    ["nginx:", "nginx", "", undefined],
    [`nginx@${DIGEST}`, "nginx", undefined, DIGEST],
    [`nginx:1.27@${DIGEST}`, "nginx", "1.27", DIGEST],
    ["nginx@", "nginx", undefined, ""],
    [`${REPOSITORY}:v1`, REPOSITORY, "v1", undefined],
    ["localhost:5000/shop/api", "localhost:5000/shop/api", undefined, undefined],
    ["localhost:5000/shop/api:v1", "localhost:5000/shop/api", "v1", undefined],
    ["shop/api:release/1", "shop/api", "release/1", undefined],
    [
      "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/api:latest",
      "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/api",
      "latest",
      undefined,
    ],
    ["$REGISTRY/api:v1", "$REGISTRY/api", "v1", undefined],
    ["{{ registry }}/api", "{{ registry }}/api", undefined, undefined],
    ["<REPOSITORY>:v1", "<REPOSITORY>", "v1", undefined],
    ["@REPOSITORY@:v1", "@REPOSITORY@", "v1", undefined],
    [`%REPOSITORY%@${DIGEST}`, "%REPOSITORY%", undefined, DIGEST],
  ])("reads %j", (image, repository, tag, digest) => {
    expect(imageReference(image)).toEqual({ repository, tag, digest });
  });

  it.each([
    "IMAGE",
    "IMAGE_URI",
    "SHOP-IMAGE",
    "IMAGE1",
    "${IMAGE}",
    `${REPOSITORY}:\${TAG}`,
    "<IMAGE1_NAME>",
    "nginx:v${N}",
    "shop/api${TAG}",
    "nginx@${DIGEST}",
    "nginx:1${AT_DIGEST}",
    "${REPOSITORY:latest",
  ])("says nothing of %j, which stands for an image", (image) => {
    expect(imageReference(image)).toBeUndefined();
  });

  it.each(["IMAGE:v1", "Image", "1IMAGE"])("takes %j for an image", (image) => {
    expect(imageReference(image)).toBeDefined();
  });
});

it.each([
  ["arn:aws:ecr:eu-west-1:123456789012:repository/api", true],
  ["arn:aws-cn:ecr:cn-north-1:123456789012:repository/api", true],
  ["arn:1.4", false],
  ["shop/arn:aws", false],
])("knows ARNs: %s", (image, expected) => {
  expect(isArn(image)).toBe(expected);
});

describe("a router of logs", () => {
  it.each([
    ["public.ecr.aws/aws-observability/aws-for-fluent-bit:latest", true],
    ["amazon/aws-for-fluent-bit:latest", true],
    ["amazon/aws-for-fluent-bit:stable", false],
    ["amazon/aws-for-fluent-bit", false],
    [`amazon/aws-for-fluent-bit:latest@sha256:${"0".repeat(64)}`, false],
    ["fluent/fluent-bit:latest", false],
    ["${IMAGE}", false],
  ])("goes over to the next version by itself, %s: %j", (image, isMoving) => {
    expect(isMovingRouter(image)).toBe(isMoving);
  });
});

it.each([
  ["shop/api:1.4", "shop/api"],
  ["shop/api:${Tag}", "shop/api"],
  ["localhost:5000/api@${Digest}", "localhost:5000/api"],
  ["${A}/api${B}", "\0\0\0\0/api\0\0\0\0"],
  ["IMAGE-NAME", undefined],
  ["${open", undefined],
])("knows the repository of %s", (image, repository) => {
  expect(readableRepository(image)).toBe(repository);
});
