import { describe, expect, it } from "vitest";
import { API_SPELLER, property, say, title } from "../src/text.ts";
import { worded } from "../src/worded.ts";

describe("worded", () => {
  it("spells the message, the help and the fix's title, and keeps its edits", () => {
    const at = ["healthCheck", "interval"];
    const fix = { title: title`Set ${property(at)} to 5`, edits: [{ op: "set", at, value: 5 }] } as const;
    const finding = { message: say`${property(at, 2)} is 1.`, help: say`Set ${property(at)} to 5.`, fix };
    expect(worded(finding, API_SPELLER)).toEqual({
      message: "`healthCheck.interval` is 1.",
      help: "Set `interval` to 5.",
      fix: { title: "Set interval to 5", edits: fix.edits },
    });
  });

  it("adds nothing that the finding does not have", () => {
    expect(worded({ message: "No container." }, API_SPELLER)).toEqual({ message: "No container." });
  });
});
