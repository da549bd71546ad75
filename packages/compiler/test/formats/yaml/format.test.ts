import { expect, it } from "vitest";
import { yamlEditor } from "../../../src/formats/yaml/yaml-editor.ts";
import { YAML_FORMAT } from "../../../src/formats/yaml/format.ts";

it("claims every text that is left, and edits it as YAML", async () => {
  expect(["R", ""].map((start) => YAML_FORMAT.begins(start))).toEqual([true, true]);
  expect((await YAML_FORMAT.load()).editor).toBe(yamlEditor);
});
