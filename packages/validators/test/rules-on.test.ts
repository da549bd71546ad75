import { describe, expect, it } from "vitest";
import { isChosen } from "../src/preset.ts";
import { RULES } from "../src/rules/index.ts";
import { askedRules, eachRuleOn, SHAPE_RULES } from "../src/rules-on.ts";
import { UNKNOWN } from "../src/unknown.ts";

function asked(service: object): readonly string[] {
  const codes: string[] = [];
  eachRuleOn("service", service, ({ rule }) => codes.push(rule.code));
  return codes;
}

const ON_SERVICES = RULES.filter(({ on, presets }) => on === "service" && isChosen(presets, []));
const PROPERTIES = ON_SERVICES.flatMap(({ about }) => about ?? []);

describe("eachRuleOn", () => {
  it("visits every rule once where every property is there", () => {
    const whole = Object.fromEntries(PROPERTIES.map((name) => [name, UNKNOWN]));
    expect(asked(whole).toSorted()).toEqual(ON_SERVICES.map(({ code }) => code).toSorted());
  });

  it("passes over rules about what is absent", () => {
    const always = ON_SERVICES.filter(({ about }) => about === undefined).map(({ code }) => code);
    expect(asked({})).toEqual(always);
    expect(asked({ deploymentConfiguration: undefined })).toEqual(always);
    const about = ON_SERVICES.filter((rule) => rule.about === "deploymentConfiguration").map(({ code }) => code);
    expect(about).not.toEqual([]);
    expect(asked({ deploymentConfiguration: UNKNOWN })).toEqual([...always, ...about]);
  });

  it("looks at the properties of a container, not at those of its subject", () => {
    const codes: string[] = [];
    const subject = { container: { healthCheck: {} }, task: {}, label: "#1" };
    eachRuleOn("container", subject, ({ rule }) => rule.about !== undefined && codes.push(rule.about));
    expect(new Set(codes)).toEqual(new Set(["healthCheck"]));
  });

  it("ranks the rules as they are listed", () => {
    const ranks = new Map<string, number>();
    eachRuleOn("service", Object.fromEntries(PROPERTIES.map((name) => [name, UNKNOWN])), ({ rule, rank }) =>
      ranks.set(rule.code, rank),
    );
    expect(ON_SERVICES.map(({ code }) => ranks.get(code))).toEqual([...ON_SERVICES.keys()]);
  });
});

describe("askedRules", () => {
  it("are those that are recommended, until somebody asks for more", () => {
    expect(askedRules({})).toBe(askedRules({ levels: {}, presets: [] }));
    const strict = { presets: ["strict"] } as const;
    expect(askedRules(strict)).not.toBe(askedRules({}));
    expect(askedRules(strict)).toBe(askedRules(strict));
  });
});

describe("SHAPE_RULES", () => {
  it("are the rules about shapes", () => {
    expect(SHAPE_RULES.map(({ code }) => code)).toEqual(
      RULES.filter(({ on }) => on === "shape").map(({ code }) => code),
    );
  });
});
