import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { lint as lintInputs, type LintedFile } from "../lint.ts";
import { findInputs, type InputFault, readInput } from "../read/inputs/find-inputs.ts";
import { anyOf } from "../read/inputs/glob.ts";
import type { ReadInput } from "../formats/read-input.ts";
import { inOrder } from "../report/order.ts";
import { FileSuppressions } from "../settings/file-suppressions.ts";
import { askedAbout, type Settings } from "../settings/settings.ts";
import { type RuleOptions, settingsOf } from "./asked-rules.ts";

/** A text that is not in a file, or not yet. */
export interface LintText {
  /** What findings call it; what it ends with says how it is read: `task.json`, `template.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** What {@link lint} is to check, as `ecs-dsl lint` takes it. */
export interface LintOptions extends RuleOptions {
  /**
   * The working directory: `ecs-dsl.json` is read there, and paths are relative to it.
   * @default the process's own
   */
  readonly cwd?: string;
  /**
   * Files, folders and globs.
   * @default ["."], and nothing where there are `texts`
   */
  readonly paths?: readonly string[];
  /**
   * Texts to check beside them.
   * @default none
   */
  readonly texts?: readonly LintText[];
  /**
   * Makes the fixes that are certain: files have their new text in `fixed`. No file is written.
   * @default false
   */
  readonly fix?: boolean;
}

/** A file or text that was looked at. */
export interface LintedText {
  /** Relative to `cwd`, with `/`. */
  readonly file: string;
  /** `"passed-over"` holds nothing of ECS or ECR, `"unreadable"` has a diagnostic that says why. */
  readonly outcome: "checked" | "passed-over" | "unreadable";
  /** The text with the fixes, where `fix` changed it. */
  readonly fixed?: string;
}

/** What {@link lint} comes to: plain data, which JSON takes. */
export interface LintResult {
  /** Every finding, in the order of reports; of what was fixed, what is left. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly LintedText[];
}

/**
 * Checks task definitions, services, templates and policies, as `ecs-dsl lint` does. What cannot be read, and settings that
 * are wrong, are in the diagnostics; nothing of that is thrown. Nothing is written.
 *
 * @example
 * const text = JSON.stringify(taskDefinition);
 * const { diagnostics } = await lint({ texts: [{ file: "task-definition.json", text }] });
 */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  const cwd = resolve(options.cwd ?? ".");
  const settings = await settingsOf(cwd, options);
  if ("problem" in settings) return { diagnostics: [settings.problem], files: [] };
  const inputs = new Inputs(cwd, options, await anyOf(settings.file.ignore));
  return checked(inputs, settings, options.fix ?? false);
}

async function checked(inputs: Inputs, settings: Settings, isFixing: boolean): Promise<LintResult> {
  const suppressions = await FileSuppressions.of(settings.file);
  const linted = await lintInputs(inputs.readable(), {
    askedAbout: askedAbout(settings),
    isFixing,
    isAccepted: (diagnostic) => suppressions.accepts(diagnostic),
    follow: inputs.follow,
  });
  const names = linted.filter(({ kind }) => kind === "documents").map(({ file }) => file);
  const found = linted.flatMap(({ diagnostics }) => diagnostics);
  const faults = inputs.faults.flatMap(({ problem, isNamed }) => (isNamed ? [problem] : []));
  return {
    diagnostics: inOrder([...found, ...faults, ...suppressions.faults(names)]),
    files: [...linted.map(outcomeOf), ...inputs.faults.map(faultOf)],
  };
}

const OUTCOMES = { documents: "checked", foreign: "passed-over", unreadable: "unreadable" } as const;

function outcomeOf({ file, kind, fixed }: LintedFile): LintedText {
  return { file, outcome: OUTCOMES[kind], ...(fixed === undefined ? {} : { fixed: fixed.text }) };
}

function faultOf({ file, isNamed }: InputFault): LintedText {
  return { file, outcome: isNamed ? "unreadable" : "passed-over" };
}

/** The paths and texts of a call. */
class Inputs {
  readonly faults: InputFault[] = [];
  readonly #cwd: string;
  readonly #paths: readonly string[];
  readonly #texts: readonly LintText[];
  readonly #isIgnored: (file: string) => boolean;

  constructor(cwd: string, { texts = [], paths }: LintOptions, isIgnored: (file: string) => boolean) {
    this.#cwd = cwd;
    this.#texts = texts;
    this.#paths = paths ?? (texts.length > 0 ? [] : ["."]);
    this.#isIgnored = isIgnored;
  }

  async *readable(): AsyncGenerator<ReadInput> {
    for (const { file, text } of this.#texts) yield { file, bytes: Buffer.from(text), isNamed: true };
    for await (const found of findInputs(this.#paths, this.#cwd, () => Buffer.of())) {
      const input = this.#kept(found);
      if (input !== undefined) yield input;
    }
  }

  readonly follow = (file: string, isNamed: boolean): ReadInput | undefined => {
    const found = readInput({ file, isNamed }, this.#cwd);
    return this.#kept("problem" in found ? { ...found, isNamed: false } : found);
  };

  #kept(found: ReadInput | InputFault): ReadInput | undefined {
    if (this.#isIgnored(found.file)) return undefined;
    if (!("problem" in found)) return found;
    this.faults.push(found);
    return undefined;
  }
}
