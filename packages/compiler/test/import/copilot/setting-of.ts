import { Call } from "../../../src/import/draft.ts";
import { edgesOf } from "../../../src/import/copilot/environments/edges.ts";
import { copilotImporter } from "../../../src/import/copilot/importer.ts";
import { interpolated } from "../../../src/import/copilot/interpolation.ts";
import type { Setting } from "../../../src/import/copilot/setting.ts";
import type { CopilotWorkload } from "../../../src/import/copilot/workload.ts";
import type { ImportOptions } from "../../../src/import/importer.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { Constants } from "../../../src/import/weaving/constants.ts";
import type { Given } from "../../../src/import/reading/given.ts";
import { remarksOf, sourceOf, yaml } from "../shown.ts";

/** A manifest of environment "test" of application "shop". */
export function manifest(text: string): Given {
  const variables = { COPILOT_APPLICATION_NAME: "shop", COPILOT_ENVIRONMENT_NAME: "test" };
  return yaml(text, { filledIn: (value) => interpolated(value, variables) });
}

export function workload(text: string, type = "Backend Service", name = "api"): CopilotWorkload {
  return { name, type, manifest: manifest(text), addons: [] };
}

/** What manifests of environment "test" are read with. */
export function settingOf(more: Partial<Setting> = {}): Setting {
  const constants = new Constants();
  const workloads = more.workloads ?? [];
  return {
    application: "shop",
    app: "shop-ecs",
    environment: "test",
    workloads,
    constants,
    book: new Map(),
    edges: edgesOf(undefined, workloads, constants),
    root: ".",
    folder: ".",
    read: () => undefined,
    importValue: (_, name) => new Call("stackOutput", [name]),
    ...more,
  };
}

/** A workspace as a config, with what is said of its keys. */
export function imported(files: Readonly<Record<string, string>>, given: ImportOptions = {}) {
  const made = copilotImporter.importSource(sourceOf({ "copilot/.workspace": "application: shop", ...files }), given);
  if ("problem" in made) throw new Error(made.problem);
  return { draft: made.draft, text: printDraft(made.draft), remarks: remarksOf(made.entries) };
}
