import { expect, it } from "vitest";
import { assetsIn, lastPart } from "../../../src/read/cloudformation/assets.ts";

const file = (path: string, ...keys: readonly string[]) => ({
  source: { path, packaging: "file" },
  destinations: Object.fromEntries(keys.map((objectKey, index) => [index, { bucketName: "assets", objectKey }])),
});

it("finds files by the objects that they become", () => {
  const list = { version: "36.0.0", files: { a: file("Tasks.nested.template.json", "a.json", "tasks/b.json") } };
  expect([...assetsIn([list])]).toEqual([
    ["a.json", "Tasks.nested.template.json"],
    ["b.json", "Tasks.nested.template.json"],
  ]);
});

it("finds files by the parameters of CDK 1", () => {
  const data = { path: "Tasks.nested.template.json", id: "a", s3BucketParameter: "AssetParametersaS3Bucket" };
  const manifest = {
    artifacts: { Shop: { metadata: { "/Shop": [{ type: "aws:cdk:asset", data }, { data: "text" }] } } },
  };
  expect([...assetsIn([manifest])]).toEqual([["AssetParametersaS3Bucket", "Tasks.nested.template.json"]]);
});

it("leaves out what two lists say differently", () => {
  const lists = [{ files: { a: file("A.json", "a.json") } }, { files: { a: file("B.json", "a.json") } }];
  expect([...assetsIn(lists)]).toEqual([]);
  expect([...assetsIn([lists[0], lists[0]])]).toEqual([["a.json", "A.json"]]);
});

it.each([null, "text", [], {}, { files: [1] }, { files: { a: {} } }, { artifacts: { a: { metadata: { b: [1] } } } }])(
  "finds none in %j",
  (list) => expect(assetsIn([list]).size).toBe(0),
);

it("knows the last part of a path", () =>
  expect([lastPart("a/b.json"), lastPart("b.json")]).toEqual(["b.json", "b.json"]));
