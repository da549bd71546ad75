import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

/** The command as it is installed; it runs the bundle. */
export const COMMAND = join(ROOT, "packages", "compiler", "bin", "ecs-dsl.cjs");

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** A user's project in a folder of its own, with `ecs-dsl` installed. */
export class Project {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "ecs-dsl-")));

  constructor(files: Readonly<Record<string, string>> = {}) {
    symlinkSync(join(ROOT, "node_modules"), this.at("node_modules"));
    for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files }))
      this.put(path, text);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  read(path: string): string {
    return readFileSync(this.at(path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(this.at(path));
  }

  /** Every file below `path` with its text. */
  tree(path: string): Readonly<Record<string, string>> {
    if (!this.has(path)) return {};
    const entries = readdirSync(this.at(path), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(files.map((file) => [file.slice(this.at(path).length + 1), readFileSync(file, "utf8")]));
  }

  run(...argv: readonly string[]): Ran {
    return this.runWith({}, ...argv);
  }

  runWith(env: Readonly<Record<string, string>>, ...argv: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    return { exit: status, out: stdout, err: stderr };
  }
}
