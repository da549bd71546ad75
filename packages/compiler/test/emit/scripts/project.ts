import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Assembly, OutputFile } from "../../../src/model/assembly.ts";
import { emit } from "../../../src/emit/emit.ts";

/** The environment of scripts that look again without waiting. */
export const QUICK = { ECS_DSL_POLL_SECONDS: "0.1" } as const;

/** What a finished script leaves behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script that runs. */
export interface Running {
  readonly finished: Promise<Run>;
  kill(signal: NodeJS.Signals): void;
}

/** A project on disk: its output folder, and a build context beside it. */
export class Project {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The folder of the environment's output. */
  get output(): string {
    return join(this.folder, "ecs.out", "production");
  }

  /** A path in the project. */
  path(...steps: readonly string[]): string {
    return join(this.folder, ...steps);
  }

  /** Writes a file of the project. */
  async write(path: string, content: string, executable = false): Promise<void> {
    const place = this.path(path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
    if (executable) await chmod(place, 0o755);
  }

  /** The content of a file of the project. */
  read(path: string): Promise<string> {
    return readFile(this.path(path), "utf8");
  }

  /** Runs a script of the output folder to its end. */
  run(script: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
    return this.start(script, args, environment).finished;
  }

  /** Starts a script of the output folder. Its `bin` folder comes first on the PATH. */
  start(script: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Running {
    const { PATH = "" } = { ...process.env, ...environment };
    const env = { ...process.env, ...environment, PATH: `${this.path("bin")}:${PATH}` };
    const child = spawn("bash", [join(this.output, script), ...args], { cwd: this.folder, env });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const finished = new Promise<Run>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => {
        resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
      });
    });
    return { finished, kill: (signal) => child.kill(signal) };
  }

  async removeOutput(): Promise<void> {
    await rm(this.output, { recursive: true, force: true });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Writes the scripts and templates of an assembly, and a build context `api` with a Dockerfile. */
export async function writeProject(assembly: Assembly): Promise<Project> {
  const project = await emptyProject();
  await writeOutput(project, emit(assembly, { config: "../../ecs.config.ts" }));
  return project;
}

/** A project that has a build context `api` and no output yet. */
export async function emptyProject(): Promise<Project> {
  const project = new Project(await realpath(await mkdtemp(join(tmpdir(), "ecs-dsl-"))));
  await project.write("api/Dockerfile", "FROM scratch\n");
  return project;
}

/** Writes files of the environment's folder. */
export async function writeOutput(project: Project, files: readonly OutputFile[]): Promise<void> {
  for (const { path, content, executable } of files) {
    await project.write(join("ecs.out", "production", path), content, executable);
  }
}
