import { expect, it } from "vitest";
import { noun } from "../../src/lower/nouns/noun.ts";
import { Lowering } from "../../src/lower/lowering.ts";

it("begins names with the app and the environment, and collects findings in their order", () => {
  const lowering = new Lowering({ name: "shop" }, { name: "production" });
  expect([lowering.prefix, lowering.place.isKnown]).toEqual(["shop-production", false]);
  for (const code of ["b", "a"]) {
    lowering.report({ code, severity: "error", message: "", source: { node: {}, label: "", path: [] } });
  }
  expect(lowering.findings.map(({ code }) => code)).toEqual(["b", "a"]);
});

it("remembers what a node wrote that could not be used, each path once", () => {
  const lowering = new Lowering({ name: "shop" }, { name: "production" });
  const [api, web] = [noun({}, "services.api", 'service "api"'), noun({}, "services.web", 'service "web"')];
  expect(lowering.isPartial).toBe(false);
  lowering.leaveOut(api, ["ports", "a.b"]);
  lowering.leaveOut(api, ["ports", "a.b"]);
  lowering.leaveOut(api, ["routes", 0]);
  expect(lowering.isLeftOut(api, ["ports", "a.b"])).toBe(true);
  expect(lowering.isLeftOut(api, ["ports", "a", "b"])).toBe(false);
  expect(lowering.isLeftOut(web, ["ports", "a.b"])).toBe(false);
  expect([...lowering.leftOut(api.node)]).toEqual([
    ["ports", "a.b"],
    ["routes", 0],
  ]);
  expect([...lowering.leftOut(web.node)]).toEqual([]);
});
