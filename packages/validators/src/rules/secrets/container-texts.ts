import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";

/** A text of a container that whoever may read the task definition can read. */
export interface ContainerText {
  /** The list or map that it is in. */
  readonly holder: Path;
  readonly at: Path;
  readonly text: string;
}

/**
 * What a container is told in plain text: variables, commands, labels, options of its log driver and names of secrets. Only
 * texts that match the hint, which almost none does: nothing is made of the others.
 */
export function containerTexts({ container }: Subjects["container"], hint: RegExp): readonly ContainerText[] {
  const { command, entryPoint, dockerLabels, healthCheck, logConfiguration } = container;
  const found: ContainerText[] = [];
  addPairs(found, hint, "environment", "value", container.environment);
  addPairs(found, hint, "secrets", "valueFrom", container.secrets);
  addTexts(found, hint, ["command"], command);
  addTexts(found, hint, ["entryPoint"], entryPoint);
  addTexts(found, hint, ["dockerLabels"], dockerLabels);
  if (isKnown(healthCheck)) addTexts(found, hint, ["healthCheck", "command"], healthCheck.command);
  if (isKnown(logConfiguration)) addTexts(found, hint, ["logConfiguration", "options"], logConfiguration.options);
  return found;
}

function addPairs(found: ContainerText[], hint: RegExp, list: string, key: string, pairs: unknown): void {
  if (!Array.isArray(pairs)) return;
  pairs.forEach((pair: unknown, index) => {
    const text: unknown = typeof pair === "object" && pair !== null ? Reflect.get(pair, key) : undefined;
    if (matches(text, hint)) found.push({ holder: [list], at: [list, index, key], text });
  });
}

/** The texts of a list or a map. */
function addTexts(found: ContainerText[], hint: RegExp, holder: Path, texts: unknown): void {
  if (typeof texts !== "object" || texts === null) return;
  for (const key of Object.keys(texts)) {
    const text: unknown = Reflect.get(texts, key);
    const step = Array.isArray(texts) ? Number(key) : key;
    if (matches(text, hint)) found.push({ holder, at: [...holder, step], text });
  }
}

function matches(text: unknown, hint: RegExp): text is string {
  return typeof text === "string" && hint.test(text);
}
