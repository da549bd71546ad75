import { cloudFormation } from "./cloudformation/importer.ts";
import { composeImporter } from "./compose/importer.ts";
import { copilotImporter } from "./copilot/importer.ts";
import { ecspresso } from "./ecspresso/importer.ts";
import { taskDefinitions } from "./documents/importer.ts";
import type { Importer } from "./importer.ts";

/** Every importer, in the order in which they look at a source: the first that takes it as its own has it. */
export const IMPORTERS: readonly Importer[] = [
  copilotImporter,
  ecspresso,
  composeImporter,
  cloudFormation,
  taskDefinitions,
];
