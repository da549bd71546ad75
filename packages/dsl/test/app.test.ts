import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { app, cluster, service, type App, type AppContent } from "../src/index.ts";

const api = service("api", { cpu: 256, memory: 512, image: "api:1.0" });
const place = { account: "123456789012", region: "us-east-1" };

describe("app", () => {
  it("holds its content as given, where there are no environments", () => {
    const shop = app("shop", { workloads: [api], cluster: cluster() });
    expectTypeOf(shop).toEqualTypeOf<App>();
    expect(shop).toMatchObject({ kind: "app", name: "shop", props: { workloads: [api] } });
  });

  it("tells `define` the environment, whose name is one of the keys", () => {
    const shop = app("shop", {
      environments: { staging: place, production: place },
      define: (env) => {
        expectTypeOf(env.name).toEqualTypeOf<"staging" | "production">();
        expectTypeOf(env.region).toBeString();
        return { workloads: env.name === "production" ? [api, api] : [api] };
      },
    });
    if (!("define" in shop.props)) throw new Error("The app has environments.");
    expect(shop.props.define({ name: "staging", ...place }).workloads).toHaveLength(1);
  });

  it("does not call `define`", () => {
    const define = vi.fn<() => AppContent>(() => ({ workloads: [api] }));
    app("shop", { environments: { staging: place }, define });
    expect(define).not.toHaveBeenCalled();
  });

  it("takes content or environments, not both", () => {
    // @ts-expect-error content and environments
    const both = app("shop", {
      workloads: [api],
      environments: { staging: place },
      define: () => ({ workloads: [api] }),
    });
    expectTypeOf(both).toEqualTypeOf<App>();
    // @ts-expect-error no workloads
    app("shop", { environments: { staging: place }, define: () => ({ cluster: cluster() }) });
    // @ts-expect-error no region
    app("shop", { environments: { staging: { account: "123456789012" } }, define: () => ({ workloads: [api] }) });
  });
});
