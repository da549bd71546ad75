import { UNKNOWN } from "@ecs-dsl/validators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentFacts, differences } from "../../../src/live/diff/difference.ts";

const facts: DocumentFacts = {
  ignored: new Set(["revision"]),
  defaults: { "containers[].cpu": 0, "containers[].essential": true, mode: "bridge" },
  lists: { containers: ["name"], "containers[].environment": ["name"], groups: "set" },
  same: { image: (compiled, live) => live.startsWith(compiled) },
};

const found = (compiled: unknown, live: unknown) =>
  differences(compiled, live, facts).map(({ path, before, after }) => [path, before, after]);

describe("differences", () => {
  it("finds a value that changed, came and went", () => {
    expect(found({ a: 1, b: "x", c: [1, 2] }, { a: 2, c: [1], d: { e: true } })).toEqual([
      ["a", 2, 1],
      ["b", undefined, "x"],
      ["c", [1], [1, 2]],
      ["d.e", true, undefined],
    ]);
  });

  it("names an entry of a list by what tells it apart", () => {
    const compiled = { containers: [{ name: "api", environment: [{ name: "PORT", value: "80" }] }, { name: "logs" }] };
    const live = {
      containers: [
        {
          name: "api",
          environment: [
            { name: "PORT", value: "81" },
            { name: "OLD", value: "" },
          ],
        },
      ],
    };
    expect(found(compiled, live)).toEqual([
      ["containers[api].environment[PORT].value", "81", "80"],
      ["containers[api].environment[OLD]", { name: "OLD", value: "" }, undefined],
      ["containers[logs]", undefined, { name: "logs" }],
    ]);
  });

  it("gives the place of a difference without names", () => {
    const compiled = { containers: [{ name: "api", environment: [{ name: "PORT", value: "80" }] }] };
    const live = { containers: [{ name: "api", environment: [{ name: "PORT", value: "81" }] }] };
    expect(differences(compiled, live, facts)).toMatchObject([{ place: "containers[].environment[].value" }]);
  });

  it.each([
    [
      "a default",
      { containers: [{ name: "api" }] },
      { mode: "bridge", containers: [{ name: "api", cpu: 0, essential: true }] },
    ],
    ["nothing, null, false and empty lists", { a: [] }, { b: null, c: false, d: {}, e: [] }],
    ["what is ignored", {}, { revision: 7 }],
    ["a number as text", { memory: 512 }, { memory: "512" }],
    ["the order of a set", { groups: ["a", "b"] }, { groups: ["b", "a"] }],
    ["what means the same", { image: "nginx:1" }, { image: "nginx:1@sha256:0" }],
  ])("takes %s for no difference", (_what, compiled, live) => {
    expect(found(compiled, live)).toEqual([]);
  });

  it("tells false from a default of true, and a text from a boolean", () => {
    expect(
      found({ containers: [{ name: "a", essential: false }] }, { containers: [{ name: "a", essential: true }] }),
    ).toEqual([["containers[a].essential", undefined, false]]);
    expect(found({ value: "false" }, {})).toEqual([["value", undefined, "false"]]);
  });

  it("takes the order of a command for what it says", () => {
    expect(found({ command: ["a", "b"] }, { command: ["b", "a"] })).toEqual([["command", ["b", "a"], ["a", "b"]]]);
  });
});

describe("what only a deployment knows", () => {
  it.each([
    ["a value", { a: UNKNOWN }, { a: 1 }],
    ["a value that is not there", { a: UNKNOWN }, {}],
    ["an entry of a set", { groups: ["a", UNKNOWN] }, { groups: ["a", "b", "c"] }],
    ["an entry of a list", { containers: [UNKNOWN] }, { containers: [{ name: "api", cpu: 1 }] }],
    ["a name in a list", { containers: [{ name: UNKNOWN, cpu: 1 }] }, { containers: [{ name: "api", cpu: 2 }] }],
    ["an item of an order", { command: ["a", UNKNOWN] }, { command: ["a", "b"] }],
  ])("is no difference: %s", (_what, compiled, live) => {
    expect(found(compiled, live)).toEqual([]);
  });

  it("hides nothing beside it", () => {
    expect(found({ groups: ["a", UNKNOWN] }, { groups: ["b"] })).toEqual([["groups", ["b"], ["a"]]]);
    expect(found({ a: UNKNOWN, b: 1 }, { a: 2, b: 2 })).toEqual([["b", 2, 1]]);
  });
});

const json = fc.dictionary(
  fc.constantFrom("a", "b", "containers", "groups", "mode"),
  fc.oneof(
    fc.string(),
    fc.integer(),
    fc.uniqueArray(fc.string({ minLength: 1 })),
    fc.record({ x: fc.option(fc.string()), y: fc.boolean() }),
  ),
);

it("finds no difference between a document and itself, however it is copied", () => {
  fc.assert(
    fc.property(json, (document) => {
      expect(differences(document, structuredClone(document), facts)).toEqual([]);
    }),
  );
});

it("finds as many differences in one direction as in the other", () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      const paths = (compiled: unknown, live: unknown) =>
        differences(compiled, live, facts)
          .map(({ path }) => path)
          .toSorted();
      expect(paths(other, one)).toEqual(paths(one, other));
    }),
  );
});
