import { ports, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf, wavesOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const orders = service("orders", { ...base, ports: { http: 80 }, environment: { CACHE: cache.url("redis") } });
const api = service("api", { ...base, environment: { ORDERS: orders.url("http"), CACHE: cache.url("redis") } });

it("deploys each service once, after those that it talks to", () => {
  const { assembly } = lowerShop({ workloads: [api, orders, cache] });
  expect(stacksOf(assembly).map(({ name }) => name)).toEqual([
    "shop-production-platform",
    "shop-production-cache",
    "shop-production-orders",
    "shop-production-api",
  ]);
});

it("lets a service name its own URL: its stack neither waits for itself nor takes its own outputs", () => {
  const own = ports("api", { http: 8080 });
  const lowered = lowerShop({
    workloads: [service("api", { ...base, ports: own, environment: { SELF: own.url("http") } })],
  });
  expect(codesOf(lowered)).toEqual([]);
  const [api] = lowered.assembly.workloads;
  expect(api?.waves).toEqual([0]);
  expect(new Set(Object.values(api?.stack.inputs ?? {}).map(({ stack }) => stack))).toEqual(
    new Set(["shop-production-platform"]),
  );
});

/** Services by name, each with the names of those whose URLs it has. */
function calling(calls: Readonly<Record<string, readonly string[]>>) {
  const declared = Object.fromEntries(Object.keys(calls).map((name) => [name, ports(name, { http: 80 })]));
  const workloads = Object.entries(calls).map(([name, servers]) => {
    const urls = servers.map((server) => [server.toUpperCase(), declared[server]?.url("http") ?? ""]);
    return service(name, { ...base, ports: ports(name, { http: 80 }), environment: Object.fromEntries(urls) });
  });
  return lowerShop({ workloads });
}

function wavesIn(calls: Readonly<Record<string, readonly string[]>>) {
  const lowered = calling(calls);
  expect(lowered.findings).toEqual([]);
  return wavesOf(lowered.assembly).map((wave) => wave.map(({ name }) => name));
}

describe("services that refer to each other", () => {
  it.each([
    ["two", { api: ["auth"], auth: ["api"] }, [["auth"], ["api"], ["auth"]]],
    ["three in a cycle", { a: ["b"], b: ["c"], c: ["a"] }, [["c"], ["b"], ["a"], ["c"]]],
    ["two that share a third", { a: ["b", "c"], b: ["a", "c"], c: [] }, [["c"], ["b"], ["a"], ["b"]]],
    [
      "two pairs",
      { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
      [
        ["b", "d"],
        ["a", "c"],
        ["b", "d"],
      ],
    ],
    ["each with each", { a: ["b", "c"], b: ["a", "c"], c: ["a", "b"] }, [["c"], ["b"], ["a"], ["c", "b"]]],
  ])("are deployed once more after the one that comes later: %s", (_name, calls, waves) => {
    expect(wavesIn(calls)).toEqual(waves);
  });

  it("keep their order whoever else calls them", () => {
    const pair = { b: ["c"], c: ["b"] };
    expect(wavesIn(pair)).toEqual([["c"], ["b"], ["c"]]);
    expect(wavesIn({ ...pair, a: ["c"] })).toEqual([["c"], ["b", "a"], ["c"]]);
  });

  it("have a rule each, one of which waits until the other group is there", () => {
    const { assembly } = calling({ api: ["auth"], auth: ["api"] });
    const [auth, api] = assembly.workloads.map(({ stack }) => stack);
    expect(api?.template.Resources["AuthAccess80"]).not.toHaveProperty("Condition");
    expect(auth?.template.Resources["ApiAccess80"]).toMatchObject({
      Condition: "LaterApiSecurityGroupIsThere",
      Properties: { GroupId: { Ref: "LaterApiSecurityGroup" } },
    });
    expect(auth?.template.Conditions).toHaveProperty("LaterApiSecurityGroupIsThere", {
      "Fn::Not": [{ "Fn::Equals": [{ Ref: "LaterApiSecurityGroup" }, "none"] }],
    });
    expect(auth?.inputs).toMatchObject({
      LaterApiSecurityGroup: { stack: "shop-production-api", output: "SecurityGroup", absent: "none" },
      LaterApiEndpoints: { stack: "shop-production-api", output: "Endpoints", absent: "none" },
    });
  });

  it("start new tasks once the later one serves what they call", () => {
    const { assembly } = calling({ api: ["auth"], auth: ["api"] });
    const [auth, api] = assembly.workloads.map(({ stack }) => stack);
    expect(auth?.template.Resources["Service"]?.Properties).toHaveProperty("ForceNewDeployment", {
      EnableForceNewDeployment: true,
      ForceNewDeploymentNonce: { Ref: "LaterApiEndpoints" },
    });
    expect(api?.template.Resources["Service"]?.Properties).not.toHaveProperty("ForceNewDeployment");
    expect(api?.template.Outputs).toHaveProperty("Endpoints");
    expect(auth?.template.Outputs).not.toHaveProperty("Endpoints");
  });
});
