import { describe, expect, it } from "vitest";
import { notEmpty, required } from "../../src/rules/required.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, findings } from "./rule-findings.ts";

const named = required({
  ...about,
  on: "service",
  at: "serviceName",
  when: ({ launchType }) => launchType !== "EXTERNAL",
  says: "{it} has no name",
  answer: "No name.",
  help: "Add one.",
});

describe("required", () => {
  it("reports an absent property at its owner and an empty text at itself", () => {
    const words = { message: 'The service has no name. AWS answers: "No name."', help: "Add one." };
    expect(findings(named, {})).toEqual([{ at: [], ...words }]);
    expect(findings(named, { serviceName: "" })).toEqual([{ at: ["serviceName"], ...words }]);
  });

  it.each([{ serviceName: "api" }, { serviceName: UNKNOWN }, { launchType: "EXTERNAL" }] as const)(
    "accepts %j",
    (service) => {
      expect(findings(named, service)).toEqual([]);
    },
  );
});

const tagged = notEmpty({
  ...about,
  on: "service",
  at: "tags",
  says: "{it} has no tags",
  because: "the shop wants some",
  help: "Add one.",
});

describe("notEmpty", () => {
  it("reports an absent list at its owner and an empty one at itself", () => {
    const words = { message: "The service has no tags; the shop wants some.", help: "Add one." };
    expect(findings(tagged, {})).toEqual([{ at: [], ...words }]);
    expect(findings(tagged, { tags: [] })).toEqual([{ at: ["tags"], ...words }]);
  });

  it.each([{ tags: [{ key: "team" }] }, { tags: [UNKNOWN] }, { tags: UNKNOWN }] as const)("accepts %j", (service) => {
    expect(findings(tagged, service)).toEqual([]);
  });
});
