import { blueGreen, networkLoadBalancer, service, type NetworkListenerProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";
import { cache, dns } from "../../networked.ts";

const STACK = "shop-production-cache";
const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/1";

const ofTcp = (props: Omit<NetworkListenerProps, "port">) =>
  lowerShop({ workloads: [cache("cache", { port: 6379, ...props })] });

describe("a listener", () => {
  it("forwards by the protocol of the port, before the service is made", () => {
    const shop = ofTcp({});
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, STACK, "IngestPort6379Listener")).toEqual({
      LoadBalancerArn: { Ref: "PlatformIngestArn" },
      Port: 6379,
      Protocol: "TCP",
      DefaultActions: [{ Type: "forward", TargetGroupArn: { Ref: "IngestPort6379TargetGroup" } }],
      ListenerAttributes: [{ Key: "tcp.idle_timeout.seconds", Value: "350" }],
    });
    expect(resourceOf(shop, STACK, "Service")).toMatchObject({
      DependsOn: "IngestPort6379Listener",
      Properties: { HealthCheckGracePeriodSeconds: 60 },
    });
  });

  it("with certificates speaks TLS, and has no timeout of its own", () => {
    const shop = ofTcp({ certificate: [CERTIFICATE, `${CERTIFICATE}2`], alpnPolicy: "HTTP2Preferred" });
    expect(propertiesOf(shop, STACK, "IngestPort6379Listener")).toMatchObject({
      Protocol: "TLS",
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      AlpnPolicy: ["HTTP2Preferred"],
      Certificates: [{ CertificateArn: CERTIFICATE }],
    });
    expect(propertiesOf(shop, STACK, "IngestPort6379Listener")).not.toHaveProperty("ListenerAttributes");
    expect(propertiesOf(shop, STACK, "IngestPort6379TargetGroup")).toMatchObject({ Protocol: "TCP" });
    const { Resources } = templateOf(shop, STACK);
    const further = Object.values(Resources).filter(({ Type }) => Type.endsWith("::ListenerCertificate"));
    expect(further.map(({ Properties }) => Properties)).toEqual([
      {
        ListenerArn: { Ref: "IngestPort6379Listener" },
        Certificates: [{ CertificateArn: `${CERTIFICATE}2` }],
      },
    ]);
  });

  it("to a UDP port speaks UDP", () => {
    const shop = lowerShop({ workloads: [dns("cache", { port: 53, healthCheck: { port: 8080 } })] });
    expect(propertiesOf(shop, STACK, "IngestPort53Listener")).toMatchObject({ Protocol: "UDP" });
    expect(propertiesOf(shop, STACK, "IngestPort53TargetGroup")).toMatchObject({
      Protocol: "UDP",
      HealthCheckProtocol: "TCP",
      HealthCheckPort: "8080",
    });
  });

  it("whose traffic is shifted has the weights of the groups, and is what ECS changes", () => {
    const shop = lowerShop({ workloads: [cache("cache", { port: 6379 }, { deployment: blueGreen() })] });
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, STACK, "IngestPort6379Listener")).toMatchObject({
      DefaultActions: [
        {
          ForwardConfig: {
            TargetGroups: [{ Weight: { "Fn::If": ["IngestPort6379TargetGroupAlternateIsLive", 0, 100] } }, {}],
          },
        },
      ],
    });
    expect(propertiesOf(shop, STACK, "Service")).toMatchObject({
      LoadBalancers: [
        {
          AdvancedConfiguration: {
            AlternateTargetGroupArn: { Ref: "IngestPort6379TargetGroupAlternate" },
            ProductionListenerRule: { Ref: "IngestPort6379Listener" },
          },
        },
      ],
    });
  });

  it("of a sidecar sends to that", () => {
    const proxy = {
      image: IMAGE,
      ports: { tls: 8443 },
      routes: { tls: networkLoadBalancer("ingest").listen({ port: 443 }) },
    };
    const api = service("cache", { cpu: 256, memory: 512, image: IMAGE, sidecars: { proxy } });
    const shop = lowerShop({ workloads: [api] });
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, STACK, "Service")).toMatchObject({
      LoadBalancers: [{ ContainerName: "proxy", ContainerPort: 8443 }],
    });
  });
});

it("a target group names all that a listener can switch on", () => {
  const attributes = (shop: ReturnType<typeof lowerShop>, id: string) =>
    JSON.stringify(Reflect.get(Object(propertiesOf(shop, STACK, id)), "TargetGroupAttributes"));
  const shop = ofTcp({
    preserveClientIp: true,
    proxyProtocolV2: true,
    stickiness: true,
    deregistrationDelay: 0,
    connectionTermination: true,
    healthCheck: { path: "/", interval: 10, timeout: 2, healthyThreshold: 2, unhealthyThreshold: 3, matcher: "200" },
  });
  expect(attributes(shop, "IngestPort6379TargetGroup")).not.toContain("false");
  expect(attributes(ofTcp({}), "IngestPort6379TargetGroup").match(/"false"/g)).toHaveLength(4);
  expect(propertiesOf(shop, STACK, "IngestPort6379TargetGroup")).toMatchObject({
    TargetType: "ip",
    Port: 80,
    Protocol: "TCP",
    HealthCheckProtocol: "HTTP",
    HealthCheckPort: "traffic-port",
    HealthCheckPath: "/",
    HealthCheckIntervalSeconds: 10,
    HealthCheckTimeoutSeconds: 2,
    HealthyThresholdCount: 2,
    UnhealthyThresholdCount: 3,
    Matcher: { HttpCode: "200" },
  });
});
