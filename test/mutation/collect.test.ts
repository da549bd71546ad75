import { expect, it } from "vitest";
import { Collector } from "./collect.ts";

it("collects tests as vitest calls them, and runs none", () => {
  const ran: unknown[] = [];
  const collector = new Collector();
  const { vitest } = collector;
  collector.enter("shop.test.ts");
  vitest.describe("a shop", () => {
    vitest.it("opens", () => ran.push("opens"));
    vitest.it.each([["red", 1], ["blue"]])("sells %s", (...args) => ran.push(args));
    vitest.it.each([["red", 1], "blue"])("keeps %j", (...args) => ran.push(args));
  });
  vitest.it.each([{ name: "api" }])("serves $name", (one) => ran.push(one));
  vitest.it("opens", () => ran.push("again"));
  vitest.it("opens", () => ran.push("once more"));
  expect(ran).toEqual([]);
  expect(collector.tests.map(({ id }) => id)).toEqual([
    "shop.test.ts#a shop > opens",
    "shop.test.ts#a shop > sells red #0",
    "shop.test.ts#a shop > sells blue #1",
    'shop.test.ts#a shop > keeps ["red",1] #0',
    'shop.test.ts#a shop > keeps "blue" #1',
    "shop.test.ts#serves api #0",
    "shop.test.ts#opens",
    "shop.test.ts#opens (2)",
  ]);
  for (const { run } of collector.tests) run();
  expect(ran).toEqual(["opens", ["red", 1], ["blue"], [["red", 1]], ["blue"], { name: "api" }, "again", "once more"]);
});

it("holds no claim about types", () => {
  const { expectTypeOf } = new Collector().vitest;
  expect(typeof expectTypeOf()).toBe("function");
});
