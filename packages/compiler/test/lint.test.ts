import { describe, expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { lintText } from "./read/lint-text.ts";

const TASK = JSON.stringify({
  family: "api",
  cpu: "256 ",
  containerDefinitions: [{ name: "app", image: "nginx:1.27.3", essential: true, memory: 128 }],
});

describe("lint", () => {
  it("returns each file in the order in which it came", async () => {
    const input = (file: string) => ({ file, bytes: Buffer.from(TASK), isNamed: true });
    const linted = await lint([input("b.json"), input("a.json")]);
    expect(linted.map(({ file, kind }) => [file, kind])).toEqual([
      ["b.json", "documents"],
      ["a.json", "documents"],
    ]);
  });

  it("tells foreign files from those it cannot read", async () => {
    expect(await lintText("package.json", '{ "name": "shop" }')).toMatchObject({ kind: "foreign", diagnostics: [] });
    expect((await lintText("task.json", "{")).kind).toBe("unreadable");
  });

  it("honours levels, and never lowers an error", async () => {
    const text = TASK.replace("nginx:1.27.3", "nginx:latest").replace("256 ", "256");
    const before = await lintText("task.json", text);
    const warning = before.diagnostics.find(({ severity }) => severity === "warning");
    if (warning === undefined) throw new Error("the image's tag is not reported");
    const { diagnostics } = await lintText("task.json", text, { levels: { [warning.code]: "off" } });
    expect(diagnostics.map(({ code }) => code)).not.toContain(warning.code);
    expect(diagnostics).toHaveLength(before.diagnostics.filter(({ code }) => code !== warning.code).length);
  });

  it("asks whether a finding is accepted for warnings only", async () => {
    const asked: string[] = [];
    await lintText("task.json", TASK, { isAccepted: ({ severity }) => asked.push(severity) > 0 });
    expect(asked).not.toContain("error");
  });

  it("fixes only when it is asked to, and keeps the byte order mark", async () => {
    const text = '\ufeff{ "containerDefinitions": [{ "nmae": "app", "image": "nginx:1.27.3" }], "family": "api" }';
    expect((await lintText("task.json", text)).fixed).toBeUndefined();
    const { fixed } = await lintText("task.json", text, { isFixing: true });
    expect(fixed?.text.startsWith('\ufeff{ "containerDefinitions": [{ "name": "app"')).toBe(true);
  });
});
