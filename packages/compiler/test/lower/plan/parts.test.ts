import { ports, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

describe("the parts of a plan", () => {
  it("are ports, however they were declared", () => {
    const declared = service("api", { ...base, ports: ports("api", { http: 8080, admin: { containerPort: 9000 } }) });
    const plain = service("api", { ...base, ports: { http: 8080, admin: { containerPort: 9000 } } });
    const [one, other] = [declared, plain].map((api) => documentOf(lowerShop({ workloads: [api] }), "taskDefinition"));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ containerDefinitions: [{ portMappings: [{ name: "admin" }, { name: "http" }] }] });
  });

  it("are reported where they were declared", () => {
    const wrong: unknown = Reflect.apply(ports, undefined, ["api", { http: "8080" }]);
    const api: unknown = Reflect.apply(service, undefined, ["api", { ...base, ports: wrong }]);
    expect(codesOf(lowerShop(Object({ workloads: [api] })))).toEqual([
      "config/property-type at services.api.ports.http",
    ]);
  });

  it("are the main container's name and share, which sidecars call `main`", () => {
    const api = service("api", {
      ...base,
      container: { name: "application", cpu: 128, memory: 256, memoryReservation: 192 },
      sidecars: { log: { image: IMAGE, dependsOn: { main: "START" } } },
    });
    const lowered = lowerShop({ workloads: [api] });
    expect(documentOf(lowered, "taskDefinition")).toMatchObject({
      containerDefinitions: [
        { name: "application", essential: true, cpu: 128, memory: 256, memoryReservation: 192 },
        { name: "log", dependsOn: [{ containerName: "application", condition: "START" }] },
      ],
    });
    expect(lowered.assembly.workloads).toMatchObject([{ container: "application" }]);
  });

  it("are reported when a sidecar takes the main container's name, or a count stands beside scaling", () => {
    const api: unknown = Reflect.apply(service, undefined, [
      "api",
      { ...base, desiredCount: 2, scaling: { min: 1, max: 2, cpu: 70 }, sidecars: { main: { image: IMAGE } } },
    ]);
    expect(codesOf(lowerShop(Object({ workloads: [api] }))).toSorted()).toEqual([
      "config/desired-count at services.api.desiredCount",
      "config/sidecar-name at services.api.sidecars.main",
    ]);
  });
});
