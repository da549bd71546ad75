import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { configFolders, EXAMPLES, runHere } from "../examples/examples.ts";

/** A file that a compile wrote. */
export interface EmittedFile {
  readonly path: string;
  /** Where it is below what was compiled: `calls/production/deploy.sh`. */
  readonly name: string;
}

const CONFIGS = fileURLToPath(new URL("configs", import.meta.url));

/** Compiles every config of `configs/` into a temporary folder, which `remove` takes away. */
export async function compileConfigs(): Promise<{ readonly files: readonly EmittedFile[]; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-oracles-"));
  for (const config of readdirSync(CONFIGS).toSorted()) await compileConfig(config, folder);
  return { files: filesBelow(folder, folder), remove: () => rmSync(folder, { recursive: true }) };
}

/** What the examples are expected to give. */
export function expectedFiles(): readonly EmittedFile[] {
  return configFolders(EXAMPLES)
    .map((name) => join(EXAMPLES, name, "expected"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesBelow(folder, EXAMPLES));
}

/** The first of files with the same content: environments and examples have many in common. */
export function withoutCopies(files: readonly EmittedFile[]): readonly EmittedFile[] {
  const byContent = new Map<string, EmittedFile>();
  for (const file of files.toReversed()) byContent.set(readFileSync(file.path, "utf8"), file);
  return [...byContent.values()].toReversed();
}

/**
 * The files that have a part which no larger one has, but for names and values; all of them in `npm run test:stress`. An oracle that
 * takes seconds for a file learns nothing of the others: the same code writes them.
 */
export function withNewParts(files: readonly EmittedFile[], partsOf: (text: string) => readonly string[]) {
  if (process.env["ECS_DSL_ALL_TEXTS"] !== undefined) return files;
  const seen = new Set<string>();
  const read = files.map((file) => ({ file, text: readFileSync(file.path, "utf8") }));
  return read
    .toSorted((left, right) => right.text.length - left.text.length)
    .filter(({ text }) => {
      const fresh = partsOf(text).filter((part) => !seen.has(part));
      fresh.forEach((part) => seen.add(part));
      return fresh.length > 0;
    })
    .map(({ file }) => file);
}

/** The entries of a template's sections: their properties, without the values. */
export function entriesOf(template: string): readonly string[] {
  return template.split(/\n(?= {0,2}\S)/).map((entry) =>
    entry
      .replace(/^ {2}\w+:/, "")
      .replaceAll(/: (?!AWS::).+/g, ":")
      .replaceAll(/^(\s*)- (?!\w+:).*/gm, "$1-"),
  );
}

/** The functions of a script, and each of its other lines; without quoted words, what is assigned, and what a `case` is of. */
export function commandsOf(script: string): readonly string[] {
  const definition = /^\w+\(\) \{\n[^]*?^\}\n/gm;
  const others = script.replaceAll(definition, "").split("\n");
  return [...(script.match(definition) ?? []), ...others.filter((line) => !line.startsWith("#"))].map((part) =>
    part
      .replaceAll(/(["'])[^"'\n]*\1/g, "")
      .replaceAll(/^(\s*\w+=)[^$\n]*$/gm, "$1")
      .replaceAll(/^\s*[\w|-]+\)$/gm, ")"),
  );
}

/** The CloudFormation templates among `files`. */
export function templatesOf(files: readonly EmittedFile[]): readonly EmittedFile[] {
  return files.filter(({ name }) => /\/cloudformation\/[^/]+\.yaml$/.test(name));
}

/** The task definitions among `files`. */
export function taskDefinitionsOf(files: readonly EmittedFile[]): readonly EmittedFile[] {
  return files.filter(({ name }) => /\/task-definitions\/[^/]+\.json$/.test(name));
}

/** The shell scripts among `files`. */
export function scriptsOf(files: readonly EmittedFile[]): readonly EmittedFile[] {
  return files.filter(({ name }) => name.endsWith(".sh"));
}

async function compileConfig(config: string, folder: string): Promise<void> {
  const out = join(folder, config.replace(".config.ts", ""));
  const { exitCode, stdout, stderr } = await runHere(CONFIGS, "compile", "--config", config, "--out", out);
  if (exitCode !== 0) throw new Error(`${config} does not compile: ${stdout}${stderr}`);
}

function filesBelow(folder: string, root: string): readonly EmittedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, name: relative(root, path) }));
}
