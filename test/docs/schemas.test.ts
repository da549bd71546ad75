import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { json } from "../../packages/compiler/src/report/json.ts";
import { CONTEXT, FINDINGS } from "../../packages/compiler/test/report/findings.ts";

const FOLDER = join(import.meta.dirname, "../../packages/compiler/schema");

function schema(name: string): ValidateFunction {
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), "utf8")),
  );
}

describe("the schema of the settings", () => {
  const isValid = schema("settings");

  it.each([
    {},
    {
      $schema: "./node_modules/ecs-dsl/schema/settings.schema.json",
      ignore: ["fixtures/**"],
      overrides: [{ files: "legacy/**", rules: { "images/latest-tag": "off" } }],
      presets: ["security-hub"],
      rules: { "images/latest-tag": "info" },
      strict: true,
      suppressions: [
        { code: "images/latest-tag", file: "task.json", reason: "A demo.", at: "containerDefinitions[0]" },
      ],
    },
  ])("takes %j", (settings) => {
    isValid(settings);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it.each([
    { rule: {} },
    { rules: { "images/latest-tag": "error" } },
    { rules: { "fargate/size-invalid": "off" } },
    { ignore: "fixtures" },
    { overrides: [{ files: ["a"] }] },
    { presets: ["hub"] },
    { suppressions: [{ code: "images/latest-tag", file: "a", reason: " " }] },
    [],
  ])("does not take %j", (settings) => expect(isValid(settings)).toBe(false));
});

describe("the schema of reports", () => {
  const isValid = schema("report");

  it("takes what --format json prints", () => {
    const details = { files: { checked: 1, passedOver: 0 } };
    for (const found of [[], FINDINGS]) {
      isValid(JSON.parse(json(found, { ...CONTEXT, details })));
      expect(isValid.errors ?? []).toEqual([]);
    }
  });

  it.each([{}, { version: 2, diagnostics: [], summary: { errors: 0, warnings: 0, infos: 0 } }, []])(
    "does not take %j",
    (report) => expect(isValid(report)).toBe(false),
  );
});
