import { inOrder } from "./fates-order.ts";
import type { Fate, Fates } from "./simulate.ts";

/** What becomes of each image, for programs; times are ISO 8601. */
export function fatesJson(fates: Fates, now: number): string {
  const images = inOrder(fates).map(([{ digest, tags, pushedAt }, fate]) => ({
    imageDigest: digest,
    imageTags: tags,
    imagePushedAt: iso(pushedAt),
    ...fateJson(fate),
  }));
  return `${JSON.stringify({ version: 1, at: iso(now), images }, null, 2)}\n`;
}

function fateJson(fate: Fate): Readonly<Record<string, unknown>> {
  if (fate.kind === "kept") return { action: "keep" };
  const about = { action: fate.action, rulePriority: fate.rule };
  if (fate.kind === "later") return { ...about, at: iso(fate.at) };
  if (fate.kind === "pushes") return { ...about, afterPushes: fate.pushes };
  return { ...about, ...(fate.kind === "now" ? { isDue: true } : { isCertain: false }) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
