import { stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { Found } from "../../../src/model/look.ts";
import type { TemplateFile } from "../../../src/model/template-file.ts";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const TOPIC = { Type: "AWS::SNS::Topic" };
const holding = (value: Readonly<Record<string, unknown>>): TemplateFile => ({ text: "", value });

function found(template: string, at: Found, file?: TemplateFile) {
  return lowerShop(
    { workloads: [], resources: [stack("data", { template })] },
    { look: () => at, readTemplate: () => file },
  );
}

describe("the template of a stack", () => {
  it.each([
    holding({ Resources: { Orders: TOPIC } }),
    holding({ Resources: { "Fn::ForEach::Topics": ["Name", ["a"], {}] } }),
    holding({ Transform: "Include" }),
    undefined,
  ])("passes where it is one, or may be", (file) => {
    expect(codesOf(found("./data.yaml", { kind: "file" }, file))).toEqual([]);
  });

  it.each([
    [
      "/srv/data.yaml",
      { kind: "file" },
      'Stack "data" has its template at "/srv/data.yaml"; a template is a file relative to the config file.',
      'Write it like "./data.yaml".',
    ],
    [
      "./dta.yaml",
      { kind: "none", meant: "./data.yaml" },
      'Stack "data" has its template at "./dta.yaml", and seen from the config file, there is no such file.',
      'Did you mean "./data.yaml"?',
    ],
    [
      "./data",
      { kind: "folder" },
      'Stack "data" has its template at "./data", which is a folder.',
      "Name the file that has the template.",
    ],
  ] as const)("is reported at %j, where it cannot be read", (path, at, message, help) => {
    const shop = found(path, at);
    expect(codesOf(shop)).toEqual(["config/stack-template at stacks.data.template"]);
    expect(textsOf(shop)).toEqual([[message, help]]);
  });

  it.each([
    [{ problem: "holds no object" }, "holds no object"],
    [holding({}), "has no `Resources`"],
    [holding({ Resources: {} }), "has no `Resources`"],
    [holding({ Resources: { Orders: TOPIC, Jobs: { Properties: {} } } }), 'gives no `Type` to its resource "Jobs"'],
  ])("is reported where CloudFormation does not take it", (file, problem) => {
    const shop = found("./data.yaml", { kind: "file" }, file);
    expect(codesOf(shop)).toEqual(["config/stack-template at stacks.data.template"]);
    expect(textsOf(shop)).toEqual([
      [
        `Stack "data" has its template at "./data.yaml", which ${problem}.`,
        "Name a CloudFormation template in YAML or JSON, with resources in `Resources`.",
      ],
    ]);
  });
});
