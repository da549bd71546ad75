import { loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

const edge = loadBalancer("edge");

function routed(http: unknown) {
  const props = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } } as const;
  return codesOf(
    lowerShop({ workloads: [Reflect.apply(service, undefined, ["api", { ...props, routes: { http } }])] }),
  );
}

it("takes a route, and several", () => {
  expect(routed(edge.route())).toEqual([]);
  expect(routed([edge.route({ path: "/a" }), edge.route({ path: "/b" })])).toEqual([]);
});

it.each([edge, "/api", { path: "/*" }, { kind: "route", loadBalancer: {}, props: {} }])("takes no %j", (other) => {
  expect(routed(other)).toEqual([expect.stringContaining("services.api.routes.http")]);
});
