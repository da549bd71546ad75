import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputFile } from "../../src/model/assembly.ts";

/** An empty folder of a test's own, and what tests do in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "write-"));

  get place() {
    return { path: this.path, shown: this.path };
  }

  at(path: string): string {
    return join(this.path, path);
  }

  put(path: string, text = ""): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  read(path: string): string {
    return readFileSync(this.at(path), "utf8");
  }

  /** Every file with its text. */
  files(): Readonly<Record<string, string>> {
    const entries = readdirSync(this.path, { recursive: true, withFileTypes: true });
    const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
    return Object.fromEntries(paths.map((path) => [path.slice(this.path.length + 1), readFileSync(path, "utf8")]));
  }

  /** Everything in it, hidden leavings included, sorted. */
  list(path = ""): readonly string[] {
    const names = readdirSync(this.at(path), { recursive: true }).map(String);
    return names.toSorted((left, right) => (left < right ? -1 : 1));
  }
}

export function file(path: string, content = `${path}\n`, executable = false): OutputFile {
  return { path, content, executable };
}

/** A file at the repository's root. */
export function rootFile(path: string, content = `${path}\n`): OutputFile {
  return { ...file(path, content), root: "repository" };
}
