import type { NetworkListenerProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerShop, textsOf } from "../../lowered.ts";
import { cache, dns } from "../../networked.ts";

type HealthCheck = NonNullable<NetworkListenerProps["healthCheck"]>;
const CHECK = 'The health check of the listener to port "redis" of service "cache"';

function checked(healthCheck: HealthCheck) {
  return textsOf(lowerShop({ workloads: [cache("cache", { port: 6379, healthCheck })] }));
}

describe("the health check of a listener", () => {
  it.each<HealthCheck>([
    "/health",
    { port: 8080 },
    { protocol: "HTTPS", matcher: "200-599" },
    { path: "/", interval: 7 },
    { interval: 11 },
    { interval: 5, timeout: 4, healthyThreshold: 10, unhealthyThreshold: 2 },
  ])("may be %j", (healthCheck) => {
    expect(checked(healthCheck)).toEqual([]);
  });

  it.each<[HealthCheck, string, string]>([
    [
      "health",
      `${CHECK} asks for "health"; ELB takes a path that begins with "/" and has at most 1024 characters.`,
      'Set it to a path like "/health".',
    ],
    [
      { protocol: "TCP", path: "/health" },
      `${CHECK} has \`path\` and the protocol TCP, which only connects.`,
      'Remove `path`, or set `protocol` to "HTTP".',
    ],
    [
      { matcher: "200" },
      `${CHECK} has \`matcher\` and the protocol TCP, which only connects.`,
      'Remove `matcher`, or set `protocol` to "HTTP".',
    ],
    [
      { path: "/", matcher: "600" },
      `${CHECK} expects "600"; ELB takes HTTP codes from 200 to 599.`,
      'Set `matcher` to codes like "200-399".',
    ],
    [
      { interval: 10 },
      `${CHECK} waits 10 s for an answer and runs every 10 s; ELB requires the wait to be shorter.`,
      "Set `timeout` to less than 10.",
    ],
    [
      { path: "/", interval: 6 },
      `${CHECK} waits 6 s for an answer and runs every 6 s; ELB requires the wait to be shorter.`,
      "Set `timeout` to less than 6.",
    ],
  ])("cannot be %j", (healthCheck, message, help) => {
    expect(checked(healthCheck)).toEqual([[message, help]]);
  });

  it("of UDP names a port that answers", () => {
    const ofUdp = (props: NetworkListenerProps) => textsOf(lowerShop({ workloads: [dns("dns", props)] }));
    const finding = [
      'The listener to port "dns" of service "dns" sends to a UDP port, which a health check cannot ask: tasks would never be healthy.',
      "Name a port where the task answers by TCP: `healthCheck: { port: 8080 }`.",
    ];
    expect(ofUdp({ port: 53 })).toEqual([finding]);
    expect(ofUdp({ port: 53, healthCheck: "/health" })).toEqual([finding]);
    expect(ofUdp({ port: 53, healthCheck: { port: 8080, path: "/health" } })).toEqual([]);
  });
});
