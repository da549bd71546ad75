import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettingsFile } from "../../src/settings/settings-file.ts";

function folderWith(text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "settings-"));
  if (text !== undefined) writeFileSync(join(folder, "ecs-dsl.json"), text);
  return folder;
}

describe("readSettingsFile", () => {
  it("has nothing to say where there is no file", () => {
    expect(readSettingsFile(folderWith())).toEqual({
      text: "",
      presets: [],
      rules: {},
      strict: false,
      suppressions: [],
    });
  });

  it("reads what is written, with a byte order mark or without", () => {
    const text = '{ "strict": true, "rules": { "images/latest-tag": "off" } }';
    const expected = { text, presets: [], strict: true, rules: { "images/latest-tag": "off" }, suppressions: [] };
    expect(readSettingsFile(folderWith(text))).toEqual(expected);
    expect(readSettingsFile(folderWith(`\ufeff${text}`))).toEqual(expected);
  });

  it.each([
    ["[]", "settings/syntax", "Write `{}`."],
    ["{", "settings/syntax", "Write `{}`."],
    ['{ "strict": 1 }', "settings/type", "Set it to true."],
    ['{ "suppressions": {} }', "settings/type", "Write `[]`."],
    ['{ "rules": [] }', "settings/type", 'Write `"rules": { "images/latest-tag": "off" }`.'],
    ['{ "presets": "strict" }', "settings/type", 'Write `"presets": ["security-hub"]`.'],
    ['{ "presets": ["strict", "control_tower"] }', "settings/unknown-preset", 'Did you mean "control-tower"?'],
    [
      '{ "presets": [1] }',
      "settings/unknown-preset",
      "The presets are recommended, strict, security-hub and control-tower.",
    ],
    ['{ "rule": {} }', "settings/unknown-key", 'Did you mean "rules"?'],
    ['{ "colour": 1 }', "settings/unknown-key", "The settings are presets, rules, strict and suppressions."],
  ])("refuses %s", (text, code, help) => {
    expect(readSettingsFile(folderWith(text))).toMatchObject({ problem: { code, help, severity: "error" } });
  });

  it("reads the presets, and passes over the place of a schema", () => {
    const text = '{ "$schema": "./settings.schema.json", "presets": ["strict", "security-hub"] }';
    expect(readSettingsFile(folderWith(text))).toMatchObject({ presets: ["strict", "security-hub"] });
  });

  it("does not pass over settings that are not a file", () => {
    const folder = folderWith();
    mkdirSync(join(folder, "ecs-dsl.json"));
    expect(readSettingsFile(folder)).toMatchObject({ problem: { code: "settings/unreadable" } });
  });
});
