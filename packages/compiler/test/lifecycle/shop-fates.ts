import type { EcrImage } from "../../src/lifecycle/image.ts";
import type { Fate } from "../../src/lifecycle/simulate.ts";

const day = (text: string) => Date.parse(text);
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** An image for each kind of fate. */
export const SHOP_FATES: ReadonlyMap<EcrImage, Fate> = new Map<EcrImage, Fate>([
  [{ digest: digest("a"), tags: ["1.0", "1.0.7"], pushedAt: day("2026-11-20") }, { kind: "kept" }],
  [
    { digest: digest("b"), tags: [], pushedAt: day("2026-11-01") },
    { kind: "now", rule: 1, action: "expire" },
  ],
  [
    { digest: digest("c"), tags: [], pushedAt: day("2026-11-25") },
    { kind: "later", rule: 1, action: "expire", at: day("2026-12-02T08:30Z") },
  ],
  [
    { digest: digest("d"), tags: ["build-1\u001b[2J"], pushedAt: day("2026-11-24") },
    { kind: "pushes", rule: 20, action: "expire", pushes: 1 },
  ],
  [
    { digest: digest("e"), tags: ["old"], pushedAt: day("2025-01-01") },
    { kind: "unsaid", rule: 3, action: "archive" },
  ],
]);
