import { queue, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerShop, textsOf } from "../lowered.ts";

const orders = topic("orders");
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const keys = (count: number) => Object.fromEntries(numbers(count).map((index) => [`key${index}`, ["a"]]));
const body = { scope: "MessageBody" };

function found(...given: readonly unknown[]) {
  const subscribe = [Reflect.apply(Reflect.get(orders, "filter"), undefined, given)];
  return lowerShop({ workloads: [], resources: [queue("jobs", { subscribe })] });
}

describe("a filter", () => {
  it.each([
    [{ kind: [] }, {}, ["kind"], "The filter has an empty array for `kind`; SNS takes an array of values."],
    [{ state: "paid" }, {}, ["state"], "The filter has no array for `state`; SNS takes an array of values."],
    [
      { order: { kind: 7 } },
      body,
      ["order", "kind"],
      "The filter has no array for `order.kind`; SNS takes an array of values.",
    ],
    [
      { order: { kind: ["paid"] } },
      {},
      ["order", "kind"],
      "The filter of attributes has `order.kind`, and an attribute has no properties of its own.",
    ],
    [keys(6), {}, [], "The filter has 6 keys; SNS takes 5."],
    [keys(6), body, [], "The filter has 6 keys; SNS takes 5."],
    [{ a: numbers(151) }, {}, [], "The filter has 151 combinations of values; SNS takes 150."],
    [{ a: numbers(13), b: numbers(12) }, {}, [], "The filter has 156 combinations of values; SNS takes 150."],
    [{ a: { b: numbers(16) }, c: numbers(10) }, body, [], "The filter has 160 combinations of values; SNS takes 150."],
  ])("is reported as %j", (policy, props, path, message) => {
    const { findings } = found(policy, props);
    expect(findings).toMatchObject([
      { code: "config/filter-policy", source: { label: "queues.jobs.subscribe[0]", path }, message },
    ]);
  });

  it("is said what to do about", () => {
    const helps = [{ kind: [] }, { state: "paid" }, { a: { b: ["c"] } }, keys(6), { a: numbers(151) }].flatMap(
      (policy) => textsOf(found(policy)).map(([, help]) => help),
    );
    expect(helps).toEqual([
      "Add a value to `kind`, or remove it.",
      "Put the value of `state` into brackets.",
      'Add `{ scope: "MessageBody" }` where the body of the messages is meant.',
      "Filter by fewer of them.",
      "List fewer values: their numbers are multiplied.",
    ]);
  });

  it.each([
    [keys(5), {}],
    [{ a: numbers(15), b: numbers(10) }, {}],
    [{ order: keys(6) }, body],
    [{ ...keys(4), order: keys(2) }, body],
    [{ $or: [keys(3), keys(4)], a: numbers(151) }, {}],
    [{ kind: [{ "anything-but": ["test"] }, { prefix: "a" }, null] }, {}],
  ])("is taken as %j", (policy, props) => {
    expect(found(policy, props).findings).toEqual([]);
  });
});
