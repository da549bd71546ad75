import { describe, expect, it } from "vitest";
import { RULES } from "../src/rules/index.ts";
import { eachRuleOn, SHAPE_RULES } from "../src/rules-on.ts";
import { UNKNOWN } from "../src/unknown.ts";

function asked(service: object): readonly string[] {
  const codes: string[] = [];
  eachRuleOn("service", service, ({ rule }) => codes.push(rule.code));
  return codes;
}

const ON_SERVICES = RULES.filter(({ on }) => on === "service");
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

describe("SHAPE_RULES", () => {
  it("are the rules about shapes", () => {
    expect(SHAPE_RULES.map(({ code }) => code)).toEqual(
      RULES.filter(({ on }) => on === "shape").map(({ code }) => code),
    );
  });
});
