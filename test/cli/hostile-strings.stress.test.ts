import { describe, expect, it } from "vitest";
import { hostileTexts } from "../properties/hostile-texts.ts";
import { fileWrongs, isFileName, removeHeld, writtenFolders } from "./hostile-files.ts";
import { textPlaces } from "../properties/text-places.ts";
import {
  expectCalmAsOptions,
  expectCalmInEnvironment,
  expectCalmScripts,
  FREE,
  reportWrongs,
  writeScripts,
} from "./hostile-strings.ts";
import { COMPILES, isInside, sandboxed, USES, wordWrongs } from "./hostile-words.ts";
import { Sandbox } from "./sandbox.ts";

const places = textPlaces();

/** All of them take hours with a shop of every noun: `npm run test:stress` takes them, other runs take each thirtieth. */
const STEP = process.env["ECS_DSL_ALL_TEXTS"] === undefined ? 30 : 1;

const some = (texts: readonly string[]) => texts.filter((_, index) => index % STEP === 0);

describe("a hostile text", () => {
  it("is one of two hundred and more", () => {
    expect(hostileTexts("canary").length).toBeGreaterThan(200);
  });

  it("drives no terminal that shows a report about it", () => {
    const texts = some(hostileTexts("canary"));
    const wrongs = texts.flatMap((text, index) =>
      reportWrongs(
        text,
        places.filter((_, at) => at % 20 === index % 20),
      ),
    );
    expect(wrongs).toEqual([]);
  }, 600_000);

  it("never runs in a script", () => {
    const sandbox = new Sandbox();
    expectCalmScripts(sandbox, writeScripts(sandbox, some(hostileTexts(sandbox.canary)), FREE));
  }, 1_800_000);

  it("ends in an answer on the command line", async () => {
    const { sandbox, texts: all } = sandboxed();
    const texts = some(all);
    const before = sandbox.tree("ecs.out");
    expect(await wordWrongs(sandbox, texts, USES)).toEqual([]);
    const inside = texts.filter((text) => isInside(sandbox, text));
    expect(await wordWrongs(sandbox, inside, COMPILES)).toEqual([]);
    expect(sandbox.tree("ecs.out")).toEqual(before);
  }, 600_000);

  it("is data to what the scripts read", () => {
    const { sandbox, texts } = sandboxed();
    expectCalmInEnvironment(sandbox, some(texts));
    expectCalmAsOptions(sandbox, some(texts));
  }, 1_800_000);

  it("is a name to a config that stands in it, imports it or builds it", async () => {
    const { sandbox, texts } = sandboxed();
    const before = sandbox.tree("ecs.out");
    expect(await fileWrongs(sandbox, some(texts.filter(isFileName)))).toEqual([]);
    expectCalmScripts(sandbox, writtenFolders(sandbox));
    removeHeld(sandbox);
    expect(sandbox.tree("ecs.out", "bin", "api")).toEqual(before);
  }, 1_800_000);
});
