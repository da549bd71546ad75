import { expect, it } from "vitest";
import { callSiteOf } from "../../src/call-site.ts";
import { fireLens } from "../../src/observability/fire-lens.ts";

it("holds its settings as given, frozen, and where it was called", () => {
  const logging = fireLens({ to: [{ cloudWatch: {} }], router: { memoryReservation: 128 } });
  expect(logging).toEqual({
    kind: "logging",
    driver: "awsfirelens",
    props: { to: [{ cloudWatch: {} }], router: { memoryReservation: 128 } },
  });
  expect(Object.isFrozen(logging.props)).toBe(true);
  expect(callSiteOf(logging)).toContain("fire-lens.test.ts");
});
