import { loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { IMAGE, lowerShop } from "../lowered.ts";

const CERTIFICATES = ["a", "b"].map((id) => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`);

/** Ids of what belongs to the load balancer, in every stack. */
function idsWith(internal: boolean) {
  const edge = loadBalancer("edge", { internal, certificate: CERTIFICATES });
  const routes = { http: [edge.route({ path: "/api/*" }), edge.route({ path: "/v2/*", healthCheck: "/v2" })] };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  return stacksOf(lowerShop({ workloads: [api] }).assembly).flatMap(({ template }) =>
    Object.entries(template.Resources).flatMap(([id, { Type }]) =>
      Type.startsWith("AWS::ElasticLoadBalancingV2::") || id.startsWith("EdgeSecurityGroup") ? [id] : [],
    ),
  );
}

it("gives everything of an internal load balancer another id than a public one's", () => {
  const [outside, inside] = [idsWith(false), idsWith(true)];
  expect(outside).toHaveLength(9);
  expect(inside).toEqual(outside.map((id) => `${id}Internal`));
});
