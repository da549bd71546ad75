import { describe, expect, it } from "vitest";
import { isFileName } from "./hostile-files.ts";
import { expectCalmAsOptions, expectCalmInEnvironment, wrongs } from "./hostile-strings.ts";
import { COMPILES, IN_COMMAND, isInside, runMain, sandboxed, TASK, USES, wordWrongs } from "./hostile-words.ts";

/** The stress test has every text. */
const isOfSlice = (_: string, index: number) => index % 14 === 3;
const isOfFew = (_: string, index: number) => index % 70 === 3;

describe("hostile text on the command line", () => {
  it("ends in an answer as flag, value and name, and makes nothing", async () => {
    const { sandbox, texts } = sandboxed();
    const before = sandbox.tree("ecs.out");
    const slice = [...texts.filter(isOfSlice), "/etc/passwd/x", "x".repeat(70_000), "--help", "__proto__"];
    expect(await wordWrongs(sandbox, slice, USES)).toEqual([]);
    expect(sandbox.tree("ecs.out")).toEqual(before);
  });

  it("names the only folder that a compile writes to", async () => {
    const { sandbox, texts } = sandboxed();
    const before = sandbox.tree("ecs.out");
    const slice = texts.filter((text) => isInside(sandbox, text)).filter((_, index) => index % 40 === 3);
    expect(await wordWrongs(sandbox, slice, COMPILES)).toEqual([]);
    expect(sandbox.tree("ecs.out")).toEqual(before);
  });
});

describe("hostile text in the environment, or on a script's command line", () => {
  it("is none of the command's business", async () => {
    const { sandbox, texts } = sandboxed();
    const plain = await runMain(sandbox, ["lint", "task.json"]);
    for (const text of texts) {
      const env = Object.fromEntries(IN_COMMAND.map((name) => [name, text]));
      expect(await runMain(sandbox, ["lint", "task.json"], env)).toEqual(plain);
    }
  });

  it("is data to the scripts", async () => {
    const { sandbox, texts } = sandboxed();
    await expectCalmInEnvironment(sandbox, texts.filter(isOfFew));
  });

  it("is data to the options of the scripts", async () => {
    const { sandbox, texts } = sandboxed();
    await expectCalmAsOptions(sandbox, texts.filter(isOfFew));
  });
});

describe("hostile names of files", () => {
  it("are linted, and drive no terminal", () => {
    const { sandbox, texts } = sandboxed();
    for (const name of texts.filter(isFileName)) sandbox.put(`tasks/${name}.json`, TASK);
    const before = sandbox.tree();
    const runs = ["pretty", "json"].map((format) => sandbox.ecsDsl("lint", "tasks", "--format", format));
    expect(runs.flatMap(wrongs)).toEqual([]);
    expect(runs.map(({ exit }) => exit)).toEqual([1, 1]);
    expect(runs[0]?.err).toMatch(/^Checked 2\d\d files\.$/m);
    expect(sandbox.tree()).toEqual(before);
  });
});
