import { dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { importSource, optionProblem } from "../import/import-source.ts";
import { placedEntries, type PlacedEntry } from "../import/placed-entry.ts";
import { printDraft } from "../import/print/print-draft.ts";
import { sourceAt } from "../import/source.ts";

export type { PlacedEntry } from "../import/placed-entry.ts";

/** What {@link importConfig} is to read, as `ecs-dsl import` takes it. */
export interface ImportOptions {
  /** The file or folder, relative to `cwd` or absolute. */
  readonly source: string;
  /**
   * The working directory.
   * @default the process's own
   */
  readonly cwd?: string;
  /**
   * What it is: `"copilot"`, `"compose"`, `"ecspresso"`, `"cloudformation"` or `"task-definitions"`.
   * @default what the source looks like
   */
  readonly from?: string;
  /**
   * Where the config will be, relative to `cwd` or absolute: paths in it are seen from there.
   * @default "ecs.config.ts"
   */
  readonly out?: string;
  /**
   * The name of the app.
   * @default that of the source
   */
  readonly app?: string;
  /**
   * The AWS account, where the source says none.
   * @default none
   */
  readonly account?: string;
  /**
   * The region, where the source says none.
   * @default none
   */
  readonly region?: string;
}

/** What {@link importConfig} comes to: plain data, which JSON takes. */
export interface ImportResult {
  /** Why nothing can be made of the source; else empty. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the config; absent where there is none. */
  readonly config?: string;
  /** Texts of files that the config names, by their paths from it. */
  readonly files: Readonly<Record<string, string>>;
  /** What became of every key of the source. */
  readonly entries: readonly PlacedEntry[];
}

/**
 * Makes a config of a source, as `ecs-dsl import` does. What cannot be read is in the diagnostics; nothing of that is
 * thrown. Nothing is written.
 *
 * @example
 * const { config, entries } = await importConfig({ source: "copilot", account: "123456789012", region: "eu-west-1" });
 */
export async function importConfig(options: ImportOptions): Promise<ImportResult> {
  const { source: shown, from, out = "ecs.config.ts" } = options;
  const cwd = resolve(options.cwd ?? ".");
  const wrong = optionProblem(options);
  if (wrong !== undefined) return refused(wrong);
  const found = await sourceAt(shown, cwd, process.env);
  if ("problem" in found) return refused(found.problem);
  const folder = relative(dirname(resolve(cwd, out)), found.folder).replaceAll(sep, "/") || ".";
  const imported = importSource({ ...found.source, folder }, from, options);
  if ("code" in imported) return refused(imported);
  const { draft, files = {} } = imported;
  const entries = placedEntries(found.source, imported.entries).map((entry) => ({
    ...entry,
    file: relative(cwd, join(found.folder, entry.file)).replaceAll(sep, "/"),
  }));
  return { diagnostics: [], config: printDraft(draft), files, entries };
}

function refused(diagnostic: Diagnostic): ImportResult {
  return { diagnostics: [diagnostic], files: {}, entries: [] };
}
