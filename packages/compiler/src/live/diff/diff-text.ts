import { isUnknown } from "@ecs-dsl/validators";
import { counted } from "@ecs-dsl/validators/words";
import { type Paint, paintWith } from "../../text/paint.ts";
import { terminalText } from "../../text/terminal-text.ts";
import { refusalText } from "../aws/refusal-text.ts";
import type { EnvironmentDiff, PartDiff, ResourceDiff } from "./diff.ts";
import { type Effect, EFFECT_WORDS } from "./effect.ts";

/** What differs, part by part; nothing of what is the same. */
export function diffText({ parts, leftovers, unseen }: EnvironmentDiff, color: boolean): string {
  const paint = paintWith(color);
  const told = parts.filter((part) => part.resources.length + part.unseen.length > 0);
  return [
    ...told.map((part) => `${partText(part, paint)}\n`),
    ...leftovers.map((stack) => `${paint.bold(terminalText(stack))}: ${paint.red(LEFT_OVER)}\n\n`),
    ...unseen.map((refusal) => `${terminalText(refusalText(refusal))} Whether stacks remain is not known.\n\n`),
  ].join("");
}

const LEFT_OVER = "remains, though the app no longer has it; deploy.sh --prune removes it";

/** How many differ, and how many stacks are left over. */
export function diffSummary({ environment, parts, leftovers }: EnvironmentDiff): string {
  const left = leftovers.length;
  const remaining =
    left === 0 ? "" : ` ${counted(left, "stack")} ${left === 1 ? "remains" : "remain"} that the app no longer has.`;
  return `${environment}: ${differingText(parts)}.${remaining}`;
}

function differingText(parts: readonly PartDiff[]): string {
  const count = (kind: PartDiff["kind"]) =>
    parts.filter((part) => part.kind === kind && part.resources.length > 0).length;
  const differing = [
    ...(count("workload") > 0 ? [counted(count("workload"), "workload")] : []),
    ...(count("stack") > 0 ? [counted(count("stack"), "shared stack")] : []),
  ];
  const isUnseen = parts.some(({ unseen }) => unseen.length > 0);
  if (differing.length === 0) {
    return isUnseen ? "no difference in what could be looked at" : "no difference";
  }
  return `${differing.join(" and ")} of ${parts.length} ${differing.length === 1 && count("workload") + count("stack") === 1 ? "differs" : "differ"}`;
}

function partText({ name, effect, resources, unseen }: PartDiff, paint: Paint): string {
  const head = `${paint.bold(terminalText(name))}: ${painted(effect, EFFECT_WORDS[effect], paint)}\n`;
  const lines = [
    ...resources.flatMap((resource) => resourceLines(resource, paint)),
    ...unseen.map((refusal) => `  ${terminalText(refusalText(refusal))}`),
  ];
  return `${head}${lines.map((line) => `${line}\n`).join("")}`;
}

function resourceLines({ noun, id, whole, effect, differences }: ResourceDiff, paint: Paint): readonly string[] {
  const named = terminalText(`${noun} ${id}`);
  if (whole !== undefined) return [`  ${whole === "added" ? paint.bold(`+ ${named}`) : paint.red(`- ${named}`)}`];
  return [
    `  ${named}`,
    ...differences.map((difference) => {
      const { path, before, after } = difference;
      const note = difference.effect === effect ? "" : ` (${EFFECT_WORDS[difference.effect]})`;
      const sign = before === undefined ? "+" : after === undefined ? "-" : "~";
      const value = [before, after].filter((one) => one !== undefined).map(valueText);
      return `    ${sign} ${terminalText(path)}: ${value.join(" → ")}${paint.dim(note)}`;
    }),
  ];
}

function painted(effect: Effect, text: string, paint: Paint): string {
  if (effect === "replacement" || effect === "traffic") return paint.red(text);
  return effect === "none" ? paint.dim(text) : paint.yellow(text);
}

const LONG = 200;

function valueText(value: unknown): string {
  const text = terminalText(JSON.stringify(value, replaced) ?? "");
  return text.length <= LONG ? text : `${text.slice(0, LONG)}…`;
}

/** What only a deployment knows is said to be that. */
export function replaced(_name: string, value: unknown): unknown {
  return isUnknown(value) ? "(known at deployment)" : value;
}
