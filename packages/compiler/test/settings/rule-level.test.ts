import { describe, expect, it } from "vitest";
import { isAsked, ruleLevel, unknownCode } from "../../src/settings/rule-level.ts";

function told(code: string, text: string, source: "flag" | "settings") {
  const result = ruleLevel(code, text, source);
  return "problem" in result ? [result.problem.code, result.problem.message, result.problem.help] : result.level;
}

describe("ruleLevel", () => {
  it("gives a level to warnings of rules and of settings alike", () => {
    expect(told("images/latest-tag", "off", "flag")).toBe("off");
    expect(told("settings/suppression", "info", "settings")).toBe("info");
  });

  it("gives none to errors, whatever they are about", () => {
    const help = "Fix what it finds.";
    expect(told("fargate/size-invalid", "off", "settings")).toEqual([
      "settings/rule-is-error",
      "Rule fargate/size-invalid is an error, and errors keep their level.",
      help,
    ]);
    expect(told("config/not-app", "off", "flag")).toEqual([
      "usage/rule-is-error",
      "Rule config/not-app is an error, and errors keep their level.",
      help,
    ]);
  });

  it("refuses other levels", () => {
    expect(told("images/latest-tag", "error", "flag")).toEqual([
      "usage/unknown-level",
      'Rule images/latest-tag has no level "error".',
      "The levels are off, warning and info.",
    ]);
  });
});

it("suggests the code that was meant", () => {
  expect(unknownCode("config/not-ap", "usage/unknown-rule")).toMatchObject({
    code: "usage/unknown-rule",
    message: 'No finding has the code "config/not-ap".',
    help: 'Did you mean "config/not-app"?',
  });
  expect(unknownCode("nonsense", "usage/unknown-rule").help).toBe("See `ecs-dsl rules`.");
});

it("knows what is asked without a level", () => {
  expect(isAsked("images/latest-tag", [])).toBe(true);
  expect(isAsked("config/property-range", [])).toBe(true);
  expect(isAsked("security/readonly-rootfs", [])).toBe(false);
  expect(isAsked("security/readonly-rootfs", ["security-hub"])).toBe(true);
});
