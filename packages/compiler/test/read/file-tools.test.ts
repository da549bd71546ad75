import { describe, expect, it } from "vitest";
import { readFile } from "../../src/read/file-tools.ts";
import { FormatLoader } from "../../src/read/text-formats.ts";

const TASK = "family: shop\ncontainerDefinitions: [{ name: web, image: nginx }]\n";

async function read(text: string, isFixing = false) {
  const begun: string[] = [];
  const input = { file: "task.yaml", bytes: Buffer.from(text), isNamed: true };
  const begin = ({ file }: { readonly file: string }) => begun.push(file);
  const { result, tools } = await readFile(input, new FormatLoader(), { begin, isFixing });
  return { kind: result.kind, hasEditor: tools.editor !== undefined, again: tools.parse(text).parsed?.value, begun };
}

describe("readFile", () => {
  it("loads no editor for a text that is usual, unless it is to be edited", async () => {
    expect(await read(TASK)).toMatchObject({ kind: "documents", hasEditor: false, again: { family: "shop" } });
    expect(await read(TASK, true)).toMatchObject({ kind: "documents", hasEditor: true });
  });

  it("reads every other text by what reads all, and tells of it once", async () => {
    const whole = await read(TASK.replace("shop", "&name shop"));
    expect(whole).toMatchObject({ kind: "documents", hasEditor: true, begun: ["task.yaml"] });
  });
});
