import { describe, expect, it } from "vitest";
import { hostileTexts } from "../properties/hostile-texts.ts";
import { fileWrongs, isFileName, removeHeld, writtenFolders } from "./hostile-files.ts";
import { hostileShops } from "./hostile-shops.ts";
import { expectCalmAsOptions, expectCalmInEnvironment, expectCalmScripts } from "./hostile-strings.ts";
import { COMPILES, inLanes, isInside, sandboxed, USES, wordWrongs } from "./hostile-words.ts";
import { Sandbox } from "./sandbox.ts";

/** `npm run test:stress` takes all of them, other runs a part. */
const isWhole = process.env["ECS_DSL_ALL_TEXTS"] !== undefined;

/** One of a hundred. */
const some = (texts: readonly string[]) => texts.filter((_, index) => isWhole || index % 100 === 0);

describe("a hostile text", () => {
  it("is one of two hundred and more", () => {
    expect(hostileTexts("canary").length).toBeGreaterThan(200);
  });

  it("is refused in calm words or taken at each place of a shop, and never runs in a script", async () => {
    const sandbox = new Sandbox();
    const { found, folders, scripts, taken } = hostileShops(sandbox, (turn) => isWhole || turn % 200 === 0);
    expect(found).toEqual([]);
    expect(taken.length).toBeGreaterThan(folders.length * 100);
    await expectCalmScripts(sandbox, folders, scripts);
  }, 7_200_000);

  it("ends in an answer on the command line", async () => {
    await inLanes(async (sandbox, all) => {
      const texts = some(all);
      const before = sandbox.tree("ecs.out");
      expect(await wordWrongs(sandbox, texts, USES)).toEqual([]);
      const inside = texts.filter((text) => isInside(sandbox, text));
      expect(await wordWrongs(sandbox, inside, COMPILES)).toEqual([]);
      expect(sandbox.tree("ecs.out")).toEqual(before);
    });
  }, 3_600_000);

  it("is data to what the scripts read", async () => {
    const { sandbox, texts } = sandboxed();
    await expectCalmInEnvironment(sandbox, some(texts));
    await expectCalmAsOptions(sandbox, some(texts));
  }, 3_600_000);

  it("is a name to a config that stands in it, imports it or builds it", async () => {
    await inLanes(async (sandbox, texts) => {
      const before = sandbox.tree("ecs.out");
      expect(await fileWrongs(sandbox, some(texts.filter(isFileName)))).toEqual([]);
      await expectCalmScripts(sandbox, writtenFolders(sandbox));
      removeHeld(sandbox);
      expect(sandbox.tree("ecs.out", "bin", "api")).toEqual(before);
    });
  }, 3_600_000);
});
