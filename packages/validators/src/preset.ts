/**
 * Sets of rules that a project may ask for. `recommended` is on everywhere; `strict` has every rule; the others have those
 * that a set of controls asks for, as docs/rules.md shows.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/ecs-rules.html
 */
export const PRESETS = ["recommended", "strict", "security-hub", "control-tower"] as const;

/** Name of a set of rules. */
export type Preset = (typeof PRESETS)[number];

/** Those of a rule that names none. */
export const USUAL_PRESETS: readonly Preset[] = ["recommended", "strict"];

/** True for a rule that somebody who asks for `chosen` gets. */
export function isChosen(own: readonly Preset[] | undefined, chosen: readonly Preset[]): boolean {
  const presets = own ?? USUAL_PRESETS;
  return presets.includes("recommended") || presets.some((preset) => chosen.includes(preset));
}
