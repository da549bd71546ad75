import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../src/load/read-template.ts";

const folder = mkdtempSync(join(tmpdir(), "template-"));
mkdirSync(join(folder, "infra"));

function written(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  return readTemplate(folder, name);
}

const TOPIC = "Resources:\n  Orders:\n    Type: AWS::SNS::Topic\n";
const value = { Resources: { Orders: { Type: "AWS::SNS::Topic" } } };

describe("readTemplate", () => {
  it("keeps what is laid out as scripts read it", async () => {
    const text = `# Topics\n\n${TOPIC}`;
    expect(await written("data.yaml", text)).toEqual({ text, value });
  });

  it.each([
    ["four.yaml", TOPIC.replaceAll("  ", "    ")],
    ["data.json", JSON.stringify(value)],
    ["comma.json", JSON.stringify(value).replace(/\}$/, ",}")],
    ["data.template", JSON.stringify(value, null, 4)],
    ["windows.yaml", TOPIC.replaceAll("\n", "\r\n")],
  ])("lays %s out anew", async (name, text) => {
    expect(await written(name, text)).toEqual({ text: TOPIC, value });
  });

  it("writes anew what cannot be laid out", async () => {
    const text = `? [a]\n: b\n"Resources" : {"Orders": {"Type" : "AWS::SNS::Topic"}}\n`;
    const read = await written("strange.yaml", text);
    expect(read?.text).toContain("Resources:\n  Orders:\n    Type: AWS::SNS::Topic\n");
  });

  it.each([
    ["empty.yaml", "", "cannot be read: The file is empty, so there is nothing to check"],
    ["two.yaml", "a: 1\n---\nb: 2\n", "holds several YAML documents"],
    ["text.yaml", "data\n", "holds no object"],
    ["list.json", "[]", "holds no object"],
    ["filled.json", '{ "Resources": {{ resources }} }', "has values that something else fills in"],
    [
      "utf16.yaml",
      Buffer.from("\ufeffa: 1", "utf16le"),
      "cannot be read: The file is written in UTF-16 (little endian); AWS takes documents in UTF-8",
    ],
    ["huge.yaml", `# ${"x".repeat(1024 * 1024)}`, "has more than 1 MB, which is what CloudFormation takes"],
  ])("says why %s is none", async (name, content, problem) => {
    const read = await written(name, content);
    expect(read).toEqual({ problem });
  });

  it("says in which line a text is broken", async () => {
    const read = await written("broken.yaml", `${TOPIC}  Jobs: [\n`);
    expect(read?.problem).toMatch(/^cannot be read: The text is not YAML: .* \(line [45]\)$/);
  });

  it.each(["gone.yaml", "infra"])("knows nothing of %s", async (path) => {
    expect(await readTemplate(folder, path)).toBeUndefined();
  });
});
