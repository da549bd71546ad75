import { generateAttributes } from "./generate-attributes.ts";
import { generateCloudFormationTypes } from "./generate-cloudformation-types.ts";
import { generateOwnTypes } from "./generate-own-types.ts";
import { generateResourceTypes } from "./generate-resource-types.ts";
import { generateSchemas } from "./generate-schemas.ts";
import { generateShapes } from "./generate-shapes.ts";
import { generateGuide } from "./generate-guide.ts";
import { generateReference } from "./generate-reference.ts";
import { generateReplacements } from "./generate-replacements.ts";
import { generatePages, generateRulesIndex } from "./generate-pages.ts";
import { isCurrent, write, type GeneratedFile } from "./generated-file.ts";

/** Every generator of source files, one line each. */
const GENERATORS: readonly (() => GeneratedFile | readonly GeneratedFile[])[] = [
  generateAttributes,
  generateCloudFormationTypes,
  generateGuide,
  generateOwnTypes,
  generatePages,
  generateReference,
  generateReplacements,
  generateResourceTypes,
  generateRulesIndex,
  generateSchemas,
  generateShapes,
];

const checkOnly = process.argv.includes("--check");

for (const file of GENERATORS.flatMap((generate) => generate())) {
  if (isCurrent(file)) continue;
  if (checkOnly) {
    console.error(`${file.path} is out of date; run \`pnpm generate\`.`);
    process.exitCode = 1;
  } else {
    write(file);
    console.log(`Wrote ${file.path}`);
  }
}
