import type { Account } from "./account.ts";
import type { Change } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import { matchesMoved } from "./held-rules.ts";
import type { LiveStack, Target } from "./live.ts";
import { sourceOf, type Source } from "./stack-inputs.ts";
import { EMPTY, type Template } from "./template.ts";
import type { Stack } from "./tree.ts";

/** The target groups of other stacks that the rules of a template send to. */
function sentFrom({ parameters }: Template): readonly Source[] {
  const sources = Object.values(parameters).map(sourceOf);
  return sources.filter((source) => source !== undefined).filter(({ output }) => /TargetGroup.*Arn$/.test(output));
}

/** Whether the rules of one stack send to a target group of the other until they are deployed. */
export function letsGo(one: Stack, deployed: LiveStack | undefined, other: Stack): boolean {
  const now = new Set(sentFrom(one.template).map(({ stack, output }) => `${output} of ${stack}`));
  return sentFrom(deployed?.template ?? EMPTY).some(
    ({ stack, output }) => stack === other.name && !now.has(`${output} of ${stack}`),
  );
}

/** Target groups that would go, or be others, while rules of other stacks send to them. */
export function groupsTaken(
  changes: readonly Change[],
  stack: Stack,
  { account, stacks, left }: { account: Account; stacks: readonly Stack[]; left: readonly LiveStack[] },
  target: Target,
): readonly Conflict[] {
  const deployed = account.stack(target.region, stack.name);
  if (deployed === undefined) return [];
  const isTaken = (id: string) => deployed.template.outputs[`${id}Arn`] !== undefined;
  const sentTo = [...left, ...stacks].some(({ template }) =>
    sentFrom(template).some((one) => one.stack === stack.name),
  );
  const gone = Object.entries(deployed.template.resources).flatMap(([id, { type }]) =>
    type.endsWith("::TargetGroup") && stack.template.resources[id] === undefined ? [id] : [],
  );
  const replaced = changes.filter(({ replacing }) => replacing.length > 0).map(({ live }) => live.id);
  return [...(sentTo ? gone : []), ...replaced]
    .filter(isTaken)
    .map((id) => ({ kind: "group-taken", stack: stack.name, id, detail: "" }));
}

/** Stacks whose rules would leave the weights of the same requests to those of another, which is deployed after them. */
export function turnsRound(account: Account, stacks: readonly Stack[], { region }: Target): readonly Conflict[] {
  return stacks.flatMap((stack) => {
    if (matchesMoved(stack, account.stack(region, stack.name)).go.length > 0) return [];
    const now = sentFrom(stack.template).map((source) => source.stack);
    const before = sentFrom(account.stack(region, stack.name)?.template ?? EMPTY).map((source) => source.stack);
    const isTurned = stacks.some(
      ({ name, template }) =>
        before.includes(name) && !now.includes(name) && sentFrom(template).some((one) => one.stack === stack.name),
    );
    return isTurned ? [{ kind: "route-moved", stack: stack.name, id: "", detail: "by weights that turn round" }] : [];
  });
}
