import { loadBalancer, network, service, type Route, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { Lowered } from "../../../../src/model/lowered.ts";
import { IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function web(http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}
const secure = loadBalancer("secure", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });

function certificatesIn(lowered: Lowered) {
  return Object.values(templateOf(lowered, "shop-production-platform").Resources)
    .filter(({ Type }) => Type.endsWith("::ListenerCertificate"))
    .map(({ Properties = {} }) => Object.entries(Properties).find(([name]) => name === "Certificates")?.[1]);
}

/** What the rules of a security group let in: they are resources of their own. */
function ingressOf(lowered: Lowered, group: string) {
  const { Resources } = templateOf(lowered, "shop-production-platform");
  expect(Resources[group]?.Properties).not.toHaveProperty("SecurityGroupIngress");
  return Object.values(Resources)
    .filter(({ Type }) => Type === "AWS::EC2::SecurityGroupIngress")
    .map(({ Properties }) => Properties)
    .filter((rule) => JSON.stringify(Reflect.get(Object(rule), "GroupId")) === `{"Fn::GetAtt":["${group}","GroupId"]}`);
}

describe("load balancers", () => {
  it("redirect to HTTPS when they have a certificate", () => {
    const lowered = lowerShop({ workloads: [web(secure.route())] });
    expect(propertiesOf(lowered, "shop-production-platform", "SecureListener443")).toMatchObject({
      Port: 443,
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } }],
    });
    expect(propertiesOf(lowered, "shop-production-platform", "SecureListener80")).toMatchObject({
      Port: 80,
      DefaultActions: [
        { Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } },
      ],
    });
  });

  it("merge their overrides by the key of an attribute", () => {
    const overrides = {
      IpAddressType: "dualstack",
      LoadBalancerAttributes: [
        { Key: "idle_timeout.timeout_seconds", Value: "90" },
        { Key: "routing.http2.enabled", Value: "false" },
      ],
    };
    const dual = loadBalancer("dual", { overrides });
    const lowered = lowerShop({ workloads: [web(dual.route())] });
    expect(propertiesOf(lowered, "shop-production-platform", "DualLoadBalancer")).toMatchObject({
      Scheme: "internet-facing",
      IpAddressType: "dualstack",
      LoadBalancerAttributes: expect.arrayContaining([
        { Key: "deletion_protection.enabled", Value: "false" },
        { Key: "idle_timeout.timeout_seconds", Value: "90" },
        { Key: "routing.http2.enabled", Value: "false" },
      ]),
    });
  });

  it("share no logical id, whatever they are called", () => {
    const [one, two] = [loadBalancer("edge", secure.props), loadBalancer("edge-redirect", secure.props)];
    const routes = [one.route(), two.route()];
    const { Resources } = templateOf(lowerShop({ workloads: [web(routes)] }), "shop-production-platform");
    const listeners = Object.values(Resources).filter(({ Type }) => Type.endsWith("::Listener"));
    expect(listeners).toHaveLength(4);
  });

  it("serve HTTP on port 80 without one", () => {
    const lowered = lowerShop({ workloads: [web(edge.route({}))] });
    expect(propertiesOf(lowered, "shop-production-platform", "EdgeListener80")).toMatchObject({
      Port: 80,
      Protocol: "HTTP",
    });
    expect(templateOf(lowered, "shop-production-platform").Resources).not.toHaveProperty("EdgeListener443");
  });

  it("carry every further certificate beside the first", () => {
    const arns = ["a", "b", "c"].map((id) => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`);
    const many = lowerShop({ workloads: [web(loadBalancer("many", { certificate: arns }).route())] });
    expect(propertiesOf(many, "shop-production-platform", "ManyListener443")).toMatchObject({
      Certificates: [{ CertificateArn: arns[0] }],
    });
    expect(certificatesIn(many)).toEqual([[{ CertificateArn: arns[1] }], [{ CertificateArn: arns[2] }]]);
    const fewer = lowerShop({ workloads: [web(loadBalancer("many", { certificate: arns.slice(0, 2) }).route())] });
    expect(certificatesIn(fewer)).toEqual([[{ CertificateArn: arns[1] }]]);
  });

  it("wait for the way to the internet of a new network, where they face it", () => {
    const outer = lowerShop({ workloads: [web(edge.route())] });
    expect(resourceOf(outer, "shop-production-platform", "EdgeLoadBalancer")).toHaveProperty(
      "DependsOn",
      "PublicRoute",
    );
    const inner = lowerShop({ workloads: [web(loadBalancer("inner", { internal: true }).route())] });
    expect(resourceOf(inner, "shop-production-platform", "InnerLoadBalancerInternal")).not.toHaveProperty("DependsOn");
  });

  it("let everybody in at the ports that they listen on, each by a rule of its own", () => {
    expect(ingressOf(lowerShop({ workloads: [web(edge.route())] }), "EdgeSecurityGroup")).toMatchObject([
      { FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0" },
    ]);
    expect(ingressOf(lowerShop({ workloads: [web(secure.route())] }), "SecureSecurityGroup")).toMatchObject([
      { FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
      { FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0" },
    ]);
  });

  it("let in those that they allow alone", () => {
    const allowFrom = ["203.0.113.0/24", "2001:db8::/32", "sg-0123456789abcdef0", "pl-0123456789abcdef0"];
    const few = lowerShop({ workloads: [web(loadBalancer("few", { allowFrom }).route())] });
    expect(ingressOf(few, "FewSecurityGroup")).toEqual(
      [
        { CidrIp: allowFrom[0] },
        { CidrIpv6: allowFrom[1] },
        { SourceSecurityGroupId: allowFrom[2] },
        { SourcePrefixListId: allowFrom[3] },
      ].map((source) => expect.objectContaining({ FromPort: 80, ToPort: 80, ...source })),
    );
  });

  it("let in every private address in a network that exists, where they are internal", () => {
    const existing = network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: [],
    });
    const inner = web(loadBalancer("inner", { internal: true }).route());
    const rules = ingressOf(lowerShop({ workloads: [inner], network: existing }), "InnerSecurityGroupInternal");
    expect(rules).toMatchObject(
      ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((CidrIp) => ({ FromPort: 80, CidrIp })),
    );
  });

  it("let in the network alone where they are internal, and stand in its private subnets", () => {
    const inner = lowerShop({ workloads: [web(loadBalancer("inner", { internal: true }).route())] });
    expect(ingressOf(inner, "InnerSecurityGroupInternal")).toMatchObject([{ FromPort: 80, CidrIp: "10.0.0.0/16" }]);
    expect(propertiesOf(inner, "shop-production-platform", "InnerLoadBalancerInternal")).toMatchObject({
      Scheme: "internal",
      Subnets: [{ Ref: "PrivateSubnet1" }, { Ref: "PrivateSubnet2" }],
    });
  });
});
