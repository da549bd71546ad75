import { describe, expect, it } from "vitest";
import { isChosen } from "../src/preset.ts";
import { RULES } from "../src/rules/index.ts";
import type { Rule } from "../src/rule.ts";
import { askedRules, eachRuleOn, SHAPE_RULES, type Origin } from "../src/rules-on.ts";
import { UNKNOWN } from "../src/unknown.ts";

function asked(service: object): readonly string[] {
  const codes: string[] = [];
  eachRuleOn("service", service, ({ rule }) => codes.push(rule.code));
  return codes;
}

const ON_SERVICES = RULES.filter(({ on, presets }) => on === "service" && isChosen(presets, []));
const PARTS = ON_SERVICES.flatMap((rule) => partsOf(rule).map(({ about }) => ({ code: rule.code, about })));
const PROPERTIES = PARTS.flatMap(({ about }) => about ?? []);

/** Whatever files are asked: what a rule is made of, each about a property of its own. */
function partsOf({ ofFiles, parts, about }: Rule): readonly Pick<Rule, "about">[] {
  if (ofFiles !== undefined) return partsOf(ofFiles);
  return parts?.flatMap(partsOf) ?? [{ about }];
}

function codes(parts: readonly { readonly code: string }[]): readonly string[] {
  return parts.map(({ code }) => code);
}

describe("eachRuleOn", () => {
  it("visits every part of every rule once where every property is there", () => {
    const whole = Object.fromEntries(PROPERTIES.map((name) => [name, UNKNOWN]));
    expect(PARTS.length).toBeGreaterThan(ON_SERVICES.length);
    expect(asked(whole).toSorted()).toEqual(codes(PARTS).toSorted());
  });

  it("passes over what is about something absent", () => {
    const always = codes(PARTS.filter(({ about }) => about === undefined));
    expect(asked({})).toEqual(always);
    expect(asked({ deploymentConfiguration: undefined })).toEqual(always);
    const about = codes(PARTS.filter((part) => part.about === "deploymentConfiguration"));
    expect(about).not.toEqual([]);
    expect(asked({ deploymentConfiguration: UNKNOWN })).toEqual([...always, ...about]);
  });

  it("looks at the properties of a container, not at those of its subject", () => {
    const visited = (container: object) => {
      const found = new Set<string>();
      eachRuleOn("container", { container, task: {}, label: "#1" }, ({ rule }) => found.add(rule.code));
      return found;
    };
    const always = visited({});
    const also = [...visited({ healthCheck: {} })].filter((code) => !always.has(code));
    expect(also).toContain("health/command-prefix");
    expect(also.filter((code) => !code.startsWith("health/"))).toEqual([]);
  });

  it("ranks the rules as they are listed", () => {
    const ranked: string[] = [];
    eachRuleOn("service", Object.fromEntries(PROPERTIES.map((name) => [name, UNKNOWN])), ({ rule, rank }) => {
      ranked[rank] = rule.code;
    });
    expect(ranked).toEqual(codes(PARTS));
  });
});

describe("askedRules", () => {
  it("leaves out what a config is told at the config", () => {
    const codesOf = (origin: Origin) => {
      const found = new Set<string>();
      const container = { image: "api", secrets: [] };
      eachRuleOn(
        "container",
        { container, task: {}, label: "#1" },
        ({ rule }) => found.add(rule.code),
        askedRules({}, origin),
      );
      return found;
    };
    expect(codesOf("file")).toContain("secrets/value-from-format");
    expect(codesOf("config")).not.toContain("secrets/value-from-format");
    expect(codesOf("config")).toContain("schema/container-image-required");
  });

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
