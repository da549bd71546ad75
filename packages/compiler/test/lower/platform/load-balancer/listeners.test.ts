import { loadBalancer, service, type LoadBalancerProps, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";

function lowered(props: LoadBalancerProps, route: RouteProps = {}) {
  const routes = { http: loadBalancer("edge", props).route(route) };
  return lowerShop({
    workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
  });
}

function actionOf(props: LoadBalancerProps, id = "EdgeListener80"): unknown {
  return Reflect.get(Object(propertiesOf(lowered(props), PLATFORM, id)), "DefaultActions");
}

const arn = (id: string) => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`;

describe("the default action", () => {
  it.each<[LoadBalancerProps["defaultAction"], object]>([
    [undefined, { StatusCode: "404", ContentType: "text/plain", MessageBody: "Not found" }],
    [{ fixedResponse: 404 }, { StatusCode: "404", ContentType: "text/plain", MessageBody: "Not found" }],
    [{ fixedResponse: 503 }, { StatusCode: "503", ContentType: "text/plain" }],
    [
      { fixedResponse: { statusCode: 200, contentType: "text/html", messageBody: "<p>" } },
      { StatusCode: "200", ContentType: "text/html", MessageBody: "<p>" },
    ],
  ])("answers as %j says", (defaultAction, FixedResponseConfig) => {
    const props = defaultAction === undefined ? {} : { defaultAction };
    expect(actionOf(props)).toEqual([{ Type: "fixed-response", FixedResponseConfig }]);
  });

  it.each<[string, object]>([
    ["https://example.com", { Protocol: "HTTPS", Host: "example.com", Port: "443" }],
    ["https://example.com/", { Protocol: "HTTPS", Host: "example.com", Port: "443" }],
    ["http://a.example.com:8080/new", { Protocol: "HTTP", Host: "a.example.com", Port: "8080", Path: "/new" }],
    ["/new?from=old", { Path: "/new", Query: "from=old" }],
    [
      "#{protocol}://www.#{host}:#{port}/a/#{path}?#{query}&b=c",
      { Protocol: "#{protocol}", Host: "www.#{host}", Port: "#{port}", Path: "/a/#{path}", Query: "#{query}&b=c" },
    ],
  ])("redirects to %s", (to, config) => {
    const RedirectConfig = { ...config, StatusCode: "HTTP_301" };
    expect(actionOf({ defaultAction: { redirect: to } })).toEqual([{ Type: "redirect", RedirectConfig }]);
    expect(actionOf({ defaultAction: { redirect: { to, statusCode: 302 } } })).toEqual([
      { Type: "redirect", RedirectConfig: { ...config, StatusCode: "HTTP_302" } },
    ]);
  });

  it("is not that of port 80 where that redirects to HTTPS", () => {
    const props = { certificate: arn("a"), defaultAction: { fixedResponse: 503 } };
    expect(actionOf(props)).toMatchObject([{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS" } }]);
    expect(actionOf(props, "EdgeListener443")).toMatchObject([{ FixedResponseConfig: { StatusCode: "503" } }]);
  });
});

describe("listeners beside the main one", () => {
  const props = { listeners: { 8443: { certificate: [arn("a"), arn("b")] }, 8080: {} } };

  it("have their own certificates, a way in and an output", () => {
    const { Resources, Outputs } = templateOf(lowered(props), PLATFORM);
    expect(Resources["EdgeListener8443"]?.Properties).toMatchObject({
      Port: 8443,
      Protocol: "HTTPS",
      Certificates: [{ CertificateArn: arn("a") }],
    });
    expect(Resources["EdgeListener8080"]?.Properties).toMatchObject({ Port: 8080, Protocol: "HTTP" });
    const further = Object.values(Resources).filter(({ Type }) => Type.endsWith("::ListenerCertificate"));
    expect(further).toMatchObject([
      { Properties: { ListenerArn: { Ref: "EdgeListener8443" }, Certificates: [{ CertificateArn: arn("b") }] } },
    ]);
    expect(Object.keys(Resources).filter((id) => id.startsWith("EdgeIngress"))).toEqual([
      "EdgeIngress80",
      "EdgeIngress8080",
      "EdgeIngress8443",
    ]);
    expect(Outputs).toMatchObject({
      EdgeListener: { Value: { Ref: "EdgeListener80" } },
      EdgeListener8443: { Value: { Ref: "EdgeListener8443" } },
    });
  });

  it("have the routes that name them, by rules of other names", () => {
    const { Resources } = templateOf(lowered(props, { listener: 8443, priority: 9 }), "shop-production-web");
    expect(Resources["EdgeListener8443Rule9"]?.Properties).toMatchObject({
      ListenerArn: { Ref: "PlatformEdgeListener8443" },
      Priority: 9,
    });
  });
});

describe("a redirect", () => {
  const redirects = [
    { host: "www.example.com", to: "https://example.com" },
    { path: "/old/*", to: "/new", priority: 300 },
  ];

  it("is a rule of the listener that routes are on, and moves with them under another name", () => {
    const rules = (certificate: readonly string[]) =>
      Object.entries(templateOf(lowered({ redirects, certificate }), PLATFORM).Resources).filter(([, { Type }]) =>
        Type.endsWith("::ListenerRule"),
      );
    const [plain, secure] = [rules([]), rules([arn("a")])];
    expect(plain.map(([, rule]) => rule.Properties)).toMatchObject([
      {
        ListenerArn: { Ref: "EdgeListener80" },
        Conditions: [{ Field: "host-header", HostHeaderConfig: { Values: ["www.example.com"] } }],
        Actions: [{ Type: "redirect", RedirectConfig: { Host: "example.com" } }],
      },
      {
        ListenerArn: { Ref: "EdgeListener80" },
        Priority: 300,
        Conditions: [{ Field: "path-pattern" }],
        Actions: [{ Type: "redirect", RedirectConfig: { Path: "/new" } }],
      },
    ]);
    expect(secure.map(([, rule]) => rule.Properties)).toMatchObject([
      { ListenerArn: { Ref: "EdgeListener443" } },
      { ListenerArn: { Ref: "EdgeListener443" } },
    ]);
    const ids = [...plain, ...secure].map(([id]) => id);
    expect(new Set(ids).size).toBe(4);
  });
});
