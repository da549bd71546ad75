import { expect, it } from "vitest";
import { all, serviceWords, sidecarWords, workerWords } from "../../../../src/lower/nouns/foreign/workload-words.ts";

it("gives every name the same advice", () => {
  expect(all("cpu: 256", "vcpu", "cpus")).toEqual({ vcpu: "cpu: 256", cpus: "cpu: 256" });
});

it("tells a sidecar's own words from those of a service", () => {
  expect(serviceWords()["name"]).toContain('service("api", {');
  expect(sidecarWords()["name"]).toContain("sidecars: { log: { … } }");
  expect(sidecarWords()["replicas"]).toBe("Move it to the service: a task scales with all its containers.");
});

it("leads from what Copilot publishes and subscribes to", () => {
  const published = 'environment: { ORDERS_TOPIC_ARN: topic("orders").arn() }';
  expect([serviceWords()["publish"], workerWords()["publish"]]).toEqual([published, published]);
  expect(workerWords()["subscribe"]).toBe('queue: queue("jobs", { subscribe: [topic("orders")] })');
});
