import { expect, it } from "vitest";
import { pageOf } from "../../src/findings/page.ts";

it("finds the pages of both packages, and does with the summary where there is none", () => {
  expect(pageOf({ code: "config/not-app", severity: "error", summary: "", subjects: [] })).toMatch(
    /^# config\/not-app\n/,
  );
  expect(pageOf({ code: "fargate/gpu", severity: "error", summary: "", subjects: [] })).toMatch(/^# fargate\/gpu\n/);
  expect(pageOf({ code: "shop/open", severity: "info", summary: "A shop is open.", subjects: [] })).toBe(
    "# shop/open\n\nA shop is open.\n\nSeverity: info.\n",
  );
});
