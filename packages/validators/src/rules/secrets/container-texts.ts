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

/** A part of each form that a rule looks for, of which almost every text has none. */
const HINT =
  /\{\{resolve:|-----BEGIN |A(?:KI|SI)A|gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|hooks\.slack|[rs]k_live_|sk-|SG\.|npm_|eyJ|:\/\/[^\s/]*@/;

/** True for a text that other rules look into, for it may hold a secret of a form that is known. */
export function isTelling(text: string): boolean {
  return text.includes("@") || (text.length >= SHORT && HINT.test(text));
}

/** No form but a URL's is shorter than this, and that has an at sign. */
const SHORT = 15;

/** What was found last: the rules that ask look at one container in turn. */
let last: { readonly subject: Subjects["container"]; readonly texts: readonly ContainerText[] } | undefined;

/**
 * What a container is told in plain text: variables, commands, labels, options of its log driver and names of secrets. Only
 * texts that may hold a secret, or a reference to one.
 */
export function containerTexts(subject: Subjects["container"]): readonly ContainerText[] {
  if (last?.subject !== subject) last = { subject, texts: findTexts(subject) };
  return last.texts;
}

function findTexts({ container }: Subjects["container"]): readonly ContainerText[] {
  const { command, entryPoint, dockerLabels, healthCheck, logConfiguration } = container;
  const found: ContainerText[] = [];
  addPairs(found, "environment", "value", container.environment);
  addPairs(found, "secrets", "valueFrom", container.secrets);
  addTexts(found, ["command"], command);
  addTexts(found, ["entryPoint"], entryPoint);
  addTexts(found, ["dockerLabels"], dockerLabels);
  if (isKnown(healthCheck)) addTexts(found, ["healthCheck", "command"], healthCheck.command);
  if (isKnown(logConfiguration)) addTexts(found, ["logConfiguration", "options"], logConfiguration.options);
  return found;
}

function addPairs(found: ContainerText[], list: string, key: "value" | "valueFrom", pairs: unknown): void {
  if (!Array.isArray(pairs)) return;
  for (let index = 0; index < pairs.length; index++) {
    const pair: unknown = pairs[index];
    const text = isRecord(pair) ? pair[key] : undefined;
    if (matches(text)) found.push({ holder: [list], at: [list, index, key], text });
  }
}

/** The texts of a list or a map. */
function addTexts(found: ContainerText[], holder: Path, texts: unknown): void {
  if (Array.isArray(texts)) {
    for (let index = 0; index < texts.length; index++) addText(found, holder, index, texts[index]);
  } else if (isRecord(texts)) {
    for (const key in texts) addText(found, holder, key, texts[key]);
  }
}

function addText(found: ContainerText[], holder: Path, step: string | number, text: unknown): void {
  if (matches(text)) found.push({ holder, at: [...holder, step], text });
}

function matches(text: unknown): text is string {
  if (typeof text !== "string" || (text.length < SHORT && !text.includes("@"))) return false;
  // Most long texts are ARNs of secrets, which are what they should be.
  return text.startsWith("arn:aws") ? text.includes("{{") : HINT.test(text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
