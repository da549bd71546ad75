import { describe, expect, it } from "vitest";
import { Stacks } from "../../../src/read/cloudformation/stacks.ts";

const stack = (TemplateURL: unknown, more: object = {}) => ({
  Type: "AWS::CloudFormation::Stack",
  Properties: { TemplateURL },
  ...more,
});
const EXPORTING = { Resources: {}, Outputs: { A: { Value: "a", Export: { Name: "x" } }, B: "b" } };

const stacksOf = (files: Readonly<Record<string, unknown>>) =>
  new Stacks({
    parents: Object.keys(files).filter((file) => file.includes("parent")),
    exporters: (folder) => (folder === "." ? Object.keys(files).filter((file) => file.includes("export")) : []),
    isImporter: (file) => file.includes("import"),
    assets: () => new Map(),
    isAssembly: () => false,
    value: (file) => files[file],
  });

describe("the parent of a template", () => {
  it.each([
    ["./a/../child.json", {}],
    ["child.json", { Metadata: { "aws:asset:path": "child.json" } }],
    [{ "Fn::Join": ["", ["child", ".json"]] }, {}],
  ])("names it beside itself: %j", (url, more) => {
    const files = { "parent.json": { Resources: { Child: stack(url, more) } }, "child.json": { Resources: {} } };
    expect(stacksOf(files).parentOf("child.json")).toBe("parent.json");
  });

  it.each(["https://bucket.s3.amazonaws.com/child.json", "other.json", { Ref: "Url" }, 1])(
    "is not one that names %j",
    (url) => {
      const files = { "parent.json": { Resources: { Child: stack(url) } }, "child.json": { Resources: {} } };
      expect(stacksOf(files).parentOf("child.json")).toBeUndefined();
    },
  );
});

describe("the links of a template", () => {
  it("are there where another says something of it", () => {
    const files = {
      "parent.json": { Resources: { Child: stack("child.json") } },
      "child.json": { Resources: {} },
      "export.json": EXPORTING,
      "import.json": { Resources: {} },
      "alone.json": { Resources: {} },
    };
    const stacks = stacksOf(files);
    const linked = Object.keys(files).filter((file) => stacks.linksOf(file) !== undefined);
    expect(linked).toEqual(["parent.json", "child.json", "import.json"]);
    expect(stacks.linksOf("import.json")?.exported("x")).toMatchObject({ value: "a", isGuess: true });
    expect(stacks.linksOf("import.json")?.exported("y")).toBeUndefined();
    expect(stacks.linksOf("parent.json")?.output("Child", "Missing")).toBeUndefined();
    expect(stacks.linksOf("child.json")?.argument("Missing")).toBeUndefined();
  });

  it("leave out outputs that are certainly not made", () => {
    const never = { Value: "a", Export: { Name: "x" }, Condition: "Never" };
    const exporting = { ...EXPORTING, Conditions: { Never: { "Fn::Equals": ["a", "b"] } }, Outputs: { A: never } };
    const stacks = stacksOf({ "export.json": exporting, "import.json": { Resources: {} } });
    expect(stacks.linksOf("import.json")?.exported("x")).toBeUndefined();
  });
});
