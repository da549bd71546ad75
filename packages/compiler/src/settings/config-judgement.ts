import type { CheckOptions, Diagnostic, RuleLevel } from "@ecs-dsl/validators";
import type { PlacedFinding } from "../origin/place-findings.ts";
import { anyOf, type FileMatcher } from "../read/inputs/glob.ts";
import { FileSuppressions } from "./file-suppressions.ts";
import type { Settings } from "./settings.ts";

type Levels = Readonly<Record<string, RuleLevel>>;

/** What `ecs-dsl.json` says of findings by the file that they are in: known once a config has been read and checked. */
export class ConfigJudgement {
  /** Which rules are asked, but for those that are on for some files alone. */
  readonly asked: CheckOptions;
  /** Those: they are asked about everything, and count in their files only. */
  readonly added: Levels;
  readonly #base: Levels;
  readonly #isIgnored: FileMatcher;
  readonly #overrides: Settings["overrides"];
  readonly #suppressions: FileSuppressions;

  private constructor(
    { levels, overrides, presets }: Settings,
    added: Levels,
    isIgnored: FileMatcher,
    suppressions: FileSuppressions,
  ) {
    const others = Object.entries(levels).filter(([code]) => !Object.hasOwn(added, code));
    this.asked = { levels: Object.fromEntries(others), presets };
    this.added = added;
    this.#base = levels;
    this.#isIgnored = isIgnored;
    this.#overrides = overrides;
    this.#suppressions = suppressions;
  }

  /** Undefined where the settings say nothing of files: findings are what they are. */
  static async of(settings: Settings): Promise<ConfigJudgement | undefined> {
    const { file } = settings;
    if (file.ignore.length + file.overrides.length + file.suppressions.length === 0) return undefined;
    const [added, isIgnored] = [await addedBy(settings), await anyOf(file.ignore)];
    return new ConfigJudgement(settings, added, isIgnored, await FileSuppressions.of(file));
  }

  /** The findings that are left, at their levels; `asked` has the levels that the app itself gives. */
  judge(findings: readonly PlacedFinding[], asked: Levels): readonly PlacedFinding[] {
    return findings.flatMap((found) => {
      const diagnostic = this.#judged(found.diagnostic, asked);
      return diagnostic === undefined ? [] : [{ ...found, diagnostic }];
    });
  }

  /** What is wrong with the suppressions of the files; asked when all findings have been judged. */
  faults(files: readonly string[]): readonly Diagnostic[] {
    return this.#suppressions.faults(files);
  }

  #judged(diagnostic: Diagnostic, asked: Levels): Diagnostic | undefined {
    const { code, origin, severity } = diagnostic;
    if (severity === "error" || origin === undefined) return diagnostic;
    if (this.#isIgnored(origin.file)) return undefined;
    const level = this.#levelIn(origin.file, code) ?? this.#base[code];
    const isElsewhere = level === undefined && Object.hasOwn(this.added, code) && !Object.hasOwn(asked, code);
    if (isElsewhere || level === "off") return undefined;
    const judged = level === undefined ? diagnostic : { ...diagnostic, severity: level };
    return this.#suppressions.accepts(judged) ? undefined : judged;
  }

  /** The level that a file has of its own; of two overrides, the later says it. */
  #levelIn(file: string, code: string): RuleLevel | undefined {
    return this.#overrides.findLast(({ isFor, levels }) => Object.hasOwn(levels, code) && isFor(file))?.levels[code];
  }
}

/** What overrides switch on that is off elsewhere: by a level, or because no preset that is chosen has it. */
async function addedBy({ levels, overrides, presets }: Settings): Promise<Levels> {
  const given = overrides.flatMap((override) => Object.entries(override.levels));
  const on = given.filter(([code, level]) => level !== "off" && (levels[code] ?? "off") === "off");
  if (on.length === 0) return {};
  const { isAsked } = await import("./rule-level.ts");
  return Object.fromEntries(on.filter(([code]) => Object.hasOwn(levels, code) || !isAsked(code, presets)));
}
