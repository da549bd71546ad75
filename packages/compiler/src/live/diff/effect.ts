/** What a deployment of a difference does, from nothing to the most. */
export const EFFECTS = ["none", "in-place", "new", "rolling", "traffic", "replacement"] as const;

/**
 * `in-place`: a setting, no task is replaced · `new`: it is made · `rolling`: tasks are replaced by new ones · `traffic`: which
 * requests come, or where they go · `replacement`: CloudFormation makes another one in its place, or cannot change it.
 */
export type Effect = (typeof EFFECTS)[number];

/** The most that any of them does. */
export function greatest(effects: readonly Effect[]): Effect {
  return EFFECTS.findLast((effect) => effects.includes(effect)) ?? "none";
}

/** How each is called in a sentence. */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  none: "no difference",
  "in-place": "changes in place",
  new: "is new",
  rolling: "replaces tasks",
  traffic: "changes traffic",
  replacement: "is replaced",
};
