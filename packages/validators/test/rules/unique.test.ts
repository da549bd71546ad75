import { describe, expect, it } from "vitest";
import { unique } from "../../src/rules/unique.ts";
import { property, say } from "../../src/text.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

const rule = unique({
  ...about,
  on: "container",
  at: "portMappings[].name",
  says: "ports #{first} and #{second} of {it} are named {value}",
  because: "the shop has one of each",
  help: (at) => say`Change ${property(at, 3)}.`,
});

function ports(...names: readonly (string | typeof UNKNOWN | undefined)[]) {
  return container({ portMappings: names.map((name) => ({ name })) });
}

describe("unique", () => {
  it("reports each item that has the text of an earlier one, at its text", () => {
    const message = (second: number) =>
      `Ports #1 and #${second} of container "web" are named "http"; the shop has one of each.`;
    expect(findings(rule, ports("http", "admin", "http", "http"))).toEqual([
      { at: ["portMappings", 2, "name"], message: message(3), help: "Change `portMappings[2].name`." },
      { at: ["portMappings", 3, "name"], message: message(4), help: "Change `portMappings[3].name`." },
    ]);
  });

  it("accepts different texts, empty ones, absent ones and what it cannot read", () => {
    expect(findings(rule, ports("http", "HTTP", "admin"))).toEqual([]);
    expect(findings(rule, ports("", "", undefined, undefined))).toEqual([]);
    expect(findings(rule, ports("http", UNKNOWN, UNKNOWN))).toEqual([]);
    expect(findings(rule, container({ portMappings: [{ name: "http" }, UNKNOWN, UNKNOWN] }))).toEqual([]);
    expect(findings(rule, container({ portMappings: UNKNOWN }))).toEqual([]);
  });
});
