import { describe, expect, it } from "vitest";
import type { Fix } from "@ecs-dsl/validators";
import { applyFixes } from "../../src/fix/apply-fixes.ts";
import { jsonEditor } from "../../src/formats/json/json-editor.ts";
import { parseJson } from "../../src/formats/json/parse-json.ts";
import { read } from "../../src/read/read.ts";

const TEXT = '{ "family": "api", "containerDefinitions": [{ "name": "a" }, { "name": "b" }, { "name": "c" }] }';

function applied(...fixes: readonly Fix[]) {
  const result = read({ file: "task.json", bytes: Buffer.from(TEXT), isNamed: true }, parseJson);
  if (result.kind !== "documents") throw new Error(`the text is ${result.kind}`);
  const [document] = result.source.documents;
  if (document === undefined) throw new Error("the text holds no document");
  const fixed = applyFixes(
    result.source,
    fixes.map((fix) => ({ document, fix })),
    jsonEditor,
  );
  return { value: JSON.parse(fixed.text), titles: fixed.applied.map(({ title }) => title) };
}

const set = (title: string, value: string): Fix => ({ title, edits: [{ op: "set", at: ["family"], value }] });

describe("applyFixes", () => {
  it("makes fixes of several places at once", () => {
    const { value, titles } = applied(set("name it", "web"), {
      title: "rename",
      edits: [{ op: "set", at: ["containerDefinitions", 2, "name"], value: "z" }],
    });
    expect(titles).toEqual(["name it", "rename"]);
    expect(value).toEqual({ family: "web", containerDefinitions: [{ name: "a" }, { name: "b" }, { name: "z" }] });
  });

  it("leaves a second fix of one place for another round", () => {
    const { value, titles } = applied(set("first", "one"), set("second", "two"));
    expect([value.family, titles]).toEqual(["one", ["first"]]);
  });

  it("means indexes as they were before the fix", () => {
    const { value } = applied({
      title: "keep the middle",
      edits: [
        { op: "remove", at: ["containerDefinitions", 0] },
        { op: "remove", at: ["containerDefinitions", 2] },
      ],
    });
    expect(value.containerDefinitions).toEqual([{ name: "b" }]);
  });

  it("keeps the place of a property that only gets another name", () => {
    const result = applied({
      title: "rename",
      edits: [
        { op: "remove", at: ["family"] },
        { op: "set", at: ["taskFamily"], value: "api" },
      ],
    });
    expect(Object.keys(result.value)).toEqual(["taskFamily", "containerDefinitions"]);
  });

  it("keeps the bytes of a value that is put into an array", () => {
    const result = applied({
      title: "rename",
      edits: [
        { op: "remove", at: ["family"] },
        { op: "set", at: ["families"], value: ["api"] },
      ],
    });
    expect(Object.entries(result.value)[0]).toEqual(["families", ["api"]]);
  });

  it("changes nothing without fixes", () => expect(applied().value).toEqual(JSON.parse(TEXT)));
});
