import { posix } from "node:path";
import type { DocumentKind } from "@ecs-dsl/validators";
import { apiDocument } from "../../read/api/api-document.ts";
import { isRecord } from "../../read/is-record.ts";
import { draftOf, familyOf, type Pair } from "../documents/importer.ts";
import { type DocumentFile, readDocument, type Unreadable } from "../documents/read-documents.ts";
import { soundDocument } from "../documents/sound.ts";
import { recordsIn, textOr } from "../documents/structure.ts";
import type { SoundDocument } from "../documents/workload.ts";
import type { Importer, Source } from "../importer.ts";
import { type Entry, Ledger } from "../ledger.ts";
import { parseFile } from "../parse-file.ts";

/** Projects of ecspresso: a config that names a task definition and a service. */
export const ecspresso: Importer = {
  name: "ecspresso",
  title: "projects of ecspresso",
  takes: (source) => configsIn(source).length > 0,
  importSource(source, given) {
    const configs = configsIn(source);
    const projects = configs.map((config) => projectOf(source, config));
    const pairs = onePerService(projects);
    if (pairs.length === 0)
      return {
        problem: `"${source.shown}" has no task definition that can be read.`,
        help: "Let ecspresso fill in the templates: import what `ecspresso render taskdef` prints.",
        ...(configs[0] === undefined ? {} : { file: configs[0].file }),
      };
    const files = [...configs, ...projects.flatMap(({ files }) => files)];
    return draftOf(source, pairs, given, { files, hints: configs.map(({ value }) => value) });
  },
};

interface Config {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly ledger: Ledger;
  readonly additions: Entry[];
}

function configsIn({ files, read }: Source): readonly Config[] {
  return files.flatMap((file) => {
    const text = /\.(?:json|ya?ml)$/.test(file) ? read(file) : undefined;
    if (text === undefined || !/task_definition|service_definition/.test(text)) return [];
    const value = parseFile(file, text).parsed?.value;
    if (!isRecord(value) || typeof value["task_definition"] !== "string") return [];
    return [{ file, value, ledger: new Ledger(file, value), additions: [] }];
  });
}

interface Project {
  readonly config: Config;
  readonly pair: Pair | undefined;
  readonly files: readonly DocumentFile[];
}

function projectOf(source: Source, config: Config): Project {
  tellConfig(config);
  const task = definitionOf(source, config, "task_definition");
  const service = definitionOf(source, config, "service_definition");
  const files = [task, service].flatMap((each) => (each === undefined ? [] : [each.found.from]));
  if (recordsIn(task?.value["containerDefinitions"]).length === 0 || task === undefined)
    return { config, pair: undefined, files };
  const pair = { task, family: familyOf(task), service: service && withNames(service, config) };
  return { config, pair, files };
}

/** What ecspresso's own config says of the service. */
function withNames(service: SoundDocument, { value }: Config): SoundDocument {
  const { cluster, service: serviceName } = value;
  const named = {
    ...(typeof cluster === "string" ? { cluster } : {}),
    ...(typeof serviceName === "string" ? { serviceName } : {}),
  };
  return { ...service, value: { ...named, ...service.value } };
}

function definitionOf(
  source: Source,
  { file, value, ledger }: Config,
  key: "service_definition" | "task_definition",
): SoundDocument | undefined {
  const name = textOr(value[key], "");
  if (name === "") return undefined;
  if (name.endsWith(".jsonnet")) {
    ledger.leftOut([key], JSONNET);
    return undefined;
  }
  const kind = key === "task_definition" ? "taskDefinition" : "service";
  const from = definitionAt(source, posix.join(posix.dirname(file), name), kind);
  if (from === undefined || "problem" in from) {
    ledger.leftOut([key], from?.problem ?? "There is no such file.");
    return undefined;
  }
  const document = from.documents.find((each) => each.kind === kind);
  if (document === undefined) return undefined;
  const found = { document, from };
  return { found, value: soundDocument(found, kind) };
}

/** The file with its definition; the config says what kind of document it is, where the file itself does not. */
function definitionAt(source: Source, file: string, kind: DocumentKind): DocumentFile | Unreadable | undefined {
  const read = readDocument(source, file, true);
  if (read !== undefined && ("problem" in read || read.documents.some((each) => each.kind === kind))) return read;
  const text = source.read(file);
  const parsed = text === undefined ? undefined : parseFile(file, text).parsed;
  if (parsed === undefined || !isRecord(parsed.value)) return undefined;
  const document = apiDocument(kind, [], parsed.value, file, undefined);
  return { file, parsed, documents: [document], ledger: new Ledger(file, parsed.value), additions: [] };
}

const JSONNET = "Jsonnet is a program: import what `ecspresso render` prints of it.";

/** What becomes of the keys of the config itself. */
const WORDS: Readonly<Record<string, string>> = {
  appspec: "ECS deploys by itself, without CodeDeploy.",
  codedeploy: "ECS deploys by itself, without CodeDeploy.",
  filter_command: "It is for ecspresso's own prompts.",
  ignore: "The tags of the stack are the config's.",
  plugins: "What they look up is asked for by `deploy.sh`, or read where the config says.",
  required_version: "It is about ecspresso.",
  timeout: "`deploy.sh` waits for as long as ECS takes.",
};

function tellConfig({ value, ledger }: Config): void {
  for (const key of ["region", "cluster", "service", "task_definition", "service_definition"]) ledger.taken([key]);
  for (const key of Object.keys(value)) {
    const words = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
    if (words !== undefined) ledger.leftOut([key], words);
  }
}

/** A config is for one environment: of several projects with one service the first is taken. */
function onePerService(projects: readonly Project[]): readonly Pair[] {
  const seen = new Set<string>();
  return projects.flatMap(({ config, pair }) => {
    if (pair === undefined) return [];
    const name = textOr(config.value["service"], pair.family);
    if (seen.has(name))
      for (const key of Object.keys(config.value))
        config.ledger.leftOut([key], `Service "${name}" is imported from another project: import this one by itself.`);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew ? [pair] : [];
  });
}
