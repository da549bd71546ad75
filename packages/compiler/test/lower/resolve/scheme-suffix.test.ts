import { loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { schemeSuffix } from "../../../src/lower/resolve/scheme-suffix.ts";
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

it("gives everything at a load balancer that exists another id than at one of the app, or at another that exists", () => {
  const listenerOf = (id: string) =>
    `arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/${id}/f2f7dc8efc522ab2`;
  const suffixes = ["50dc6c495c0c9188", "0467ef3c8400ae65"].map((id) =>
    schemeSuffix({ props: {}, existing: { listeners: { https: listenerOf(id) } } }),
  );
  expect(new Set([...suffixes, "", "Internal"]).size).toBe(4);
});
