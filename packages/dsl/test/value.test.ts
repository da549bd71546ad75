import { describe, expect, it } from "vitest";
import * as dsl from "../src/index.ts";

const { app, cluster, loadBalancer, network, repository, secret, service, sidecar } = dsl;

/** What returns no DSL value: what it is asked for, or nothing. */
const RETURNING_OTHERS = new Set<unknown>([dsl.pick]);

/** What returns the settings of a sidecar. */
const SIDECARS: readonly unknown[] = [sidecar, dsl.openTelemetryCollector, dsl.xrayDaemon];

const edge = loadBalancer("edge");
const images = repository("shop/api");
const api = service("api", { cpu: 256, memory: 512, image: "api:1.0", ports: { http: 8080 } });

describe("a DSL value", () => {
  it.each([
    app("shop", { workloads: [api] }),
    cluster({ name: "shop" }),
    edge,
    edge.route(),
    network({ cidr: "10.0.0.0/16" }),
    images,
    images.build("./api", { target: "production" }),
    secret("shop/db", { key: "password" }),
    api,
    dsl.awsLogs({ retentionInDays: 7 }),
    dsl.fargateSpot({ weight: 1 }),
    dsl.rolling({ maximumPercent: 150 }),
  ])("of kind $kind is frozen, and so are its settings", (value) => {
    expect(Object.isFrozen(value)).toBe(true);
    expect(Object.isFrozen(value.props)).toBe(true);
  });

  it.each([
    images.tag("v1.0"),
    api.url("http"),
    dsl.text`${api.host("http")}:80`,
    dsl.parameter("/shop/key"),
    dsl.ports("api", { http: 8080 }),
    dsl.size(256, 512),
    dsl.keepLast(10),
    sidecar({ image: "proxy:1.0" }),
  ])("without settings is frozen", (value) => {
    expect(Object.isFrozen(value)).toBe(true);
  });

  it("keeps the settings as given, and does not freeze the user's own object", () => {
    const props = { cpu: 256, memory: 512, image: "api:1.0", environment: { TIER: "web" } } as const;
    const value = service("api", props);
    expect(value.props).toEqual(props);
    expect(value.props.environment).toBe(props.environment);
    expect(Object.isFrozen(props)).toBe(false);
  });

  it("survives settings that refer to themselves", () => {
    const props: Record<string, unknown> = { cpu: 256, memory: 512, image: "api:1.0" };
    props["environment"] = props;
    const value: unknown = Reflect.apply(service, undefined, ["api", props]);
    expect(value).toMatchObject({ kind: "service", name: "api" });
  });

  it.each([undefined, null, 7, "text", [], () => "text"])("is returned, whatever JavaScript passes: %s", (garbage) => {
    const callables: readonly unknown[] = [dsl, dsl.network, images, edge, api].flatMap((value) =>
      Object.values(value),
    );
    for (const callable of callables) {
      if (typeof callable !== "function" || RETURNING_OTHERS.has(callable)) continue;
      const value: unknown = Reflect.apply(callable, undefined, [garbage, garbage]);
      // A sidecar is its settings: what cannot be settings is handed on.
      expect(Object.isFrozen(value) || (SIDECARS.includes(callable) && value === garbage)).toBe(true);
    }
  });
});
