import { expect, it } from "vitest";
import { LoadBalancers } from "../../../src/import/cloudformation/load-balancers.ts";
import { Call, Constant, Method } from "../../../src/import/draft.ts";
import { Ledger } from "../../../src/import/ledger.ts";

const ref = (id: string) => `{{ cfn_ref \`${id}\` }}`;
const elb = (type: string, Properties: object) => ({ Type: `AWS::ElasticLoadBalancingV2::${type}`, Properties });

function balancers(resources: Readonly<Record<string, object>>) {
  const all = Object.fromEntries(Object.entries(resources).map(([id, resource]) => [id, { ...resource }]));
  return new LoadBalancers(all, { ledger: new Ledger("a", { Resources: all }) });
}

const RESOURCES = {
  PublicAlb: elb("LoadBalancer", {}),
  Listener: elb("Listener", {
    LoadBalancerArn: ref("PublicAlb"),
    DefaultActions: [{ ForwardConfig: { TargetGroups: [{ TargetGroupArn: ref("Group") }] } }],
    Certificates: [{ CertificateArn: "{{ must_env `Cert` }}" }],
  }),
  Group: elb("TargetGroup", { HealthCheckPath: "/" }),
};

it("finds the way to a target group", () => {
  const edge = new Constant(
    "public",
    new Call("loadBalancer", ["public", { certificate: new Call("deployParameter", ["Cert"]) }]),
  );
  const found = balancers(RESOURCES);
  expect(found.routeTo(ref("Group"))).toEqual(new Method(edge, "route", []));
  const [one, two] = [found.routeTo(ref("Group")), found.routeTo(ref("Group"))];
  expect(one?.of).toBe(two?.of);
});

it("has none where the template makes no way, or another kind of one", () => {
  expect(balancers(RESOURCES).routeTo("arn:aws:x")).toBeUndefined();
  expect(balancers({ Group: RESOURCES.Group }).routeTo(ref("Group"))).toBeUndefined();
  const network = { ...RESOURCES, PublicAlb: elb("LoadBalancer", { Type: "network" }) };
  expect(balancers(network).routeTo(ref("Group"))).toBeUndefined();
});
