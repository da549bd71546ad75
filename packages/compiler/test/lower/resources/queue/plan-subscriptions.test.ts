import { queue, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop } from "../../lowered.ts";

const orders = topic("orders");

function codesWith(subscribe: unknown) {
  const jobs = Reflect.apply(queue, undefined, ["jobs", { subscribe }]);
  return codesOf(lowerShop({ workloads: [], resources: [jobs] }));
}

const filter = (...given: readonly unknown[]) => Reflect.apply(Reflect.get(orders, "filter"), undefined, given);

describe("what a queue listens to", () => {
  it("is topics, and some of their messages", () => {
    expect(codesWith([orders])).toEqual([]);
    expect(codesWith([orders.filter({ kind: ["paid"] }, { scope: "MessageAttributes" })])).toEqual([]);
  });

  it.each([
    ["orders", "config/property-type at queues.jobs.subscribe"],
    [[queue("mail")], "config/property-type at queues.jobs.subscribe[0]"],
    [[filter({ kind: ["paid"] }, { scope: "body" })], "config/property-value at queues.jobs.subscribe[0].scope"],
    [[filter({ kind: ["paid"] }, { raw: true })], "config/property-unknown at queues.jobs.subscribe[0].raw"],
    [[filter({ kind: ["paid"] }, "MessageBody")], "config/property-unknown at queues.jobs.subscribe[0].given"],
    [[filter()], "config/property-missing at queues.jobs.subscribe[0].filterPolicy"],
    [[filter(["paid"])], "config/property-type at queues.jobs.subscribe[0].filterPolicy"],
    [[filter({ kind: [() => "paid"] })], "config/property-type at queues.jobs.subscribe[0].filterPolicy.kind[0]"],
  ])("is reported as %j", (subscribe, place) => {
    expect(codesWith(subscribe)).toEqual([place]);
  });

  it("is planned with it: its topics are deployed before", () => {
    const { assembly } = lowerShop({ workloads: [], resources: [queue("jobs", { subscribe: [orders] })] });
    expect(assembly.sharedStacks.slice(-2).map(({ name }) => name)).toEqual([
      "shop-production-topic-orders",
      "shop-production-queue-jobs",
    ]);
  });
});
