import { expect, it } from "vitest";
import { fatesJson } from "../../src/lifecycle/fates-json.ts";
import { SHOP_FATES } from "./shop-fates.ts";

it("says for programs what becomes of each image", () => {
  const {
    version,
    at,
    images,
  }: { readonly version: unknown; readonly at: unknown; readonly images: readonly object[] } = JSON.parse(
    fatesJson(SHOP_FATES, Date.parse("2026-11-28T10:00Z")),
  );
  expect([version, at]).toEqual([1, "2026-11-28T10:00:00.000Z"]);
  expect(images).toMatchObject([
    { imageTags: [], imagePushedAt: "2026-11-01T00:00:00.000Z", action: "expire", rulePriority: 1, isDue: true },
    { action: "expire", rulePriority: 1, at: "2026-12-02T08:30:00.000Z" },
    { imageTags: ["build-1\u001b[2J"], action: "expire", rulePriority: 20, afterPushes: 1 },
    { action: "archive", rulePriority: 3, isCertain: false },
    { imageTags: ["1.0", "1.0.7"], action: "keep" },
  ]);
});
