import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { CatalogueEntry } from "@ecs-dsl/validators";
import { PACKAGE_FOLDER } from "../package-folder.ts";

/** The page of a finding in Markdown; what the catalogue says of it where its page is not installed. */
export function pageOf({ code, severity, summary }: CatalogueEntry): string {
  return ownPage(code) ?? rulePage(code) ?? `# ${code}\n\n${summary}\n\nSeverity: ${severity}.\n`;
}

function ownPage(code: string): string | undefined {
  return textOf(() => join(PACKAGE_FOLDER, "docs", "findings", `${code}.md`));
}

/** Rules are documented in the package that they are in. */
function rulePage(code: string): string | undefined {
  const own = createRequire(join(PACKAGE_FOLDER, "package.json"));
  return textOf(() => own.resolve(`@ecs-dsl/validators/rules/${code}.md`));
}

/** The text of a file that may be missing, as its path may. */
function textOf(path: () => string): string | undefined {
  try {
    return readFileSync(path(), "utf8");
  } catch {
    return undefined;
  }
}
