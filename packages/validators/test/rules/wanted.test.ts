import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/rule.ts";
import { wanted } from "../../src/rules/wanted.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

const rule = wanted({
  ...about,
  on: "container",
  at: "healthCheck.interval",
  values: (value) => value === 5,
  says: "{it} asks every {value} s",
  because: "it should ask every 5",
  help: "Set it to 5.",
  fix: 5,
});

describe("wanted", () => {
  it("accepts the values that are wanted, and any value where none is said", () => {
    expect(findings(rule, container({ healthCheck: { interval: 5 } }))).toEqual([]);
    const some = wanted({ ...about, on: "container", at: "links", says: "{it}", because: "no", help: "Add one." });
    expect(findings(some, container({ links: ["db"] }))).toEqual([]);
    expect(findings(some, container({ links: [] }))).toHaveLength(1);
  });

  it("is at another value, or at what has none", () => {
    const at = (found: ReturnType<typeof findings>) => found.map((one) => one.at);
    expect(at(findings(rule, container({ healthCheck: { interval: 6 } })))).toEqual([["healthCheck", "interval"]]);
    expect(at(findings(rule, container({ healthCheck: {} })))).toEqual([["healthCheck"]]);
    expect(at(findings(rule, container({})))).toEqual([[]]);
  });

  it("says what it found, and sets what is certainly right", () => {
    const [found] = findings(rule, container({ healthCheck: { interval: 6 } }));
    expect(found).toMatchObject({
      message: 'Container "web" asks every 6 s; it should ask every 5.',
      help: "Set it to 5.",
      fix: { title: "Set interval to 5", edits: [{ op: "set", at: ["healthCheck", "interval"], value: 5 }] },
    });
  });

  it("suggests what somebody may know better, and tells of what is absent", () => {
    const suggested = wanted({
      ...about,
      on: "container",
      at: "healthCheck.interval",
      values: (value) => value === 5,
      says: "{it}",
      because: "no",
      help: (at) => `Set ${at.join("/")}.`,
      suggests: 5,
    });
    const reported = (value: object) => {
      const found: Finding[] = [];
      suggested.check(container(value), (finding) => found.push(finding));
      return found.map(({ fix, help, isAbsence, suggestion }) => [help, isAbsence, fix, suggestion?.edits]);
    };
    const edits = [{ op: "set", at: ["healthCheck", "interval"], value: 5 }];
    expect(reported({})).toEqual([["Set healthCheck/interval.", true, undefined, edits]]);
    expect(reported({ healthCheck: { interval: 6 } })).toEqual([
      ["Set healthCheck/interval.", false, undefined, edits],
    ]);
    expect(findings(rule, container({}))[0]).not.toHaveProperty("suggestion");
  });

  it("is silent where it cannot read, and of subjects that it is not for", () => {
    expect(findings(rule, container({ healthCheck: UNKNOWN }))).toEqual([]);
    expect(findings(rule, container({ healthCheck: { interval: UNKNOWN } }))).toEqual([]);
    const never = wanted({ ...about, on: "service", at: "role", when: () => false, says: "", because: "", help: "" });
    expect(findings(never, {})).toEqual([]);
  });
});
