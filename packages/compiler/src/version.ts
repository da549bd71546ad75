import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "./package-folder.ts";

/** The version in our own package.json. */
export function version(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
  return manifest.version;
}
