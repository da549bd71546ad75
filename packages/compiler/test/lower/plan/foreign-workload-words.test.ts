import { expect, it } from "vitest";
import { all, SERVICE_WORDS, SIDECAR_WORDS } from "../../../src/lower/plan/foreign-workload-words.ts";

it("gives every name the same advice", () => {
  expect(all("cpu: 256", "vcpu", "cpus")).toEqual({ vcpu: "cpu: 256", cpus: "cpu: 256" });
});

it("tells a sidecar's own words from those of a service", () => {
  expect(SERVICE_WORDS["name"]).toContain('service("api", {');
  expect(SIDECAR_WORDS["name"]).toContain("sidecars: { log: { … } }");
  expect(SIDECAR_WORDS["replicas"]).toBeUndefined();
});
