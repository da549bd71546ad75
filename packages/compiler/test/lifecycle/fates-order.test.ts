import { expect, it } from "vitest";
import { inOrder } from "../../src/lifecycle/fates-order.ts";
import type { EcrImage } from "../../src/lifecycle/image.ts";
import type { Fate } from "../../src/lifecycle/simulate.ts";

it("puts first what goes first, and the oldest of what goes together", () => {
  const about = { rule: 1, action: "expire" } as const;
  const fates: readonly (readonly [digest: string, pushedAt: number, fate: Fate])[] = [
    ["kept", 1, { kind: "kept" }],
    ["unsaid", 1, { kind: "unsaid", ...about }],
    ["after two", 1, { kind: "pushes", ...about, pushes: 2 }],
    ["after one", 2, { kind: "pushes", ...about, pushes: 1 }],
    ["later", 1, { kind: "later", ...about, at: 20 }],
    ["sooner", 2, { kind: "later", ...about, at: 10 }],
    ["now, newer", 2, { kind: "now", ...about }],
    ["now, older", 1, { kind: "now", ...about }],
  ];
  const map = new Map<EcrImage, Fate>(fates.map(([digest, pushedAt, fate]) => [{ digest, tags: [], pushedAt }, fate]));
  expect(inOrder(map).map(([{ digest }]) => digest)).toEqual(fates.map(([digest]) => digest).toReversed());
});
