import type { Age, RepositoryProps, TagFilter } from "@ecs-dsl/dsl";
import { type LifecycleGiven, lifecycleGiven } from "@ecs-dsl/dsl/inspect";
import { listOf, NUMBER, required, STRING, structOf } from "../fields/shape.ts";
import type { Lowering } from "../lowering.ts";
import { conformSettings } from "../nouns/conform-props.ts";
import { type Noun, nounAt } from "../nouns/noun.ts";
import type { StructPropShape } from "../nouns/prop-shape.ts";

const DAYS = ["days", required(NUMBER)] as const satisfies readonly [keyof Age, unknown];
const FILTER = [
  ["tagPrefixes", listOf(STRING)],
  ["tagPatterns", listOf(STRING)],
] as const satisfies readonly (readonly [keyof TagFilter, unknown])[];

/** What the functions take that make rules. */
export const LIFECYCLE_SHAPES: { readonly [By in LifecycleGiven["by"]]: StructPropShape } = {
  expireUntagged: structOf("expireUntagged(…)", [DAYS]),
  keepLast: structOf("keepLast(…)", FILTER),
  expireOlderThan: structOf("expireOlderThan(…)", [DAYS, ...FILTER]),
  archiveUnpulled: structOf("archiveUnpulled(…)", [DAYS, ...FILTER]),
  expireArchived: structOf("expireArchived(…)", [DAYS, ...FILTER]),
};

/**
 * The settings of a repository without rules whose functions were given what they do not take. Rules that are written out
 * are held against their shape with the rest.
 */
export function withoutMisfits<Props extends Partial<RepositoryProps>>(
  lowering: Lowering,
  subject: Noun,
  props: Props,
): Props {
  const rules: unknown = props?.lifecycle;
  if (!Array.isArray(rules)) return props;
  const fitting = rules.filter((rule: unknown, index) => fits(lowering, subject, rule, index));
  if (fitting.length === rules.length) return props;
  lowering.leaveOut(subject, ["lifecycle"]);
  return { ...props, lifecycle: fitting };
}

function fits(lowering: Lowering, subject: Noun, rule: unknown, index: number): boolean {
  const given = lifecycleGiven(rule);
  if (given === undefined || typeof rule !== "object" || rule === null) return true;
  const own = nounAt(rule, subject, ["lifecycle", index], `lifecycle rule ${index + 1} of ${subject.words}`);
  const before = lowering.findings.length;
  conformSettings(lowering, own, LIFECYCLE_SHAPES[given.by], given.settings);
  return lowering.findings.length === before;
}
