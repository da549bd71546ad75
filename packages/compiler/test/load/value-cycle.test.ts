import { app, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { cycleIn, endless } from "../../src/load/value-cycle.ts";

describe("cycleIn", () => {
  it("tells the place and the value above that stands there again", () => {
    const inner: Record<string, unknown> = {};
    const value = { list: [1, { inner }] };
    inner["back"] = value.list;
    expect(cycleIn(value)).toEqual({ at: ["list", 1, "inner", "back"], same: ["list"] });
  });

  it("accepts one value in several places", () => {
    const shared = { a: 1 };
    expect(cycleIn([shared, { shared }, shared])).toBeUndefined();
  });

  it("walks wider than a call takes arguments", () => {
    const wide = Array.from({ length: 130_000 }, () => ({}));
    expect(cycleIn(wide)).toBeUndefined();
  });

  it("walks deeper than the stack", () => {
    let value: unknown = {};
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    expect(cycleIn(value)).toBeUndefined();
  });
});

describe("endless", () => {
  it("names the place in the user's words", () => {
    const labels: Record<string, unknown> = {};
    labels["self"] = labels;
    const api = service("api", {
      cpu: 256,
      memory: 512,
      image: "nginx:1",
      overrides: { container: { dockerLabels: {} } },
    });
    const shop = app("shop", { workloads: [Object.assign({ ...api }, { props: { labels } })] });
    expect(endless(shop, ["default"]).problem).toMatchObject({
      code: "config/circular",
      message: 'App "shop" contains itself: workloads[0].labels.self is workloads[0].labels again.',
    });
  });
});
