import { app, cluster, loadBalancer, repository, service, sidecar, task, text } from "@ecs-dsl/dsl";
import { check, formatPath } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { environmentNames, lower } from "../../../src/lower/lower.ts";
import { namelessNoun } from "../../../src/lower/nouns/nameless-noun.ts";
import { IMAGE } from "../lowered.ts";

/** Calls a function of the language as a JavaScript user does: with anything. */
const made = (called: unknown, ...args: readonly unknown[]): object =>
  Object(Reflect.apply(Object(called), undefined, args));

const calls = (noun: object, method: string, ...args: readonly unknown[]) => made(Reflect.get(noun, method), ...args);

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

/** The errors of the app's first environment as `code at place`. */
function errorsOf(content: object): readonly string[] {
  const shop = Object(made(app, "shop", content));
  const { assembly, findings } = lower(shop, environmentNames(shop)[0] ?? "default");
  const ofRules = check(assembly.documents).filter(({ severity }) => severity === "error");
  return [
    ...findings.map(({ code, source }) => `${code} at ${source.label}.${formatPath(source.path)}`),
    ...ofRules.map(({ code, at }) => `${code} at ${formatPath(at)}`),
  ];
}

describe("namelessNoun", () => {
  const orders = made(service, 8080, { ...base, ports: { http: 80 } });

  it("is the noun, or the one that an image, a route or a reference comes from", () => {
    const images = made(repository, 1);
    const edge = made(loadBalancer, null);
    expect(namelessNoun(images)).toBe(images);
    expect(namelessNoun(calls(images, "tag", "v1"))).toBe(images);
    expect(namelessNoun(calls(edge, "route", {}))).toBe(edge);
    expect(namelessNoun(calls(orders, "url", "http"))).toEqual({ name: 8080 });
    expect(namelessNoun(made(text, ["", ""], calls(orders, "host", "http")))).toEqual({ name: 8080 });
  });

  it("is nothing where every noun has a name, and of other values", () => {
    const named = service("orders", { ...base, ports: { http: 80 } });
    for (const value of [named, named.url("http"), repository("shop/api").tag("v1"), "api", 1, null, undefined, {}]) {
      expect(namelessNoun(value)).toBeUndefined();
    }
  });
});

