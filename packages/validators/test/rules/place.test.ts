import { describe, expect, it } from "vitest";
import type { Path } from "../../src/path.ts";
import { finder, firstOf, itemName, nameOf, rootOf, stepsTo, valueAt } from "../../src/rules/place.ts";
import { UNKNOWN } from "../../src/unknown.ts";

describe("stepsTo", () => {
  it("tells names from lists", () => {
    expect(stepsTo("healthCheck.interval")).toEqual(["healthCheck", "interval"]);
    expect(stepsTo("portMappings[].hostPort")).toEqual(["portMappings", -1, "hostPort"]);
    expect(stepsTo("links[]")).toEqual(["links", -1]);
  });
});

describe("rootOf", () => {
  it("is the container of a container's subject, and any other subject itself", () => {
    const container = { name: "web" };
    const subject = { container, task: {}, label: '"web"' };
    expect(rootOf("container", subject)).toBe(container);
    expect(rootOf("taskDefinition", subject)).toBe(subject);
  });
});

describe("firstOf", () => {
  it("is the property that a place begins with", () => {
    expect(firstOf(stepsTo("healthCheck.interval"))).toBe("healthCheck");
    expect(firstOf(stepsTo("portMappings[].hostPort"))).toBe("portMappings");
    expect(firstOf([])).toBeUndefined();
  });
});

describe("finder", () => {
  function found(place: string, root: unknown): readonly Path[] {
    const find = finder(stepsTo(place), (value) => (value === "bad" ? true : undefined));
    return find(root, root).map(({ at }) => at);
  }

  it("finds a wrong value, and no other", () => {
    expect(found("a.b", { a: { b: "bad" } })).toEqual([["a", "b"]]);
    expect(found("a.b", { a: { b: "good" } })).toEqual([]);
    expect(found("a.b", { a: "bad" })).toEqual([]);
  });

  it("finds every wrong item, in lists of lists too", () => {
    expect(found("a[]", { a: ["bad", "good", UNKNOWN, "bad"] })).toEqual([
      ["a", 0],
      ["a", 3],
    ]);
    expect(found("a[].b.c[]", { a: [UNKNOWN, { b: { c: ["good", "bad"] } }] })).toEqual([["a", 1, "b", "c", 1]]);
  });

  it("passes over what is absent or unknown", () => {
    expect(found("a[].b", { a: UNKNOWN })).toEqual([]);
    expect(found("a[].b", { a: { b: "bad" } })).toEqual([]);
    expect(found("a[].b", {})).toEqual([]);
    const asked: unknown[] = [];
    const find = finder(["a"], (value) => void asked.push(value));
    for (const a of [UNKNOWN, undefined, 0]) find({ a }, undefined);
    expect(asked).toEqual([0]);
  });

  it("shows what is handed to it, from an item too, and hands on the fault", () => {
    const find = finder(stepsTo("a[].b"), (value, top: string) => ({ value, top }));
    expect(find({ a: [{ b: 1 }] }, "top")).toEqual([{ at: ["a", 0, "b"], fault: { value: 1, top: "top" } }]);
  });
});

describe("valueAt", () => {
  it("goes down by names", () => {
    expect(valueAt({ a: { b: 1 } }, ["a", "b"])).toBe(1);
    expect(valueAt("root", [])).toBe("root");
  });

  it("is unknown below what is unknown, undefined below what is absent", () => {
    expect(valueAt({ a: UNKNOWN }, ["a", "b", "c"])).toBe(UNKNOWN);
    expect(valueAt({ a: { b: UNKNOWN } }, ["a", "b"])).toBe(UNKNOWN);
    expect(valueAt({}, ["a", "b"])).toBeUndefined();
    expect(valueAt({ a: "text" }, ["a", "length"])).toBeUndefined();
    expect(valueAt({ a: null }, ["a", "b"])).toBeUndefined();
  });
});

describe("nameOf", () => {
  it("names a document by its noun and its name", () => {
    expect(nameOf("taskDefinition", { family: "api" })).toBe('task "api"');
    expect(nameOf("service", { serviceName: "web" })).toBe('service "web"');
  });

  it("names it by its noun alone where it has no readable name", () => {
    expect(nameOf("taskDefinition", {})).toBe("the task");
    expect(nameOf("taskDefinition", { family: "" })).toBe("the task");
    expect(nameOf("cluster", { clusterName: UNKNOWN })).toBe("the cluster");
  });

  it("names a container by its label", () => {
    expect(nameOf("container", { container: { name: "web" }, task: {}, label: "#2" })).toBe("container #2");
  });
});

describe("itemName", () => {
  const root = { a: [{ name: "one", b: [{ name: "inner" }, { name: "" }, UNKNOWN] }, { name: UNKNOWN }] };

  it.each([
    [["a", 0], '"one"'],
    [["a", 0, "size"], '"one"'],
    [["a", 0, "b", 0, "size"], '"inner"'],
    [["a", 0, "b", 1], "#2"],
    [["a", 0, "b", 2, "size"], "#3"],
    [["a", 1], "#2"],
    [["a", 7], "#8"],
  ])("of %j is %s", (at, name) => {
    expect(itemName(root, at)).toBe(name);
  });
});
