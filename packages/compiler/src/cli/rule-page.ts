import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Rule } from "@ecs-dsl/validators";
import { PACKAGE_FOLDER } from "../package-folder.ts";

/** The rule's page in Markdown; its own words where the page is not installed. */
export function rulePage({ code, severity, summary, source }: Rule): string {
  try {
    const own = createRequire(join(PACKAGE_FOLDER, "package.json"));
    return readFileSync(own.resolve(`@ecs-dsl/validators/rules/${code}.md`), "utf8");
  } catch {
    return `# ${code}\n\n${summary}\n\nSeverity: ${severity}. Source: ${source.url} (${source.checked}).\n`;
  }
}
