import { loadBalancer, network, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { hashed } from "../../../../src/lower/resolve/names.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/";
const NETWORK = network.existing({
  vpcId: "vpc-0123456789abcdef0",
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
  publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
});

it("what a service has of a load balancer is an output of the platform, or what is given of one that exists", () => {
  const suffix = hashed("arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/edge/50dc6c495c0c9188");
  const listeners = { https: `${ARN}f2f7dc8efc522ab2`, 8443: `${ARN}9683b2d02a6cabee` };
  const there = loadBalancer.existing("there", { listeners, securityGroup: "sg-0123456789abcdef0" });
  const edge = loadBalancer("edge", { listeners: { 8443: {} } });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 8080 },
    routes: {
      http: [edge, there].flatMap((one) => [one.route({ priority: 1 }), one.route({ priority: 2, listener: 8443 })]),
    },
    alarms: { targets5xx: { threshold: 1, rollback: true } },
  });
  const shop = lowerShop({ workloads: [api], network: NETWORK });
  expect(codesOf(shop).filter((code) => !code.startsWith("config/route-"))).toEqual([]);
  const of = (id: string) => propertiesOf(shop, "shop-production-api", id);
  expect(of("EdgeRule1")).toMatchObject({ ListenerArn: { Ref: "PlatformEdgeListener" } });
  expect(of("EdgeListener8443Rule2")).toMatchObject({ ListenerArn: { Ref: "PlatformEdgeListener8443" } });
  expect(of(`ThereRule1${suffix}`)).toMatchObject({ ListenerArn: listeners.https });
  expect(of(`ThereListener8443Rule2${suffix}`)).toMatchObject({ ListenerArn: listeners[8443] });
  expect(of("EdgeIngress8080")).toMatchObject({ SourceSecurityGroupId: { Ref: "PlatformEdgeSecurityGroup" } });
  expect(of("ThereIngress8080")).toMatchObject({ SourceSecurityGroupId: "sg-0123456789abcdef0" });
  const alarm = JSON.stringify(of("Targets5xxAlarm"));
  expect(alarm).toContain('"Value":"app/edge/50dc6c495c0c9188"');
  expect(alarm).toContain('"Ref":"PlatformEdgeFullName"');
});
