import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Templates } from "../../src/load/templates.ts";

const TOPIC = "Resources:\n  Orders:\n    Type: AWS::SNS::Topic\n";

describe("the templates of an app", () => {
  it("are read when one was asked for, each once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "templates-"));
    const file = join(folder, "data.yaml");
    writeFileSync(file, TOPIC);
    const templates = new Templates(folder);
    expect(await templates.load()).toBe(false);
    expect([templates.read("data.yaml"), templates.read("gone.yaml")]).toEqual([undefined, undefined]);
    expect(await templates.load()).toBe(true);
    rmSync(file);
    expect(templates.read("data.yaml")).toMatchObject({ text: TOPIC });
    expect(templates.read("gone.yaml")).toBeUndefined();
    expect(await templates.load()).toBe(false);
  });
});
