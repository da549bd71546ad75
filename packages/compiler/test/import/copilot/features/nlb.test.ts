import { expect, it } from "vitest";
import { nlbExposures } from "../../../../src/import/copilot/features/nlb.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

const TARGETS = { name: "api", port: 8080, sidecars: new Map<string, number>() };

it("listens as each listener says", () => {
  const given = manifest(
    "port: 443/tcp\ntarget_port: 8443\nalias: tcp.a.com\nstickiness: true\nadditional_listeners: [{ port: 53/udp, healthcheck: { port: 80, interval: 10s } }]",
  );
  const setting = settingOf();
  expect(nlbExposures(given, TARGETS, setting).map(({ way, port, protocol }) => [shown(way), port, protocol])).toEqual([
    ["api-nlb.listen({ port: 443, stickiness: true })", 8443, undefined],
    ["api-nlb.listen({ port: 53, healthCheck: { port: 80, interval: 10, timeout: 9 } })", 53, "udp"],
  ]);
  expect(shown(setting.constants.get("network-load-balancer:api")?.value)).toBe(
    'networkLoadBalancer("api-nlb", { domainName: "tcp.a.com" })',
  );
});

it("needs a certificate for TLS, and a port", () => {
  const given = manifest("port: 443/tls\nadditional_listeners: [{ port: many }]");
  expect(nlbExposures(given, TARGETS, settingOf()).map(({ way }) => shown(way))).toEqual([
    "api-nlb.listen({ port: 443 })",
  ]);
  expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
    "port approximated",
    "additional_listeners left-out",
  ]);
});
