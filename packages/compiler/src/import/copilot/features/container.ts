import type { DraftValue, Members } from "../../draft.ts";
import { secondsOf } from "../../reading/duration.ts";
import { unless } from "../../reading/filled.ts";
import type { Given } from "../../reading/given.ts";
import { shellWords } from "../../reading/shell-words.ts";

/** A command line, as words of a shell or an array. */
export function wordsOf(given: Given | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (given.isList) return given.texts();
  const line = given.text();
  if (line === undefined) return undefined;
  const words = shellWords(line);
  if (words === undefined) return given.leftOut("A quote in it is not closed.");
  return words.length === 0 ? undefined : words;
}

/** The health check of a container, where one is written. */
export function healthCheckOf(given: Given | undefined): Members | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return given.leftOut("It is not an object.");
  const command = given.member("command")?.texts();
  return {
    command: commandOf(command ?? ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]),
    interval: unless(30, seconds(given.member("interval")) ?? 10),
    timeout: unless(5, seconds(given.member("timeout")) ?? 5),
    retries: unless(3, given.member("retries")?.number() ?? 2),
    startPeriod: unless(0, seconds(given.member("start_period")) ?? 0),
  };
}

/** `CMD-SHELL` is what text means. */
function commandOf(words: readonly string[]): DraftValue {
  const [first, line, ...others] = words;
  return first === "CMD-SHELL" && line !== undefined && others.length === 0 ? line : words;
}

/** A duration in whole seconds. */
export function seconds(given: Given | undefined): number | undefined {
  const text = given?.scalar();
  if (given === undefined || text === undefined) return undefined;
  const value = secondsOf(text);
  if (value === undefined) return given.leftOut("It is not a duration.");
  const whole = Math.round(value);
  if (whole !== value) given.approximated(`AWS counts whole seconds: ${whole}.`);
  return whole;
}

/** Which containers come first, by the conditions of ECS. */
export function dependsOnOf(
  given: Given | undefined,
  main: string,
  containers: ReadonlySet<string>,
): Members | undefined {
  const entries = (given?.map() ?? []).flatMap(([name, member]) => {
    if (name !== main && !containers.has(name)) {
      member.leftOut("The task has no such container.");
      return [];
    }
    const condition = member.text()?.toUpperCase();
    if (condition === undefined) return [];
    if (!CONDITIONS.includes(condition)) {
      member.leftOut("It is not start, healthy, complete or success.");
      return [];
    }
    return [[name === main ? "main" : name, condition] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const CONDITIONS = ["START", "HEALTHY", "COMPLETE", "SUCCESS"];

/** Labels of a container. */
export function labelsOf(given: Given | undefined): Members | undefined {
  const entries = (given?.map() ?? []).flatMap(([name, member]) => {
    const value = member.scalar();
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
