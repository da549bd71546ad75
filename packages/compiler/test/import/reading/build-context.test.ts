import { expect, it } from "vitest";
import { relativeContext } from "../../../src/import/reading/build-context.ts";

it.each([
  [".", "api", undefined, { context: "./api" }],
  [".", ".", "Dockerfile", { context: "." }],
  [".", "api", "api/Dockerfile", { context: "./api" }],
  [".", "api", "api/Dockerfile.prod", { context: "./api", dockerfile: "Dockerfile.prod" }],
  [".", "api/", "docker/api.Dockerfile", { context: "./api", dockerfile: "../docker/api.Dockerfile" }],
  ["..", "api", undefined, { context: "../api" }],
  ["infra", "..", undefined, { context: "." }],
])("is the context from the config: in %s, %s with %s", (root, context, dockerfile, expected) => {
  expect(relativeContext(root, { context, dockerfile })).toEqual(expected);
});
