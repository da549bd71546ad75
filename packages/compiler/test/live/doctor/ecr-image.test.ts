import { expect, it } from "vitest";
import { ecrImageOf } from "../../../src/live/doctor/ecr-image.ts";

const HOST = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

it.each([
  [`${HOST}/shop/api:1.0.0`, { imageTag: "1.0.0" }, "shop/api:1.0.0"],
  [`${HOST}/shop/api`, { imageTag: "latest" }, "shop/api:latest"],
  [`${HOST}/shop/api:1.0.0@sha256:0123`, { imageDigest: "sha256:0123" }, "shop/api@sha256:0123"],
  [`${HOST}.cn/shop/api@sha256:0123`, { imageDigest: "sha256:0123" }, "shop/api@sha256:0123"],
])("reads %s", (uri, imageId, name) => {
  expect(ecrImageOf(uri)).toEqual({
    account: "123456789012",
    region: "us-east-1",
    repository: "shop/api",
    imageId,
    name,
  });
});

it.each(["nginx:1.27", "public.ecr.aws/nginx/nginx:1.27", `${HOST}/`, ""])(
  "takes %j for an image of another registry",
  (uri) => {
    expect(ecrImageOf(uri)).toBeUndefined();
  },
);