describe("one wrong value", () => {
  it.each([
    [
      "image",
      { workloads: [made(service, "api", { ...base, image: { kind: "image", source: Object.create(null) } })] },
    ],
    ["kind", { workloads: [{ kind: Object.create(null), name: "api", props: base }] }],
    [
      "capacityProvider",
      {
        workloads: [],
        cluster: made(cluster, {
          defaultCapacityProviderStrategy: [{ kind: "capacity-share", capacityProvider: Object.create(null) }],
        }),
      },
    ],
  ])("is reported once, where it has no text of its own: %s", (_property, content) => {
    expect(errorsOf(content)).toEqual([expect.stringMatching(/^config\/property-type at /)]);
  });

  it("is reported once, where a task is from a service that a reference stands in the place of a name of", () => {
    const server = made(service, { kind: "reference", of: "text", parts: [null] }, base);
    const migrate = made(task, "migrate", { from: server, before: [server] });
    expect(errorsOf({ workloads: [server, migrate] })).toEqual(["config/property-type at app.workloads[0]"]);
  });

  it("is reported once, where a service without a name stands and is called", () => {
    const orders = made(service, 8080, { ...base, ports: { http: 80 } });
    const environment = { ORDERS: calls(orders, "url", "http"), HOST: calls(orders, "host", "http") };
    const api = made(service, "api", { ...base, environment });
    expect(errorsOf({ workloads: [orders, api] })).toEqual(["config/property-type at app.workloads[0]"]);
  });

  it("is reported once of the images of a repository without a name, listed or not", () => {
    const images = made(repository, { imageTagMutability: "IMMUTABLE" });
    const sidecars = { proxy: { image: calls(images, "tag", "v2") } };
    const api = made(service, "api", { ...base, image: calls(images, "tag", "v1"), sidecars });
    expect(errorsOf({ workloads: [api] })).toEqual(["config/property-type at services.api.image"]);
    expect(errorsOf({ workloads: [api], repositories: [images] })).toEqual([
      "config/property-type at app.repositories[0]",
    ]);
  });

  it("is told of each of two nouns without a name", () => {
    expect(errorsOf({ workloads: [made(service, {}), made(service, {})] })).toEqual([
      "config/property-type at app.workloads[0]",
      "config/property-type at app.workloads[1]",
    ]);
  });

  it("leaves open what a workload that cannot be used would have offered", () => {
    const orders = service("orders", { ...base, ports: { http: 80 } });
    const api = service("api", { ...base, environment: { ORDERS: orders.url("http") } });
    expect(errorsOf({ workloads: ["orders", api] })).toEqual(["config/property-type at app.workloads[0]"]);
    expect(errorsOf({ workloads: [api] })).toEqual(["config/reference-unlisted at services.api.environment.ORDERS"]);
  });

  it.each([
    ["ports", "http", "services.api.ports"],
    ["ports", { http: "80" }, "services.api.ports.http"],
    ["routes", 1, "services.api.routes"],
  ])("of `%s` does not leave a scaling without a route", (name, value, at) => {
    const edge = loadBalancer("edge");
    const scaling = { min: 1, max: 2, requestsPerTarget: 100 };
    const props = { ...base, ports: { http: 80 }, routes: { http: edge.route({ path: "/*" }) }, scaling };
    const api = made(service, "api", { ...props, [name]: value });
    expect(errorsOf({ workloads: [api] })).toEqual([`config/property-type at ${at}`]);
  });

  it.each([
    ["an array", ["log"], "services.api.sidecars"],
    ["text", { log: "nginx" }, "services.api.sidecars.log"],
    [
      "text that was to be its settings",
      { log: Reflect.apply(sidecar, undefined, ["nginx"]) },
      "services.api.sidecars.log",
    ],
    ["another noun", { log: repository("shop/log") }, "services.api.sidecars.log"],
  ])("for a sidecar, as %s, is not a container that is missing", (_, sidecars, at) => {
    const api = made(service, "api", { ...base, sidecars, dependsOn: { log: "START" } });
    expect(errorsOf({ workloads: [api] })).toEqual([`config/property-type at ${at}`]);
  });

  it.each([
    ["account", { account: "1234", region: "eu-west-1" }],
    ["region", { account: "123456789012", region: " " }],
  ])("of an environment's %s is not told again of ARNs and images", (name, production) => {
    const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000";
    const routes = { http: loadBalancer("edge", { certificate }).route({ path: "/*" }) };
    const api = service("api", { ...base, image: repository("shop/api").tag("v1"), ports: { http: 80 }, routes });
    expect(errorsOf({ environments: { production }, define: () => ({ workloads: [api] }) })).toEqual([
      `config/environment-${name} at app.environments.production.${name}`,
    ]);
  });
});

describe("nothing in place of a value", () => {
  it.each(["secrets", "sidecars", "ports", "routes", "dependsOn", "tags"])("in `%s` is no entry", (name) => {
    expect(errorsOf({ workloads: [made(service, "api", { ...base, [name]: { A: undefined } })] })).toEqual([]);
  });

  it("is warned of among variables, which the container would not have", () => {
    const api = made(service, "api", { ...base, environment: { HOST: undefined } });
    expect(errorsOf({ workloads: [api] })).toEqual(["config/variable-undefined at services.api.environment.HOST"]);
  });

  it("is told of the holes of an array", () => {
    const host = ["shop.example.com"];
    host[2] = "example.com";
    const routes = { http: loadBalancer("edge").route({ host }) };
    const api = service("api", { ...base, ports: { http: 80 }, routes });
    expect(errorsOf({ workloads: [api] })).toEqual(["config/property-type at services.api.routes.http.host[1]"]);
  });

  class Shop {
    readonly workloads = [];
  }

  it("is told of an object that has no text", () => {
    const container = made(service, "api", { ...base, dependsOn: { log: Object.create(null) } });
    expect(errorsOf({ workloads: [container] })).toEqual(["config/property-type at services.api.dependsOn.log"]);
    const api = made(service, "api", { ...base, ports: [Object.create(null)] });
    expect(errorsOf({ workloads: [api] })).toEqual(["config/property-type at services.api.ports"]);
  });

  it("does not run a class in place of `define`", () => {
    const environments = { production: { account: "123456789012", region: "eu-west-1" } };
    expect(errorsOf({ environments, define: Shop })).toEqual(["config/property-type at app.define"]);
  });
});
