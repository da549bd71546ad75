import { expect, it } from "vitest";
import {
  certificatesOf,
  furtherListeners,
  isFreePort,
  isSecure,
  mainPort,
} from "../../../src/lower/resolve/listeners.ts";
import { plannedBalancer } from "../planned-balancer.ts";

it("has its routes on 443 with a certificate, and on 80 without one", () => {
  expect(mainPort(plannedBalancer({}))).toBe(80);
  expect(mainPort(plannedBalancer({ certificate: [] }))).toBe(80);
  expect(mainPort(plannedBalancer({ certificate: "a" }))).toBe(443);
  expect(certificatesOf(plannedBalancer({ certificate: ["a", "b", "a"] }))).toEqual(["a", "b"]);
});

it("lists the other listeners by their ports, without those that it cannot have", () => {
  const listeners = { 9000: {}, 8443: { certificate: "a" }, 443: {}, http: {}, 70000: {} };
  expect(furtherListeners(plannedBalancer({ listeners }))).toEqual([
    { port: 8443, certificates: ["a"] },
    { port: 9000, certificates: [] },
  ]);
  expect([0, 1, 80, 443, 65_535, 65_536, 1.5].map(isFreePort)).toEqual([false, true, false, false, true, false, false]);
});

it("speaks HTTPS where a listener has a certificate", () => {
  const plan = plannedBalancer({ listeners: { 8443: { certificate: "a" }, 8080: {} } });
  expect([undefined, 8443, 8080, 1].map((port) => isSecure(plan, port))).toEqual([false, true, false, false]);
  expect(isSecure(plannedBalancer({ certificate: "a" }), undefined)).toBe(true);
});
