import { describe, expect, it } from "vitest";
import { ordered } from "../../src/rules/ordered.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

const rule = ordered({
  ...about,
  on: "container",
  at: "healthCheck.interval",
  atLeast: "healthCheck.timeout",
  says: "{it} is checked every {value} s for {other} s",
  because: "one check at a time",
  canRaise: (_, seconds) => seconds <= 300,
});

function checked(interval: number | typeof UNKNOWN, timeout: number | typeof UNKNOWN) {
  return container({ healthCheck: { command: [], interval, timeout } });
}

describe("ordered", () => {
  it("reports a number that is below the other one, and raises it", () => {
    expect(findings(rule, checked(9, 10))).toEqual([
      {
        at: ["healthCheck", "interval"],
        message: 'Container "web" is checked every 9 s for 10 s; one check at a time.',
        help: "Set `interval` to 10 or more, or `timeout` to 9 or less.",
        fix: {
          title: "Set interval to 10",
          edits: [{ op: "set", at: ["healthCheck", "interval"], value: 10 }],
        },
      },
    ]);
  });

  it("does not raise it where it may not", () => {
    expect(findings(rule, checked(9, 301))).toEqual([expect.not.objectContaining({ fix: expect.anything() })]);
  });

  it("accepts equal numbers, and what is absent or cannot be read", () => {
    expect(findings(rule, checked(10, 10))).toEqual([]);
    expect(findings(rule, checked(11, 10))).toEqual([]);
    expect(findings(rule, checked(UNKNOWN, 10))).toEqual([]);
    expect(findings(rule, checked(9, UNKNOWN))).toEqual([]);
    expect(findings(rule, container({ healthCheck: { command: [], interval: 9 } }))).toEqual([]);
    expect(findings(rule, container({}))).toEqual([]);
  });
});
