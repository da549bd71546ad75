import { posix } from "node:path";
import type { NotImported, Source } from "../importer.ts";
import { envFileVariables } from "../reading/env-file.ts";
import { Given } from "../reading/given.ts";
import { givenOf, parsedFile } from "../reading/parse-source.ts";
import { interpolated, type Variables } from "./interpolation.ts";
import { laidOver, normalized } from "./normalize.ts";

/** A service of the project, with what it extends. */
export interface ComposeService {
  /** What compose calls it, and others call it by. */
  readonly key: string;
  readonly given: Given;
}

/** What the files of a project say together. */
export interface Project {
  readonly files: readonly Given[];
  readonly services: readonly ComposeService[];
  readonly name: string | undefined;
  /** Of the top level: volumes and secrets by name. */
  readonly volumes: ReadonlyMap<string, Given>;
  readonly secrets: ReadonlyMap<string, Given>;
  /** What another file, or a service that extends it, says otherwise. */
  readonly hidden: readonly Given[];
}

/** The file that compose takes by itself, in its order. */
const MAIN = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

/** The project's main file, and one that says of production what differs. */
export function filesOf({ files }: Pick<Source, "files">): readonly string[] {
  const main = MAIN.find((name) => files.includes(name)) ?? (files.length === 1 ? files[0] : undefined);
  if (main === undefined) return [];
  const [, stem = ""] = /^(.*)\.ya?ml$/.exec(main) ?? [];
  const production = files.filter((file) => new RegExp(String.raw`^${stem}\.(prod|production)\.ya?ml$`).test(file));
  return [main, ...(stem === "" ? [] : production.slice(0, 1))];
}

/** Files beside them that only development has. */
export function otherFilesOf(source: Pick<Source, "files">): readonly string[] {
  const taken = filesOf(source);
  return source.files.filter((file) => /^(docker-)?compose(\.[\w-]+)?\.ya?ml$/.test(file) && !taken.includes(file));
}

class Reader {
  readonly source: Source;
  readonly #variables: Variables;
  readonly #files = new Map<string, Given | NotImported>();

  constructor(source: Source, variables: Variables) {
    this.source = source;
    this.#variables = variables;
  }

  get files(): readonly Given[] {
    return [...this.#files.values()].filter((file) => file instanceof Given);
  }

  file(name: string): Given | NotImported {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const parsed = parsedFile(this.source, name);
    const filledIn = (text: string) => interpolated(text, this.#variables);
    const file = "problem" in parsed ? parsed : givenOf(name, parsed.value, parsed.text, { filledIn });
    this.#files.set(name, file);
    return file;
  }
}

/** Reads a project with what it includes and extends, or says which file cannot be read. */
export function readProject(source: Source): Project | NotImported {
  const dotEnv = source.read(".env") ?? "";
  const reader = new Reader(source, { ...Object.fromEntries(envFileVariables(dotEnv)), ...source.env });
  const roots: Given[] = [];
  for (const name of filesOf(source)) {
    const root = reader.file(name);
    if ("problem" in root) return root;
    roots.push(root, ...includedBy(root, reader));
  }
  const hidden: Given[] = [];
  const services = new Map<string, ComposeService>();
  const volumes = new Map<string, Given>();
  const secrets = new Map<string, Given>();
  for (const root of roots) {
    for (const [key, given] of root.member("services")?.map() ?? []) {
      const whole = extended(given, reader, hidden, new Set());
      const below = services.get(key);
      services.set(key, { key, given: below === undefined ? whole : laidOver(below.given, whole, hidden) });
    }
    for (const name of root.member("volumes")?.names() ?? [])
      volumes.set(name, root.member("volumes")?.member(name) ?? root);
    for (const [name, given] of root.member("secrets")?.map() ?? []) secrets.set(name, given);
  }
  const name = roots.flatMap((root) => root.member("name")?.text() ?? []).at(-1);
  return { files: reader.files, services: [...services.values()], name, volumes, secrets, hidden };
}

/** The folder of the file that a value stands in: what its paths are relative to. */
export function folderOf(given: Given): string {
  return posix.dirname(fileOf(given));
}

function fileOf(given: Given): string {
  return given.file.account.ledger.file;
}

function includedBy(root: Given, reader: Reader): readonly Given[] {
  return (root.member("include")?.list() ?? []).flatMap((item) => {
    const paths = item.isMap ? (item.member("path")?.texts() ?? []) : item.texts();
    item.member("env_file")?.leftOut("Variables come from `.env` beside the main file.");
    item.member("project_directory")?.leftOut("Paths are relative to the file that they stand in.");
    return paths.flatMap((path) => {
      const file = reader.file(posix.join(posix.dirname(fileOf(root)), path));
      if (!("problem" in file)) return [file];
      item.leftOut(`${path} is not in what is imported: name the folder that has both files.`);
      return [];
    });
  });
}

/** The service over the one that it extends. */
function extended(given: Given, reader: Reader, hidden: Given[], seen: ReadonlySet<string>): Given {
  const service = normalized(given);
  const extend = service.member("extends");
  if (extend === undefined) return service;
  const name = extend.isMap ? extend.member("service")?.text() : extend.text();
  const path = extend.isMap ? extend.member("file")?.text() : undefined;
  const file = path === undefined ? fileOf(given) : posix.join(posix.dirname(fileOf(given)), path);
  const root = reader.file(file);
  const key = `${file}:${name ?? ""}`;
  const base = "problem" in root || name === undefined ? undefined : root.member("services")?.member(name);
  if (base === undefined || seen.has(key)) {
    extend.leftOut("What it extends is not there, or extends this service: name the folder that has both files.");
    return service;
  }
  return laidOver(extended(base, reader, hidden, new Set([...seen, key])), service, hidden);
}
