import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/rule.ts";
import { oneOfKind } from "../../src/rules/one-of-kind.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

const rule = oneOfKind({
  ...about,
  on: "container",
  at: "linuxParameters",
  kinds: ["linuxParameters.devices", "linuxParameters.initProcessEnabled", "linuxParameters.capabilities"],
  says: "{it} has {value}",
  because: "the shop has room for one",
  help: "Keep one of them.",
});

describe("oneOfKind", () => {
  it("names all that an object has, in the order of the rule", () => {
    const linuxParameters = { capabilities: {}, initProcessEnabled: true, devices: [{ hostPath: "/dev/fuse" }] };
    expect(findings(rule, container({ linuxParameters }))).toEqual([
      {
        at: ["linuxParameters"],
        message: 'Container "web" has devices, initProcessEnabled and capabilities; the shop has room for one.',
        help: "Keep one of them.",
      },
    ]);
  });

  it("takes for absent what is empty of all but one", () => {
    const isAbsence = (linuxParameters: object) => {
      const found: Finding[] = [];
      rule.check(container({ linuxParameters }), (finding) => found.push(finding));
      return found.map((finding) => finding.isAbsence);
    };
    expect(isAbsence({ capabilities: {}, initProcessEnabled: true })).toEqual([true]);
    expect(isAbsence({ capabilities: { add: ["ALL"] }, initProcessEnabled: true })).toEqual([false]);
  });

  it.each([
    { initProcessEnabled: true },
    { capabilities: {}, initProcessEnabled: false, devices: [] },
    { capabilities: {}, initProcessEnabled: UNKNOWN },
    {},
  ] as const)("accepts %j", (linuxParameters) => {
    expect(findings(rule, container({ linuxParameters }))).toEqual([]);
  });
});
