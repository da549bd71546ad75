import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import type { Imported, Importer, ImportOptions, NotImported, Source } from "../import/importer.ts";
import { IMPORTERS } from "../import/importers.ts";
import { placedEntries, type PlacedEntry } from "../import/placed-entry.ts";
import { printDraft } from "../import/print/print-draft.ts";
import { importReport } from "../import/report.ts";
import { type FoundSource, sourceAt } from "../import/source.ts";
import { isAppName } from "../init/project.ts";
import { escapeInvisible } from "../invisible.ts";
import { isAccountId, isRegionName } from "../lower/resolve/place.ts";
import { inputDiagnostic } from "../read/input-problem.ts";
import { terminalText } from "../report/terminal-text.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo } from "./report-to.ts";

/** Writes a config from a source, and says what became of every key of it. */
export async function runImport(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [shown, ...more] = given.positionals;
  if (shown === undefined || more.length > 0) return failTo(io, given, [oneSource(given.positionals.length)]);
  const options = optionsOf(given);
  if ("code" in options) return failTo(io, given, [options]);
  const found = await sourceAt(shown, io.cwd, io.env);
  if ("problem" in found) return failTo(io, given, [found.problem]);
  const importer = importerOf(found, given.value("from"));
  if ("code" in importer) return failTo(io, given, [importer]);
  const imported = importer.importSource(seenFromConfig(found, given, io), options);
  if ("problem" in imported) return failTo(io, given, [notImported(found, imported)]);
  return finish(found, imported, given, io);
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

function optionsOf(given: CommandArguments): ImportOptions | Diagnostic {
  const [app, account, region] = ["app", "account", "region"].map((flag) => given.value(flag));
  if (app !== undefined && !isAppName(app)) {
    const help = 'Give it up to 40 letters, digits and hyphens between them, the first a letter: `--app "shop"`.';
    return usage("usage/import-value", `"${app}" cannot be the name of an app.`, help);
  }
  if (account !== undefined && !isAccountId(account))
    return usage("usage/import-value", `${JSON.stringify(account)} is not an AWS account.`, "Write its twelve digits.");
  if (region !== undefined && !isRegionName(region))
    return usage(
      "usage/import-value",
      `${JSON.stringify(region)} is not a region of AWS.`,
      'Write its name, as in "eu-west-1".',
    );
  return {
    ...(app === undefined ? {} : { app }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

function importerOf({ source }: FoundSource, named: string | undefined): Importer | Diagnostic {
  const names = IMPORTERS.map(({ name }) => name);
  const known = `Say what it is with \`--from\`: ${listed(names, "or")}.`;
  if (named !== undefined) {
    const near = nearest(named, names);
    const help = near === undefined ? known : `Did you mean "${near}"?`;
    const message = `Nothing is imported from "${named}".`;
    return IMPORTERS.find(({ name }) => name === named) ?? usage("usage/import-source", message, help);
  }
  const [first] = IMPORTERS.filter((importer) => importer.takes(source));
  const titles = listed(
    IMPORTERS.map(({ title }) => title),
    "or",
  );
  const message = `"${source.shown}" holds nothing that can be imported: ${titles}.`;
  return first ?? usage("usage/import-source", message, `Name the file or folder that does. ${known}`);
}

function notImported({ source }: FoundSource, { problem, help, file }: NotImported): Diagnostic {
  const code = "input/not-imported";
  return inputDiagnostic(file === undefined ? source.shown : file, { code, message: problem, help });
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
