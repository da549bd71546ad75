import { app, type Defaults, service, sidecar, xrayDaemon } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { synthesize } from "../../../src/testing.ts";
import { documentOf, IMAGE, textsOf } from "../lowered.ts";

const envoy = sidecar({ image: IMAGE, environment: { LEVEL: "debug" } });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  sidecars: { log: { image: IMAGE, essential: true, stopTimeout: 30 }, envoy, xray: xrayDaemon() },
});

const PLACED = {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [api] }),
} as const;

function lowered(defaults: Defaults) {
  return lower(app("shop", { workloads: [api], defaults }), "default");
}

/** The sidecars, by their names. */
function sidecarsOf(defaults: Defaults): Readonly<Record<string, unknown>> {
  const document: unknown = documentOf(lowered(defaults), "taskDefinition", "api");
  const containers: readonly { readonly name: string }[] = Object(document).containerDefinitions;
  return Object.fromEntries(containers.map((container) => [container.name, container]));
}

describe("defaults of sidecars", () => {
  it("are below what a sidecar says, and what it brings, and not of the main container", () => {
    const { api: main, ...sidecars } = sidecarsOf({
      sidecar: { essential: false, stopTimeout: 60, environment: { LEVEL: "info", ZONE: "a" }, memoryReservation: 32 },
    });
    expect(sidecars).toMatchObject({
      log: { essential: true, stopTimeout: 30, memoryReservation: 32 },
      envoy: {
        essential: false,
        environment: [
          { name: "LEVEL", value: "debug" },
          { name: "ZONE", value: "a" },
        ],
      },
      xray: { stopTimeout: 60, memoryReservation: 64 },
    });
    expect(main).not.toHaveProperty("memoryReservation");
  });

  it("are told of at the default, where it is wrong", () => {
    const { findings } = synthesize(app("shop", { ...PLACED, defaults: { sidecar: { stopTimeout: 500 } } }));
    const found = findings.map(({ code, property }) => `${code} at ${property}`);
    expect(found).toContain("fargate/stop-timeout at app.defaults.sidecar.stopTimeout");
    expect(found.filter((one) => one.includes("sidecars.envoy"))).toEqual([]);
  });

  it("are not what each sidecar says of itself", () => {
    const defaults: unknown = { sidecar: { image: IMAGE } };
    const shop = lower(Reflect.apply(app, undefined, ["shop", { workloads: [api], defaults }]), "default");
    expect(textsOf(shop)[0]?.[0]).toMatch(/The defaults of a sidecar|defaults/);
  });
});
