import { describe, expect, it } from "vitest";
import { ended } from "../../src/rules/declaration.ts";
import { forbidden, oneOf, range } from "../../src/rules/declared.ts";
import { API_SPELLER, property, say, spelt } from "../../src/text.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

describe("a declared rule", () => {
  const rule = range({
    ...about,
    on: "container",
    at: "startTimeout",
    says: "{it} starts in {value}",
    min: 2,
    max: 120,
  });

  it("carries its metadata and is an error unless it says otherwise", () => {
    expect(rule).toMatchObject({ ...about, on: "container", severity: "error" });
    const advice = range({ ...about, severity: "info", on: "service", at: "desiredCount", says: "{it}", min: 1 });
    expect(advice.severity).toBe("info");
  });

  it("is silent when the property is absent, unknown, below something unknown or of another type", () => {
    expect(findings(rule, container({}))).toEqual([]);
    expect(findings(rule, container({ startTimeout: UNKNOWN }))).toEqual([]);
    const deep = range({ ...about, on: "container", at: "healthCheck.retries", says: "{it}", max: 1 });
    expect(findings(deep, container({ healthCheck: UNKNOWN }))).toEqual([]);
    const text = range({ ...about, on: "container", at: "user", says: "{it}", max: 1 });
    expect(findings(text, container({ user: "9" }))).toEqual([]);
  });

  it("asks `when` only once the property is there", () => {
    const asked: string[] = [];
    const limited = range({
      ...about,
      on: "service",
      at: "desiredCount",
      says: "{it} runs {value}",
      max: 3,
      when: (service) => asked.push(String(service.serviceName)) > 1,
    });
    expect(findings(limited, { serviceName: "worker" })).toEqual([]);
    expect(findings(limited, { serviceName: "api", desiredCount: 9 })).toEqual([]);
    expect(findings(limited, { serviceName: "api", desiredCount: 9 })).toHaveLength(1);
    expect(asked).toEqual(["api", "api"]);
  });

  it.each([
    ["taskDefinition", { family: "shop", placementConstraints: [] }, 'Task "shop"'],
    ["taskDefinition", { placementConstraints: [] }, "The task"],
    ["taskDefinition", { family: "", placementConstraints: [] }, "The task"],
  ] as const)("names a %s", (on, subject, name) => {
    const named = forbidden({
      ...about,
      on,
      at: "placementConstraints",
      values: () => true,
      says: "{it} is placed",
      because: "it floats",
    });
    expect(findings(named, subject).map(({ message }) => message)).toEqual([`${name} is placed; it floats.`]);
  });

  it("names documents of every other kind", () => {
    const says = { says: "{it} has {value}", because: "it may not" };
    const rules = [
      findings(forbidden({ ...about, ...says, on: "service", at: "role" }), { serviceName: "api", role: "r" }),
      findings(forbidden({ ...about, ...says, on: "cluster", at: "tags" }), { clusterName: "shop", tags: [{}] }),
      findings(forbidden({ ...about, ...says, on: "repository", at: "tags" }), { repositoryName: "api", tags: [{}] }),
      findings(forbidden({ ...about, ...says, on: "lifecyclePolicy", at: "rules" }), { rules: [{}] }),
    ];
    expect(rules.flat().map(({ message }) => message)).toEqual([
      'Service "api" has "r"; it may not.',
      'Cluster "shop" has [{}]; it may not.',
      'Repository "api" has [{}]; it may not.',
      "The lifecycle policy has [{}]; it may not.",
    ]);
  });

  it("looks at each item of a list, names it and places the finding on it", () => {
    const items = oneOf({
      ...about,
      on: "container",
      at: "environment[].value",
      values: ["on"],
      says: "variable {item} of {it} is {value}",
    });
    const found = findings(
      items,
      container({
        environment: [{ name: "CACHE", value: "off" }, UNKNOWN, { name: "A", value: "on" }, { value: "0" }],
      }),
    );
    expect(found.map(({ at, message }) => [at, message])).toEqual([
      [["environment", 0, "value"], 'Variable "CACHE" of container "web" is "off"; ECS accepts "on".'],
      [["environment", 3, "value"], 'Variable #4 of container "web" is "0"; ECS accepts "on".'],
    ]);
  });

  it("puts names and values into the sentence as they are", () => {
    const odd = forbidden({ ...about, on: "container", at: "user", says: "{it} has {value}", because: "no" });
    expect(findings(odd, { ...container({ user: "$& {it}" }), label: '"$1"' })[0]?.message).toBe(
      'Container "$1" has "$& {it}"; no.',
    );
  });

  it("names a property in the reader's spelling and starts with a capital letter", () => {
    const says = say`in {it}, ${property("user")} is {value}`;
    const rule = forbidden({ ...about, on: "container", at: "user", says, because: "nobody may be" });
    const lowerCase = { name: "a file", pathOf: () => ["run_as"] };
    const messages: string[] = [];
    rule.check(container({ user: "root" }), ({ message }) => messages.push(spelt(message, lowerCase)));
    expect(messages).toEqual(['In container "web", `run_as` is "root"; nobody may be.']);
  });
});

describe("ended", () => {
  it("closes the message with a reason, or with the sentence that AWS answers", () => {
    expect(spelt(ended("It has two", { because: "ECS accepts one" }), API_SPELLER)).toBe(
      "It has two; ECS accepts one.",
    );
    expect(ended("It has none", { answer: "None given" })).toBe('It has none. AWS answers: "None given".');
    expect(ended("It has none", { answer: "None given." })).toBe('It has none. AWS answers: "None given."');
  });
});
