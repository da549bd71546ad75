import { app, type AppContent } from "@ecs-dsl/dsl";
import { expect, it, vi } from "vitest";
import { defined, definedBefore } from "../../../src/lower/plan/defined.ts";

const account = "123456789012";
const region = "eu-west-1";

it("runs define once for each environment of an app", () => {
  const define = vi.fn<() => AppContent>(() => ({ workloads: [] }));
  const environments = { staging: { account, region }, production: { account, region } };
  const shop = app("shop", { environments, define });
  const staging = { name: "staging", account, region };
  expect(definedBefore(shop, "staging")).toBeUndefined();
  const first = defined(shop, define, staging);
  expect(defined(shop, define, staging)).toBe(first);
  expect(definedBefore(shop, "staging")).toBe(first);
  expect(defined(shop, define, { ...staging, name: "production" })).not.toBe(first);
  expect(define.mock.calls).toEqual([[staging], [{ name: "production", account, region }]]);
});
