import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { importSource, optionProblem } from "../import/import-source.ts";
import type { Imported, ImportOptions, Source } from "../import/importer.ts";
import { placedEntries, type PlacedEntry } from "../import/placed-entry.ts";
import { printDraft } from "../import/print/print-draft.ts";
import { importReport } from "../import/report.ts";
import { type FoundSource, sourceAt } from "../import/source.ts";
import { escapeInvisible } from "../text/invisible.ts";
import { terminalText } from "../text/terminal-text.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import type { Connect } from "./live-session.ts";
import { failTo } from "./report-to.ts";

/** Writes a config from a source, and says what became of every key of it. */
export async function runImport(given: CommandArguments, io: Io, connect?: Connect): Promise<ExitCode> {
  const options = optionsOf(given);
  const wrong = optionProblem(options);
  if (wrong !== undefined) return failTo(io, given, [wrong]);
  const idle = given.has("live") ? undefined : ["profile", "endpoint-url"].find((flag) => given.has(flag));
  if (idle !== undefined) return failTo(io, given, [onlyLive(idle)]);
  const found = given.has("live") ? await liveSource(given, io, connect) : await namedSource(given, io);
  if ("problems" in found) return failTo(io, given, found.problems);
  const imported = importSource(seenFromConfig(found, given, io), given.value("from"), options);
  if ("code" in imported) return failTo(io, given, [imported]);
  return finish(found, imported, given, io);
}

async function namedSource(given: CommandArguments, io: Io): Promise<FoundSource | Problems> {
  const [shown, ...more] = given.positionals;
  if (shown === undefined || more.length > 0) return { problems: [oneSource(given.positionals.length)] };
  const found = await sourceAt(shown, io.cwd, io.env);
  return "problem" in found ? { problems: [found.problem] } : found;
}

/** A service that runs; what asks AWS is loaded then. */
async function liveSource(given: CommandArguments, io: Io, connect?: Connect): Promise<FoundSource | Problems> {
  if (given.positionals.length > 0) return { problems: [oneSource(given.positionals.length + 1)] };
  const { readLiveSource } = await import("./live-import.ts");
  return readLiveSource(given, io, connect);
}

interface Problems {
  readonly problems: readonly Diagnostic[];
}

/** The source, with where its folder is from that of the config: paths in a config are relative to that. */
function seenFromConfig({ source, folder }: FoundSource, given: CommandArguments, { cwd }: Io): Source {
  const config = dirname(resolve(cwd, given.value("out") ?? "ecs.config.ts"));
  return { ...source, folder: relative(config, folder).replaceAll(sep, "/") || "." };
}

/** Nothing is written unless all can be. */
async function finish(found: FoundSource, imported: Imported, given: CommandArguments, io: Io): Promise<ExitCode> {
  const config = given.value("out") ?? "ecs.config.ts";
  const files = filesOf(config, imported);
  const isDry = given.has("dry-run");
  const problem = isDry ? undefined : (standing(files, given, io) ?? written(files, io));
  if (problem !== undefined) return failTo(io, given, [problem]);
  const entries = placedEntries(found.source, imported.entries).map((entry) => ({
    ...entry,
    file: shownFile(found, entry.file, io),
  }));
  if (given.value("format") === "json") io.stdout(jsonReport(files, entries, isDry));
  else if (isDry) {
    io.stdout(files[0]?.text ?? "");
    io.stderr(importReport(entries));
  } else {
    for (const { path } of files) io.stdout(`${terminalText(`wrote ${path}`)}\n`);
    io.stdout(`\n${importReport(entries)}`);
    io.stderr(nextSteps(config, imported));
  }
  return 0;
}

interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

function filesOf(config: string, { draft, files = {} }: Imported): readonly WrittenFile[] {
  const beside = Object.entries(files).map(([path, text]) => ({ path: join(dirname(config), path), text }));
  return [{ path: config, text: printDraft(draft) }, ...beside];
}

function standing(files: readonly WrittenFile[], given: CommandArguments, { cwd }: Io): Diagnostic | undefined {
  if (given.has("force")) return undefined;
  const there = files.find(({ path }) => isThere(resolve(cwd, path)));
  if (there === undefined) return undefined;
  const message = `"${there.path}" is there already, and import overwrites nothing.`;
  return usage("usage/import-again", message, "Name another file with `--out FILE`, or overwrite it with `--force`.");
}

function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch {
    return false;
  }
}

function written(files: readonly WrittenFile[], { cwd }: Io): Diagnostic | undefined {
  const outside = files.find(({ path }, index) => index > 0 && !isBelow(cwd, resolve(cwd, path)));
  if (outside !== undefined) return notWritten(outside.path);
  for (const { path, text } of files) {
    try {
      mkdirSync(dirname(resolve(cwd, path)), { recursive: true });
      writeFileSync(resolve(cwd, path), text);
    } catch {
      return notWritten(path);
    }
  }
  return undefined;
}

function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== "..";
}

function notWritten(path: string): Diagnostic {
  const help = "Look at the rights of the folder, and at what stands in the way.";
  return usage("usage/import-not-written", `"${path}" could not be written.`, help);
}

function optionsOf(given: CommandArguments): ImportOptions {
  const [app, account, region] = ["app", "account", "region"].map((flag) => given.value(flag));
  return {
    ...(app === undefined ? {} : { app }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

function onlyLive(flag: string): Diagnostic {
  const help =
    "Name the service to import, `--live CLUSTER/SERVICE`, or remove the flag: files are read without asking AWS.";
  return usage("usage/import-source", `Flag "--${flag}" says nothing without \`--live\`.`, help);
}

function oneSource(count: number): Diagnostic {
  const fault = count === 0 ? "was given none" : `was given ${count}`;
  const message = `Command "import" takes one file or folder and ${fault}.`;
  return usage("usage/import-source", message, "Name it: `ecs-dsl import task-definition.json`.");
}

/** The file as the working directory sees it. */
function shownFile({ folder }: FoundSource, file: string, { cwd }: Io): string {
  return relative(cwd, join(folder, file)).replaceAll(sep, "/");
}

function jsonReport(files: readonly WrittenFile[], entries: readonly PlacedEntry[], isDry: boolean): string {
  const [config, ...others] = files;
  const report = {
    version: 1,
    config: config?.path,
    ...(isDry ? { text: config?.text } : {}),
    files: others.map(({ path }) => path),
    entries,
  };
  return `${escapeInvisible(JSON.stringify(report, undefined, 2))}\n`;
}

function nextSteps(config: string, { draft: { environments } }: Imported): string {
  const into = environments[0]?.name ?? "default";
  const flag = config === "ecs.config.ts" ? "" : ` --config ${config}`;
  return `
Next: npx ecs-dsl compile${flag}              checks it, and writes ecs.out/${into}, to read and to commit
      ecs.out/${into}/deploy.sh --dry-run   says what a deployment would do
`;
}
