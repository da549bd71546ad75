import { describe, expect, it } from "vitest";
import type { Speller } from "../src/text.ts";
import {
  API_SPELLER,
  clusterProperty,
  documentProperty,
  listedTexts,
  placedText,
  property,
  say,
  SPELLER,
  spelt,
  taskProperty,
  title,
} from "../src/text.ts";

/** Spells every name in capitals. */
const LOUD: Speller = {
  name: "the shop",
  pathOf: (at) => at.map((step) => (typeof step === "string" ? step.toUpperCase() : step)),
};

describe("say", () => {
  it("makes plain words where there is nothing to spell", () => {
    expect(say`Container ${'"web"'} runs every ${1} s.`).toBe('Container "web" runs every 1 s.');
  });

  it("keeps a property by its path until its reader is known", () => {
    const text = say`Set ${property("healthCheck.interval")} to ${5} or more.`;
    expect(text).toEqual(["Set `", { property: ["healthCheck", "interval"], shows: 1 }, "` to 5 or more."]);
    expect(spelt(text, API_SPELLER)).toBe("Set `interval` to 5 or more.");
    expect(spelt(text, LOUD)).toBe("Set `INTERVAL` to 5 or more.");
  });

  it("shows as many steps as it is told", () => {
    const text = say`${property(["rules", 0, "selection", "tagStatus"], 2)} is missing.`;
    expect(spelt(text, LOUD)).toBe("`SELECTION.TAGSTATUS` is missing.");
    const place = say`${property(["rules", 0, "selection"], 3)}`;
    expect(spelt(place, LOUD)).toBe("`RULES[0].SELECTION`");
  });

  it("puts texts together, and names who spells them so", () => {
    const text = say`${say`No ${property("Image")}`}: ${SPELLER} spells it ${property("image")}.`;
    expect(spelt(text, API_SPELLER)).toBe("No `Image`: the API spells it `image`.");
    expect(spelt(text, LOUD)).toBe("No `IMAGE`: the shop spells it `IMAGE`.");
  });
});

describe("title", () => {
  it("shows properties without quotes", () => {
    expect(spelt(title`Set ${property("memory")} to ${512}`, LOUD)).toBe("Set MEMORY to 512");
    expect(title`Start with CMD`).toBe("Start with CMD");
  });
});

describe("listedTexts", () => {
  it.each([
    [[], ""],
    [["cpu"], "CPU"],
    [["cpu", "memory"], "CPU and MEMORY"],
    [["cpu", "memory", "family"], "CPU, MEMORY and FAMILY"],
  ])("lists %j", (names, words) => {
    const texts = names.map((name) => title`${property(name)}`);
    expect(spelt(listedTexts(texts, "and"), LOUD)).toBe(words);
  });

  it("stays plain where every text is", () => {
    expect(listedTexts(["a", "b"], "or")).toBe("a or b");
  });
});

describe("placedText", () => {
  it("counts paths from the root, but those that already do", () => {
    const text = say`${property("name")} and ${documentProperty("volumes")}`;
    expect(placedText(text, ["containerDefinitions", 0])).toEqual([
      "`",
      { property: ["containerDefinitions", 0, "name"], shows: 1 },
      "` and `",
      { property: ["volumes"], shows: 1 },
      "`",
    ]);
  });

  it("leaves the properties of another document where they are", () => {
    expect(placedText(say`${taskProperty("cpu")} and ${clusterProperty("settings")}`, ["loadBalancers", 0])).toEqual([
      "`",
      { property: ["cpu"], shows: 1, beside: "taskDefinition" },
      "` and `",
      { property: ["settings"], shows: 1, beside: "cluster" },
      "`",
    ]);
  });

  it("leaves plain words", () => {
    expect(placedText("No container.", ["containerDefinitions", 0])).toBe("No container.");
  });
});
