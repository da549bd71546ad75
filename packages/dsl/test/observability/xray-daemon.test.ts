import { expect, it } from "vitest";
import { callSiteOf } from "../../src/call-site.ts";
import { xrayDaemon } from "../../src/observability/xray-daemon.ts";

it("holds its settings as given, frozen, and where it was called", () => {
  const daemon = xrayDaemon({ cpu: 32 });
  expect(Object.entries(daemon)).toEqual([["cpu", 32]]);
  expect(Object.isFrozen(daemon)).toBe(true);
  expect(callSiteOf(daemon)).toContain("xray-daemon.test.ts");
});
