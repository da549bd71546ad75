import { describe, expect, it } from "vitest";
import { FormatLoader } from "../../src/formats/text-formats.ts";

async function formatOf(file: string, text: string) {
  const tools = await new FormatLoader().toolsFor({ file, bytes: Buffer.from(text), isNamed: true });
  return tools.parse("[]").parsed?.format;
}

describe("FormatLoader", () => {
  it.each([
    ["task.json", "family: shop", "json"],
    ["task.yaml", "{}", "yaml"],
    ["task.yml", "[]", "yaml"],
    ["stack.template", "\uFEFF \r\n{}", "json"],
    ["-", "\t[]", "json"],
    ["-", "Resources:", "yaml"],
    ["stack.template", "", "yaml"],
  ])("reads %s that begins with %j as %s", async (file, text, format) => {
    expect(await formatOf(file, text)).toBe(format);
  });

  it("loads a format once", async () => {
    const loader = new FormatLoader();
    const input = { file: "task.json", bytes: Buffer.from("{}"), isNamed: true };
    expect(await loader.toolsFor(input)).toBe(await loader.toolsFor(input));
  });

  it("has another format for what is not JSON, and for nothing else", async () => {
    const loader = new FormatLoader();
    const other = await loader.otherToolsFor({ code: "input/json-syntax" });
    expect(other?.parse("{ a: [1, 2,], }").parsed?.value).toEqual({ a: [1, 2] });
    expect(await loader.otherToolsFor({ code: "input/too-deep" })).toBeUndefined();
    expect(await loader.otherToolsFor(undefined)).toBeUndefined();
  });

  it.each([
    ["stack.json", '{ "a": [1,] }', { a: [1] }],
    ["stack.json", '{ "a": 1 }', { a: 1 }],
    ["stack.yaml", "a: 1", { a: 1 }],
    ["stack.json", "{ [", undefined],
  ])("parses a template %s of %j as CloudFormation does", async (file, text, value) => {
    const { parsed, problem } = await new FormatLoader().parseTemplate(file, Buffer.from(text), text);
    expect(parsed?.value).toEqual(value);
    expect(problem === undefined).toBe(value !== undefined);
  });
});
