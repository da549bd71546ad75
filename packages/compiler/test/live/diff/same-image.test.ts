import { expect, it } from "vitest";
import { isSameImage } from "../../../src/live/diff/same-image.ts";

const REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api";

it.each([
  [true, "nginx:1.27", "nginx:1.27"],
  [true, "nginx:1.27", "nginx:1.27@sha256:0123"],
  [false, "nginx:1.27", "nginx:1.28"],
  [false, "nginx:1.2", "nginx:1.27"],
  [false, "nginx@sha256:0123", "nginx@sha256:4567"],
  [true, `${REPOSITORY}:\${IMAGE_TAG}`, `${REPOSITORY}:abc`],
  [true, `${REPOSITORY}:\${IMAGE_TAG}`, `${REPOSITORY}:abc@sha256:0123`],
  [true, `${REPOSITORY}:\${IMAGE_TAG}`, `${REPOSITORY}@sha256:0123`],
  [false, `${REPOSITORY}:\${IMAGE_TAG}`, "nginx:1.27"],
  [false, "localhost:5000/api:${TAG}", "localhost:5001/api:1"],
])("is %s of %s and %s", (isSame, compiled, live) => {
  expect(isSameImage(compiled, live)).toBe(isSame);
});
