import { distribution, loadBalancer, type LoadBalancerProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, templateOf } from "../../lowered.ts";

function lowered(props: LoadBalancerProps) {
  const edge = loadBalancer("edge", props);
  const web = service("web", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 80 },
    routes: { http: edge.route({ path: "/a" }) },
  });
  const all = lowerShop({ workloads: [web], resources: [distribution("site", { origin: edge })] });
  const rules = Object.values(templateOf(all, "shop-production-web").Resources).filter(
    ({ Type }) => Type === "AWS::ElasticLoadBalancingV2::ListenerRule",
  );
  return { platform: templateOf(all, "shop-production-platform"), rules };
}

const secret = (version: number) => ({
  "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: `PlatformEdgeOriginSecret${version}` }, "}}"]],
});

it("lets nobody but CloudFront in, and demands the secret of distributions", () => {
  const { platform, rules } = lowered({});
  const { Resources, Outputs } = platform;
  expect(Object.keys(Resources).filter((id) => id.includes("Ingress"))).toEqual(["EdgeCloudFrontIngress80"]);
  expect(Resources["EdgeLoadBalancer"]?.Properties).toMatchObject({
    SecurityGroups: [
      { "Fn::GetAtt": ["EdgeSecurityGroup", "GroupId"] },
      { "Fn::GetAtt": ["EdgeCloudFrontGroup", "GroupId"] },
    ],
  });
  expect(Resources["EdgeOriginSecret1"]?.Properties).toMatchObject({
    GenerateSecretString: { PasswordLength: 48, ExcludePunctuation: true },
  });
  expect(Outputs).toMatchObject({ EdgeOriginSecret1: { Value: { Ref: "EdgeOriginSecret1" } } });
  expect(rules.map(({ Properties }) => Properties)).toMatchObject([
    {
      Conditions: [
        { Field: "path-pattern" },
        { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "X-Origin-Verify", Values: [secret(1)] } },
      ],
    },
  ]);
});

it("takes the secret of the version before as well", () => {
  const { platform, rules } = lowered({ originSecretVersion: 3 });
  expect(Object.keys(platform.Resources).filter((id) => id.includes("Secret"))).toEqual([
    "EdgeOriginSecret3",
    "EdgeOriginSecret2",
  ]);
  expect(JSON.stringify(rules)).toContain(JSON.stringify([secret(3), secret(2)]));
  expect(JSON.stringify(platform.Resources["SiteDistribution"])).toContain('{"Ref":"EdgeOriginSecret3"}');
});

it("sends the secret and demands nothing where others may connect, and needs no prefix list where they include CloudFront", () => {
  const some = lowered({ allowFrom: ["203.0.113.0/24"] });
  expect(Object.keys(some.platform.Resources).filter((id) => /Ingress|Secret/.test(id))).toHaveLength(3);
  expect(JSON.stringify(some.rules)).not.toContain("X-Origin-Verify");
  const all = lowered({ allowFrom: ["0.0.0.0/0"] });
  expect(Object.keys(all.platform.Resources).filter((id) => /CloudFront|Secret/.test(id))).toEqual([
    "EdgeOriginSecret1",
  ]);
});
