import { readFileSync } from "node:fs";

/** The text of a module's file; empty where the module is none, like that of a `data:` URL. */
export function textOfFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
