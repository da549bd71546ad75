import { describe, expect, it } from "vitest";
import {
  aliasesOf,
  checkTimes,
  gracePeriodOf,
  httpExposures,
  routeCheckOf,
  targetOf,
} from "../../../../src/import/copilot/features/http.ts";
import { Call, Constant } from "../../../../src/import/draft.ts";
import { remarks, shown, yaml } from "../../shown.ts";

const edge = new Constant("edge", new Call("loadBalancer", ["edge"]));
const TARGETS = { name: "api", port: 8080, sidecars: new Map([["nginx", 80]]) };

function routes(text: string) {
  return httpExposures(yaml(text), edge, TARGETS).map(({ way, port, sidecar, appProtocol }) => [
    shown(way),
    port,
    sidecar,
    appProtocol,
  ]);
}

describe("routes to a service", () => {
  it.each([
    ["path: /", "edge.route()"],
    ["path: api", 'edge.route({ path: ["/api", "/api/*"] })'],
    ["path: /a/*", 'edge.route({ path: "/a/*" })'],
    ["path: /\nalias: a.com, b.com", 'edge.route({ host: ["a.com", "b.com"] })'],
    [
      "path: /\nstickiness: true\nderegistration_delay: 1m\nallowed_source_ips: [10.0.0.0/8]",
      'edge.route({ sourceIp: "10.0.0.0/8", stickiness: {}, deregistrationDelay: 60 })',
    ],
    ["path: /\nhealthcheck: /ok", 'edge.route({ healthCheck: "/ok" })'],
    ["path: /\nhealthcheck: { path: /ok, port: 9000 }", 'edge.route({ healthCheck: { path: "/ok", port: 9000 } })'],
  ])("say what %j says", (text, code) => {
    expect(routes(text)).toEqual([[code, 8080, undefined, undefined]]);
  });

  it("speak HTTPS to port 443 of a container, and so do their health checks", () => {
    const lines = (text: string) => routes(text).map(([code]) => code);
    expect(lines("path: /\ntarget_port: 443")).toEqual(['edge.route({ protocol: "HTTPS" })']);
    expect(lines("path: /\ntarget_port: 443\nhealthcheck: /ok")).toEqual([
      'edge.route({ protocol: "HTTPS", healthCheck: "/ok" })',
    ]);
    expect(lines("path: /\ntarget_port: 443\nhealthcheck: { path: /ok, port: 8081 }")).toEqual([
      'edge.route({ protocol: "HTTPS", healthCheck: { path: "/ok", port: 8081, protocol: "HTTP" } })',
    ]);
    expect(lines("path: /\nhealthcheck: { path: /ok, port: 443 }")).toEqual([
      'edge.route({ healthCheck: { path: "/ok", port: 443, protocol: "HTTPS" } })',
    ]);
  });

  it("lead to a sidecar, and speak its protocol", () => {
    expect(
      routes("path: /\ntarget_container: nginx\nadditional_rules: [{ path: /g, version: grpc, target_port: 9090 }]"),
    ).toEqual([
      ["edge.route()", 80, "nginx", undefined],
      ['edge.route({ path: ["/g", "/g/*"] })', 9090, undefined, "grpc"],
    ]);
  });

  it("say what is not theirs", () => {
    const given = yaml("path: /\nalb: x\nhosted_zone: Z\nredirect_to_https: false\nversion: http9");
    httpExposures(given, edge, TARGETS);
    expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
      "alb left-out",
      "hosted_zone left-out",
      "redirect_to_https left-out",
      "version left-out",
    ]);
  });
});

it("finds the container by its name or by its port", () => {
  expect(targetOf(yaml("target_container: api"), TARGETS)).toEqual({ port: 8080 });
  expect(targetOf(yaml("target_port: 80"), TARGETS)).toEqual({ port: 80, sidecar: "nginx" });
  expect(targetOf(yaml("x: 1"), { ...TARGETS, port: undefined })).toBeUndefined();
});

it("checks as ELB can", () => {
  expect(shown(routeCheckOf(yaml("success_codes: 200-299\nhealthy_threshold: 2"), 80))).toBe(
    '{ path: "/", healthyThreshold: 2, matcher: "200-299" }',
  );
  expect(routeCheckOf(yaml("path: /\ninterval: 30s"), 80)).toBeUndefined();
  const given = yaml("interval: 5s");
  expect(checkTimes(given, 5)).toEqual({ interval: 5, timeout: 4 });
  expect(remarks(given)).toEqual([
    "interval: approximated: ELB waits for an answer for less than the interval: 4 seconds.",
  ]);
  expect(gracePeriodOf(yaml("healthcheck: { grace_period: 90s }"), undefined)).toBe(90);
});

it("reads names in each form", () => {
  expect(aliasesOf(yaml("[a.com, { name: b.com, hosted_zone: Z }]"))).toEqual([{ name: "a.com" }, { name: "b.com" }]);
});
