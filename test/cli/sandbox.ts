import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { COMMAND, ROOT, type Ran } from "./project.ts";

/** A folder in which whatever appears outside the output is seen; the project stands deep in it. */
export class Sandbox {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "ecs-dsl-sandbox-")));
  readonly project = join(this.root, "a", "b", "c", "project");
  /** What no run may make. */
  readonly canary = join(this.root, "canary");

  constructor() {
    this.put("package.json", '{ "type": "module" }');
    symlinkSync(join(ROOT, "node_modules"), join(this.project, "node_modules"));
  }

  /** Writes a file of the project and returns its path. */
  put(path: string, text: string, isExecutable = false): string {
    const place = join(this.project, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    if (isExecutable) chmodSync(place, 0o755);
    return place;
  }

  /** Every path in the sandbox but those below the given folders of the project. */
  tree(...without: readonly string[]): readonly string[] {
    return pathsBelow(this.root, new Set(["node_modules", ...without].map((path) => join(this.project, path))));
  }

  /** Runs the command as it is installed. */
  ecsDsl(...argv: readonly string[]): Ran {
    return this.run(process.execPath, [COMMAND, ...argv]);
  }

  /** Runs a program in the project, where `aws` and `docker` are stubs. */
  run(program: string, argv: readonly string[], input = ""): Ran {
    const { status, stdout, stderr } = spawnSync(program, argv, { ...this.#surroundings(), input });
    return { exit: status, out: stdout, err: stderr };
  }

  /** The same of a program beside which others run. */
  start(program: string, argv: readonly string[], input: string): Promise<Ran> {
    return new Promise((end) => {
      const child = execFile(program, argv, this.#surroundings(), (_, out, err) =>
        end({ exit: child.exitCode, out, err }),
      );
      child.stdin?.end(input);
    });
  }

  #surroundings() {
    const env = { ...process.env, PATH: `${join(this.project, "bin")}:${process.env["PATH"]}` };
    return { cwd: this.project, encoding: "utf8", env, maxBuffer: 2 ** 28 } as const;
  }
}

function pathsBelow(folder: string, without: ReadonlySet<string>): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !without.has(join(folder, name)));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...pathsBelow(path, without)] : [path];
  });
}
