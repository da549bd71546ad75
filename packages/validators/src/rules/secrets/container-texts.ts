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

/** What a container is told in plain text: variables, commands, labels, options of its log driver and names of secrets. */
export function containerTexts({ container }: Subjects["container"]): readonly ContainerText[] {
  const { command, entryPoint, dockerLabels, healthCheck, logConfiguration } = container;
  return [
    ...pairTexts("environment", "value", container.environment),
    ...pairTexts("secrets", "valueFrom", container.secrets),
    ...textsIn(["command"], command),
    ...textsIn(["entryPoint"], entryPoint),
    ...textsIn(["dockerLabels"], dockerLabels),
    ...(isKnown(healthCheck) ? textsIn(["healthCheck", "command"], healthCheck.command) : []),
    ...(isKnown(logConfiguration) ? textsIn(["logConfiguration", "options"], logConfiguration.options) : []),
  ];
}

function pairTexts(list: string, key: string, pairs: unknown): readonly ContainerText[] {
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown, index) =>
    typeof pair === "object" && pair !== null ? textAt([list], [index, key], Reflect.get(pair, key)) : [],
  );
}

/** The texts of a list or a map. */
function textsIn(holder: Path, texts: unknown): readonly ContainerText[] {
  if (Array.isArray(texts)) return texts.flatMap((text: unknown, index) => textAt(holder, [index], text));
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([name, text]: readonly [string, unknown]) => textAt(holder, [name], text));
}

function textAt(holder: Path, below: Path, text: unknown): readonly ContainerText[] {
  return typeof text === "string" ? [{ holder, at: [...holder, ...below], text }] : [];
}
