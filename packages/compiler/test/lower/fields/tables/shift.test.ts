import { blueGreen, canary, type Deployment, linear, loadBalancer, rolling, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop } from "../../lowered.ts";

const edge = loadBalancer("edge");

function configurationOf(deployment: Deployment) {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const api = service("api", { ...base, routes: { http: edge.route() }, deployment });
  return Reflect.get(Object(documentOf(lowerShop({ workloads: [api] }), "service")), "deploymentConfiguration");
}

it.each([
  [blueGreen(), { strategy: "BLUE_GREEN", bakeTimeInMinutes: 10 }],
  [blueGreen({ bakeTimeInMinutes: 0 }), { strategy: "BLUE_GREEN", bakeTimeInMinutes: 0 }],
  [
    canary({ canaryPercent: 10 }),
    {
      strategy: "CANARY",
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 10 },
      bakeTimeInMinutes: 10,
    },
  ],
  [
    linear({ stepBakeTimeInMinutes: 5 }),
    { strategy: "LINEAR", linearConfiguration: { stepPercent: 10, stepBakeTimeInMinutes: 5 }, bakeTimeInMinutes: 10 },
  ],
])("writes what is given of a shift, and defaults for the rest: %j", (deployment, configuration) => {
  expect(configurationOf(deployment)).toEqual(configuration);
});

it("says nothing of a strategy where tasks roll", () => {
  expect(configurationOf(rolling())).not.toHaveProperty("strategy");
});
