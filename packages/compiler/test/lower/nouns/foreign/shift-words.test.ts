import { blueGreen, canary, linear, loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const edge = loadBalancer("edge");
const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;

/** The help for a property that another tool has. */
function helpFor(make: typeof blueGreen | typeof canary | typeof linear, property: string): string | undefined {
  const deployment: ReturnType<typeof make> = Reflect.apply(make, undefined, [{ [property]: 1 }]);
  const shop = lowerShop({ workloads: [service("api", { ...base, routes: { http: edge.route() }, deployment })] });
  return textsOf(shop)[0]?.[1];
}

it.each([
  [blueGreen, "terminationWaitTimeInMinutes", "Write `bakeTimeInMinutes: 10` instead."],
  [blueGreen, "circuitBreaker", "Remove it: ECS goes back by itself when such a deployment fails."],
  [canary, "setWeight", "Write `canaryPercent: 10` instead."],
  [linear, "linearPercentage", "Write `stepPercent: 25` instead."],
] as const)("answers the words of other tools: %o %s", (make, property, help) => {
  expect(helpFor(make, property)).toBe(help);
});

it.each([canary, linear])("says that steps are equal, and which are nearest: %o", (make) => {
  expect(helpFor(make, "steps")).toContain("ECS has equal steps only");
});
