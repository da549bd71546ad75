import { blueGreen } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";
import { edge, onEdge, web } from "../../routed.ts";

const shared = (...weights: readonly number[]) =>
  weights.map((weight, index) => web(`web${index}`, onEdge({ path: "/a", weight })));

describe("the weight of a route", () => {
  it("shares the requests of at most five", () => {
    expect(codesOf(lowerShop({ workloads: shared(999, 1) }))).toEqual([]);
    expect(codesOf(lowerShop({ workloads: shared(1, 1, 1, 1, 0) }))).toEqual([]);
    const [[message, help] = []] = textsOf(lowerShop({ workloads: shared(1, 1, 1, 1, 1, 1) }));
    expect(message).toBe('6 routes share path "/a" on load balancer "edge"; a listener rule sends to 5 target groups.');
    expect(help).toBe("Remove some of them, or give them another `path` or `host`.");
  });

  it("is not 0 everywhere", () => {
    const lowered = lowerShop({ workloads: shared(0, 0) });
    expect(codesOf(lowered)).toEqual(["config/route-weight at services.web0.routes.http.weight"]);
    expect(textsOf(lowered)).toEqual([
      [
        'The routes of service "web0" and service "web1" for path "/a" have the `weight` 0, so that no request is answered.',
        "Give one of them another `weight`.",
      ],
    ]);
  });

  it("is set by ECS where a deployment shifts the traffic", () => {
    const deployment = blueGreen({ bakeTimeInMinutes: 5 });
    const test = { header: { "X-Test": "green" } };
    const workloads = [web("api", onEdge({ path: "/a", weight: 1, test }), { deployment }), ...shared(1)];
    const lowered = lowerShop({ workloads });
    expect(codesOf(lowered)).toEqual(["config/route-weight at services.api.routes.http.weight"]);
    expect(textsOf(lowered)).toEqual([
      [
        'The route to port "http" of service "api" has a `weight`, and the deployment of service "api" shifts its traffic: ECS sets the weights of its rule.',
        'Remove `weight`, or let the deployment of service "api" be rolling().',
      ],
    ]);
  });

  it.each([
    ["the other is without", [web("api", onEdge({ path: "/a", weight: 1 })), web("cart", onEdge({ path: "/a" }))]],
    ["both are of one service", [web("api", [onEdge({ weight: 1 }), onEdge({ weight: 1 })])]],
  ])("shares nothing where %s", (_name, workloads) => {
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-duplicate"]);
  });

  it("is named as the way out where two services have one route", () => {
    const workloads = [web("api", onEdge({ path: "/a" })), web("cart", onEdge({ path: "/a" }))];
    expect(textsOf(lowerShop({ workloads }))[0]?.[1]).toBe(
      "Give one of them another `path` or `host`, or remove it; to share the requests, give each a `weight`.",
    );
  });

  it("says nothing alone, on any listener", () => {
    const lowered = lowerShop({
      workloads: [web("api", edge.route({ path: "/a", weight: 5 })), web("cart", onEdge({ path: "/b", weight: 5 }))],
    });
    expect(codesOf(lowered)).toEqual([
      "config/route-weight-unused at services.api.routes.http.weight",
      "config/route-weight-unused at services.cart.routes.http.weight",
    ]);
    expect(textsOf(lowered)[0]).toEqual([
      'The route to port "http" of service "api" has a `weight`, and no route of another service matches path "/a" on load balancer "edge": it gets all of the requests.',
      "Remove it, or write the route of the other service, with a `weight` of its own.",
    ]);
  });
});
