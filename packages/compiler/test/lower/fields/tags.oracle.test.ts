import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import { app, loadBalancer, network, parameter, repository, secret, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import type { Resource } from "../../../src/cloudformation/template.ts";
import { lower } from "../../../src/lower/lower.ts";
import { stacksOf } from "../../../src/model/assembly.ts";

const spec = await loadAwsServiceSpec();

const edge = loadBalancer("edge", {
  certificate: ["a", "b"].map((id) => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`),
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api").tag("1.4.2"),
  ports: { http: 8080 },
  routes: { http: edge.route() },
  scaling: { min: 2, max: 4, cpu: 70, memory: 80, requestsPerTarget: 100 },
  secrets: { KEY: secret("shop/key"), MODE: parameter("/shop/mode") },
  enableExecuteCommand: true,
});

function resourcesOf(natGateways: 0 | 1): readonly (readonly [string, Resource])[] {
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "eu-west-1" } },
    define: () => ({ workloads: [api], network: network({ natGateways }), tags: { team: "shop" } }),
  });
  return stacksOf(lower(shop, "production").assembly).flatMap(({ template }) => Object.entries(template.Resources));
}

/** Its tags are in the newest specification alone: AWS's own validator still refuses them. */
const TOO_NEW = "AWS::ApplicationAutoScaling::ScalableTarget";

/** `Tags`, where AWS's specification of the type has tags. */
function tagPropertyOf(type: string): string | undefined {
  if (type === TOO_NEW) return undefined;
  return spec.lookup("resource", "cloudFormationType", "equals", type).only().tagInformation?.tagPropertyName;
}

it("gives the app's tags to every resource whose type takes tags", () => {
  const resources = [...resourcesOf(1), ...resourcesOf(0)];
  expect(new Set(resources.map(([, { Type }]) => Type)).size).toBeGreaterThan(20);
  const untagged = resources.filter(([, { Type, Properties = {} }]) => {
    const property = tagPropertyOf(Type);
    return property !== undefined && !JSON.stringify(Properties).includes('{"Key":"team","Value":"shop"}');
  });
  expect(untagged.map(([id]) => id)).toEqual([]);
});
