import { expect, it } from "vitest";
import { isRelative } from "../../../src/lower/checks/relative-path.ts";

it.each(["api", "./api", "../api", ".", "a/b.yaml"])("a path like %j starts at a folder", (path) => {
  expect(isRelative(path)).toBe(true);
});

it.each(["", "/api", "\\\\host\\api", "C:/api", "https://example.com/data.yaml", "s3://bucket/data.yaml"])(
  "a path like %j does not",
  (path) => {
    expect(isRelative(path)).toBe(false);
  },
);
