import { check } from "@ecs-dsl/validators";
import type { Imported, Importer, ImportOptions, Source } from "../../src/import/importer.ts";
import { printDraft } from "../../src/import/print/print-draft.ts";
import { environmentNames, lower } from "../../src/lower/lower.ts";
import { appIn } from "./evaluate.ts";

/** Files in memory as a source. */
export function sourceOf(files: Readonly<Record<string, string>>, shown = "source"): Source {
  return { shown, files: Object.keys(files).toSorted(), read: (file) => files[file], env: {} };
}

/** What an importer makes of files; throws where that is nothing. */
export function importedBy(
  importer: Importer,
  files: Readonly<Record<string, string>>,
  given: ImportOptions = {},
): Imported & { readonly text: string } {
  const imported = importer.importSource(sourceOf(files), given);
  if ("problem" in imported) throw new Error(imported.problem);
  return { ...imported, text: printDraft(imported.draft) };
}

/** The documents that a config compiles to, and what is found in them. */
export function compiled(text: string) {
  const app = appIn(text);
  const [environment = ""] = environmentNames(app);
  const { assembly, findings, levels } = lower(app, environment);
  return { documents: assembly.documents, findings, checked: check(assembly.documents, { levels }) };
}
