import { describe, expect, it } from "vitest";
import { hostileTexts } from "../properties/hostile-texts.ts";
import { textPlaces } from "../properties/text-places.ts";
import { expectCalmScripts, FREE, reportWrongs, writeScripts } from "./hostile-strings.ts";
import { Sandbox } from "./sandbox.ts";

const sandbox = new Sandbox();

/** One of forty; the stress test has them all. */
const TEXTS = hostileTexts(sandbox.canary).filter((_, index) => index % 40 === 3);

/** For each text the scripts of a whole shop run with many words. */
const PATIENCE = 600_000;

describe("hostile text in a config", () => {
  it(
    "drives no terminal that shows a report about it",
    () => {
      const places = textPlaces();
      const wrongs = TEXTS.flatMap((text, index) =>
        reportWrongs(
          text,
          places.filter((_, at) => at % TEXTS.length === index),
        ),
      );
      expect(wrongs).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "never runs in a script",
    () => {
      expectCalmScripts(sandbox, writeScripts(sandbox, TEXTS, FREE));
    },
    PATIENCE,
  );
});
