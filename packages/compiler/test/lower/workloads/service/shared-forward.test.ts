import type { RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerShop, templateOf } from "../../lowered.ts";
import { onEdge, web } from "../../routed.ts";

/** What the rules of services do, in the order in which a request meets them; each service has one route. */
function actionsOf(routes: Readonly<Record<string, RouteProps>>) {
  const workloads = Object.entries(routes).map(([name, route]) => web(name, onEdge(route)));
  const lowered = lowerShop({ workloads });
  return Object.fromEntries(
    Object.keys(routes).map((name) => {
      const { Resources } = templateOf(lowered, `shop-production-${name}`);
      const rules = Object.values(Resources).filter(({ Type }) => Type.endsWith("::ListenerRule"));
      return [name, rules.flatMap(({ Properties }): unknown => Reflect.get(Object(Properties), "Actions"))];
    }),
  );
}

const plain = [{ Type: "forward", TargetGroupArn: { Ref: "EdgeTargetGroup" } }];

function sharedBy(own: number, seconds: number, ...others: readonly (readonly [parameter: string, weight: number])[]) {
  const TargetGroups = [
    { TargetGroupArn: { Ref: "EdgeTargetGroup" }, Weight: own },
    ...others.map(([Ref, Weight]) => ({ TargetGroupArn: { Ref }, Weight })),
  ];
  const TargetGroupStickinessConfig = { Enabled: true, DurationSeconds: seconds };
  return [{ Type: "forward", ForwardConfig: { TargetGroups, TargetGroupStickinessConfig } }];
}

describe("routes that share their requests", () => {
  it("send to the groups of those that come after them", () => {
    expect(
      actionsOf({
        api: { weight: 5, priority: 3 },
        cart: { weight: 80, priority: 1 },
        web: { weight: 15, priority: 2 },
      }),
    ).toEqual({
      api: plain,
      web: sharedBy(15, 1, ["ApiEdgeTargetGroupArn", 5]),
      cart: sharedBy(80, 1, ["ApiEdgeTargetGroupArn", 5], ["WebEdgeTargetGroupArn", 15]),
    });
  });

  it("take nothing of one without a share, and keep their own group", () => {
    expect(actionsOf({ api: { weight: 0, priority: 2 }, cart: { weight: 1, priority: 1 } })).toEqual({
      api: plain,
      cart: plain,
    });
    expect(actionsOf({ api: { weight: 1, priority: 2 }, cart: { weight: 0, priority: 1 } })).toEqual({
      api: plain,
      cart: sharedBy(0, 1, ["ApiEdgeTargetGroupArn", 1]),
    });
  });

  it("keep clients as long as the stickiest of them", () => {
    expect(
      actionsOf({
        api: { weight: 1, priority: 2, stickiness: { durationSeconds: 600 } },
        cart: { weight: 1, priority: 1, stickiness: { durationSeconds: 60 } },
      })["cart"],
    ).toEqual(sharedBy(1, 600, ["ApiEdgeTargetGroupArn", 1]));
    expect(
      actionsOf({ api: { weight: 1, priority: 2, stickiness: {} }, cart: { weight: 1, priority: 1 } })["cart"],
    ).toEqual(sharedBy(1, 86_400, ["ApiEdgeTargetGroupArn", 1]));
  });

  it("give the groups that others send to, and no other", () => {
    const routes = { path: "/a", weight: 1 };
    const lowered = lowerShop({
      workloads: [
        web("api", [onEdge({ ...routes, priority: 2 }), onEdge({ path: "/own", deregistrationDelay: 5 })]),
        web("cart", onEdge({ ...routes, priority: 1 })),
      ],
    });
    expect(templateOf(lowered, "shop-production-api").Outputs).toMatchObject({
      EdgeTargetGroupArn: { Value: { Ref: "EdgeTargetGroup" } },
    });
    const outputs = ["api", "cart"].flatMap((name) => {
      const { Outputs = {} } = templateOf(lowered, `shop-production-${name}`);
      return Object.keys(Outputs).filter((output) => output.includes("TargetGroup"));
    });
    expect(outputs).toEqual(["EdgeTargetGroupArn"]);
  });
});
