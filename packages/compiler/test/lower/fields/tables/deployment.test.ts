import { blueGreen, canary, linear, rolling, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { DEPLOYMENTS } from "../../../../src/lower/fields/tables/deployment.ts";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

it.each([rolling(), blueGreen(), canary(), linear()])("knows the fields of each strategy: %j", ({ strategy }) => {
  expect(Object.keys(DEPLOYMENTS[strategy].shape.members).length).toBeGreaterThan(2);
});

it("takes nothing else for a deployment", () => {
  const deployment = { ...rolling(), strategy: "toString" };
  const api: ReturnType<typeof service> = Reflect.apply(service, undefined, [
    "api",
    { cpu: 256, memory: 512, image: IMAGE, deployment },
  ]);
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual(["config/property-type at services.api.deployment"]);
});
