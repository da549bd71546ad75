import { composeImporter } from "../../../src/import/compose/importer.ts";
import { interpolated } from "../../../src/import/compose/interpolation.ts";
import { normalized } from "../../../src/import/compose/normalize.ts";
import { partsOf } from "../../../src/import/compose/parts.ts";
import type { Part, Setting } from "../../../src/import/compose/setting.ts";
import type { ImportOptions } from "../../../src/import/importer.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import type { Given } from "../../../src/import/reading/given.ts";
import { Constants } from "../../../src/import/weaving/constants.ts";
import { remarksOf, sourceOf, yaml } from "../shown.ts";

/** A service, or a part of one, of a file whose variables are not set. */
export function compose(text: string): Given {
  return yaml(text, { filledIn: (value) => interpolated(value, {}) });
}

/** The only service of a project. */
export function part(text: string, key = "api"): Part {
  const [first] = partsOf([{ key, given: normalized(compose(text)) }]);
  if (first === undefined) throw new Error("No part was made.");
  return first;
}

export function settingOf(more: Partial<Setting> = {}): Setting {
  const project = { files: [], services: [], name: "shop", volumes: new Map(), secrets: new Map(), hidden: [] };
  return {
    app: "shop",
    project,
    folder: ".",
    parts: [],
    constants: new Constants(),
    book: new Map(),
    read: () => undefined,
    secretNames: new Map(),
    ...more,
  };
}

/** A project as a config, with what is said of its keys. */
export function imported(files: Readonly<Record<string, string>>, given: ImportOptions = {}) {
  const made = composeImporter.importSource(sourceOf(files), given);
  if ("problem" in made) throw new Error(made.problem);
  return { draft: made.draft, text: printDraft(made.draft), remarks: remarksOf(made.entries) };
}

/** What is said of which keys, without the words. */
export function verdicts(remarks: readonly string[]): readonly string[] {
  return remarks.map((remark) => remark.split(": ").slice(0, 2).join(" "));
}
