import { describe, expect, it } from "vitest";
import { fileWrongs, isFileName, removeHeld, writtenFolders } from "./hostile-files.ts";
import { expectCalmScripts } from "./hostile-strings.ts";
import { sandboxed } from "./hostile-words.ts";
import { Sandbox } from "./sandbox.ts";

/** What a URL, a shell, a terminal and a line would take for theirs; the stress test has two hundred more. */
const NAME = "50% gr\u00f6\u00dfe?x#y=$(touch canary)\u001b[2J\n`";

describe("a hostile name of what a config stands in, imports or builds", () => {
  it("is a name, and makes nothing outside the output folder", async () => {
    const { sandbox } = sandboxed();
    const before = sandbox.tree("ecs.out");
    expect(await fileWrongs(sandbox, [NAME])).toEqual([]);
    const folders = writtenFolders(sandbox);
    expect(folders).toHaveLength(2);
    await expectCalmScripts(sandbox, folders);
    removeHeld(sandbox);
    expect(sandbox.tree("ecs.out", "bin", "api")).toEqual(before);
  }, 600_000);

  it("is one to the command that is installed, too", async () => {
    const { sandbox } = sandboxed();
    const spawned = (at: Sandbox, argv: readonly string[]) => at.ecsDsl(...argv);
    expect(await fileWrongs(sandbox, [NAME], 5, spawned)).toEqual([]);
  }, 600_000);

  it("is one that a disk can hold", () => {
    expect(isFileName(NAME)).toBe(true);
    expect([".", "..", "", "a/b", "a\0b", "x".repeat(201)].some(isFileName)).toBe(false);
  });
});
