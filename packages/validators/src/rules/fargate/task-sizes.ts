import type { Finding, FindingFix, Subjects } from "../../rule.ts";
import { cpuLike, fargateSizes, largestSize, memoryLike, sizeThatFits, type TaskSize } from "../../task-size.ts";
import { listed } from "../../words.ts";
import { listedTexts, property, say, title, type Text } from "../../text.ts";

/** A task whose CPU and memory are texts that were read. */
export interface SizedTask {
  readonly task: Subjects["taskDefinition"];
  readonly cpuText: string;
  readonly memoryText: string;
  readonly size: TaskSize;
  readonly system: "linux" | "windows";
}

/**
 * Help and fix that lead to the nearest size with at least the CPU and memory that are meant, in the task's own spelling:
 * those that it has, unless something else is meant.
 */
export function nearestSize(
  { cpuText, memoryText, size, system }: SizedTask,
  meant = size,
): Pick<Finding, "help" | "fix"> {
  const fitting = sizeThatFits(fargateSizes(system), meant);
  const offered = fitting ?? largestSize(fargateSizes(system));
  const cpu = offered.cpu === size.cpu ? undefined : cpuLike(cpuText, offered.cpu);
  const memory = offered.memory === size.memory ? undefined : memoryLike(memoryText, offered.memory);
  const texts = { ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }) };
  return {
    help: say`Set ${assignments(texts)}${fitting === undefined ? ", the largest size that Fargate offers" : ""}.`,
    ...(fitting === undefined ? {} : { fix: fixTo(texts) }),
  };
}

/** A plain number has no quotes: a config writes it as a number, a task definition as a text. */
function assignments(texts: Readonly<Record<string, string>>): Text {
  const assigned = Object.entries(texts).map(
    ([name, text]) => say`${property(name)} to ${/^\d+$/.test(text) ? text : `"${text}"`}`,
  );
  return listedTexts(assigned, "and");
}

function fixTo(texts: Readonly<Record<string, string>>): FindingFix {
  const assigned = Object.entries(texts).map(([name, text]) => title`${property(name)} to ${text}`);
  return {
    title: title`Set ${listedTexts(assigned, "and")}`,
    edits: Object.entries(texts).map(([name, value]) => ({ op: "set", at: [name], value })),
  };
}

/** `[2048, 3072, …, 8192]` → `2048 to 8192 MiB in steps of 1024`; a few values are listed. */
export function memoryChoices(memories: readonly number[]): string {
  const [first = 0, second = 0] = memories;
  if (memories.length <= 4) return `${listed(memories)} MiB`;
  return `${first} to ${memories.at(-1)} MiB in steps of ${second - first}`;
}
