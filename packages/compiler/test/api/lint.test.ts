import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lint } from "../../src/api/lint.ts";

const TASK = {
  family: "shop",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "4096",
  containerDefinitions: [{ name: "api", image: "nginx:1.27.3" }],
};
const text = JSON.stringify(TASK, null, 2);

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ecs-dsl-api-lint-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe("lint, as a function", () => {
  it("checks texts, and says where what is in them", async () => {
    const { diagnostics, files } = await lint({ cwd, texts: [{ file: "task.json", text }] });
    expect(files).toEqual([{ file: "task.json", outcome: "checked" }]);
    const sizes = diagnostics.filter(({ code }) => code === "fargate/size-invalid");
    expect(sizes).toMatchObject([{ severity: "error", origin: { file: "task.json", line: 8, path: "memory" } }]);
    expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
  });

  it("checks what is in the folder where nothing is named, beside texts only what is named", async () => {
    mkdirSync(join(cwd, "ecs"));
    writeFileSync(join(cwd, "ecs", "task.json"), text);
    writeFileSync(join(cwd, "package.json"), "{}");
    writeFileSync(join(cwd, "broken.json"), "{");
    const outcomes = async (options: object) =>
      Object.fromEntries((await lint({ cwd, ...options })).files.map(({ file, outcome }) => [file, outcome]));
    const folder = { "ecs/task.json": "checked", "package.json": "passed-over", "broken.json": "passed-over" };
    expect(await outcomes({})).toEqual(folder);
    expect(await outcomes({ texts: [{ file: "a.json", text }] })).toEqual({ "a.json": "checked" });
    expect(await outcomes({ paths: ["broken.json", "gone.json"] })).toEqual({
      "broken.json": "unreadable",
      "gone.json": "unreadable",
    });
  });

  it("says why a file that is named cannot be read", async () => {
    const { diagnostics } = await lint({ cwd, paths: ["gone.json"] });
    expect(diagnostics).toMatchObject([{ code: "input/not-found", severity: "error" }]);
  });

  it("fixes texts, and leaves files as they are", async () => {
    const typed = text.replace('"memory": "4096"', '"memory": "4.0 gb"').replace('"cpu": "256"', '"cpu": "2048"');
    writeFileSync(join(cwd, "task.json"), typed.replace('"awsvpc"', '"awsvcp"'));
    const { files } = await lint({ cwd, paths: ["task.json"], fix: true });
    expect(files[0]?.fixed).toContain('"awsvpc"');
    expect(readFileSync(join(cwd, "task.json"), "utf8")).toContain('"awsvcp"');
  });

  it("asks what ecs-dsl.json and the call say, which is heard last", async () => {
    writeFileSync(join(cwd, "ecs-dsl.json"), JSON.stringify({ rules: { "logging/missing": "warning" } }));
    const texts = [
      { file: "task.json", text },
      { file: "old/task.json", text },
    ];
    const levels = async (options: object) => {
      const { diagnostics } = await lint({ cwd, texts: texts.slice(0, 1), ...options });
      return diagnostics.filter(({ code }) => code === "logging/missing").map(({ severity }) => severity);
    };
    expect(await levels({})).toEqual(["warning"]);
    expect(await levels({ rules: { "logging/missing": "info" } })).toEqual(["info"]);
    const unknown = await lint({ cwd, texts, rules: { "logging/mising": "off" } });
    expect(unknown).toMatchObject({ diagnostics: [{ code: "usage/unknown-rule" }], files: [] });
  });

  it("leaves files that the settings ignore", async () => {
    writeFileSync(join(cwd, "ecs-dsl.json"), JSON.stringify({ ignore: ["old/**"] }));
    mkdirSync(join(cwd, "old"));
    writeFileSync(join(cwd, "old", "task.json"), text);
    expect((await lint({ cwd })).files.map(({ file }) => file)).not.toContain("old/task.json");
  });
});
