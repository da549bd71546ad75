import { expect, it } from "vitest";
import { fatesSummary, fatesText } from "../../src/lifecycle/fates-text.ts";
import { SHOP_FATES } from "./shop-fates.ts";

it("lines up when, what, by which rule, and which image", () => {
  expect(fatesText(SHOP_FATES)).toBe(`\
within a day  expires       rule 1   sha256:bbbbbbbbbbbb  pushed 2026-11-01  untagged
2026-12-02    expires       rule 1   sha256:cccccccccccc  pushed 2026-11-25  untagged
after 1 push  expires       rule 20  sha256:dddddddddddd  pushed 2026-11-24  build-1\\x1b[2J
never pulled  is archived?  rule 3   sha256:eeeeeeeeeeee  pushed 2025-01-01  old
never                       no rule  sha256:aaaaaaaaaaaa  pushed 2026-11-20  1.0, 1.0.7
`);
  expect(fatesText(new Map())).toBe("");
});

it("counts what goes", () => {
  expect(fatesSummary(SHOP_FATES)).toBe("Of 5 images, 1 goes within a day and 1 on a later day.");
  expect(fatesSummary(new Map())).toBe("There are no images.");
});
