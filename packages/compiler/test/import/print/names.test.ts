import { describe, expect, it } from "vitest";
import { Call, Constant, Method } from "../../../src/import/draft.ts";
import { Names } from "../../../src/import/print/names.ts";

function named(...wishes: readonly (readonly [wish: string, callee: string])[]): readonly string[] {
  const names = new Names(["service", "cluster", "network", "queue"]);
  return wishes.map(([wish, callee]) => names.of(new Constant(wish, new Call(callee, []))));
}

describe("the name of a constant", () => {
  it("is made of what it wishes", () => {
    const wishes = ["my-api", "MyApi2", "APIGateway", "orders_v2", "shop/api"].map(
      (wish) => [wish, "service"] as const,
    );
    expect(named(...wishes)).toEqual(["myApi", "myApi2", "apiGateway", "ordersV2", "shopApi"]);
  });

  it("is not what the language, or this one, means otherwise", () => {
    expect(named(["delete", "service"], ["cluster", "service"], ["cluster", "cluster.existing"])).toEqual([
      "deleteService",
      "clusterService",
      "mainCluster",
    ]);
    expect(named(["cluster", "cluster"], ["cluster", "cluster"])).toEqual(["mainCluster", "mainCluster2"]);
  });

  it("is a name whatever it wishes", () => {
    expect(named(["3scale", "service"], ["", "queue"], ["日本", "queue"])).toEqual([
      "service3scale",
      "mainQueue",
      "mainQueue2",
    ]);
  });

  it("is its own, and stays", () => {
    expect(named(["api", "service"], ["api", "repository"], ["api", "service"], ["api", "service"])).toEqual([
      "api",
      "apiRepository",
      "apiService",
      "api2",
    ]);
    const names = new Names([]);
    const tag = new Constant("api", new Method(new Constant("images", new Call("repository", [])), "tag"));
    expect([names.of(tag), names.of(tag)]).toEqual(["api", "api"]);
    expect(names.of(new Constant("api", tag.value))).toBe("apiRepository");
  });
});
