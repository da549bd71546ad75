import { dirname } from "node:path";
import { type Neighbour, readAs, type Surroundings } from "@ecs-dsl/validators";
import { isRecord } from "./is-record.ts";
import type { NamedFiles } from "./others/ecspresso.ts";
import type { ReadResult } from "./read.ts";
import type { ReadInput } from "../formats/read-input.ts";
import type { SourceDocument, SourceFile } from "./source-document.ts";

/** What the files of one folder hold. */
interface Folder {
  readonly tasks: { readonly document: SourceDocument; readonly file: string }[];
  services: number;
}

/** The task definitions and services of the folders that files are in: two of them may belong together. */
export class Folders {
  readonly #folders = new Map<string, Folder>();
  /** What a deploy tool's config says of files that belong together. */
  readonly #named: (NamedFiles & { readonly isNamed: boolean })[] = [];

  /** Takes note of a file's documents. Those of a template stand beside each other there. */
  add({ file, isNamed }: Pick<ReadInput, "file" | "isNamed">, result: ReadResult): void {
    if (result.kind === "foreign" && result.names !== undefined) this.#named.push({ ...result.names, isNamed });
    if (result.kind !== "documents") return;
    for (const document of result.source.documents) {
      if (document.mayBeCompleted !== true) continue;
      if (document.kind === "taskDefinition") this.#folderOf(file).tasks.push({ document, file });
      if (document.kind === "service") this.#folderOf(file).services++;
    }
  }

  /** The files that others name, and whether somebody named those. */
  named(): readonly { readonly file: string; readonly isNamed: boolean }[] {
    return this.#named.flatMap(({ isNamed, service, task }) =>
      [service, task].flatMap((file) => (file === undefined ? [] : [{ file, isNamed }])),
    );
  }

  /** The file, with what stands beside its services in their folder; complete once every file was added. */
  withSurroundings(source: SourceFile): SourceFile {
    const tidied = this.#isDeployedByTool(source.file) ? { isTidied: true } : {};
    const placed = (document: SourceDocument) => ({ ...this.#withTask(source.file, document), ...tidied });
    return { ...source, documents: source.documents.map(placed) };
  }

  #isDeployedByTool(file: string): boolean {
    return this.#named.some(({ service, task }) => service === file || task === file);
  }

  #withTask(file: string, document: SourceDocument): SourceDocument {
    return needsTask(document) ? { ...document, surroundings: this.#surroundings(file, document) } : document;
  }

  #surroundings(file: string, document: SourceDocument): Surroundings {
    return { task: () => this.#deployedWith(file) ?? neighbour(this.#taskOf(file, document), true) };
  }

  /** The task that a config names together with the service; undefined where configs name several, or none. */
  #deployedWith(service: string): Neighbour<"taskDefinition"> | undefined {
    const files = new Set(this.#named.flatMap((named) => (named.service === service ? [named.task] : [])));
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) return undefined;
    const [task, ...more] = this.#folderOf(file).tasks.filter((each) => each.file === file);
    return more.length === 0 ? neighbour(task?.document, false) : undefined;
  }

  /** The one that the service names; or the only one, of the only service, where a deploy tool names it. */
  #taskOf(file: string, document: SourceDocument): SourceDocument | undefined {
    const { services, tasks: all } = this.#folderOf(file);
    const tasks = all.map(({ document: task }) => task);
    const family = familyIn(taskNamedBy(document));
    if (family === undefined && services > 1) return undefined;
    const [task, ...others] = family === undefined ? tasks : tasks.filter(({ name }) => name === family);
    return others.length === 0 ? task : undefined;
  }

  #folderOf(file: string): Folder {
    const path = dirname(file);
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const folder = { tasks: [], services: 0 };
    this.#folders.set(path, folder);
    return folder;
  }
}

/** True for a file with something that may belong to another file of its folder. */
export function hasNeighbours({ documents, file, text }: SourceFile): boolean {
  return file !== "-" && documents.some((document) => needsTask(document) || needsTidying(document, text));
}

/** True for a task definition with what ecspresso drops, should it turn out to be of ecspresso. */
function needsTidying({ isTidied, kind, mayBeCompleted }: SourceDocument, text: string): boolean {
  return kind === "taskDefinition" && mayBeCompleted === true && isTidied !== true && DROPPED.test(text);
}

const DROPPED = /\bnull\b|\btags"?\s*:\s*\[\s*\]/;

function needsTask({ kind, surroundings }: SourceDocument): boolean {
  return surroundings === undefined && (kind === "service" || kind === "appSpec" || kind === "runTask");
}

function neighbour(task: SourceDocument | undefined, isGuess: boolean): Neighbour<"taskDefinition"> | undefined {
  const value = task === undefined ? undefined : readAs("taskDefinition", task.value);
  if (task === undefined || value === undefined) return undefined;
  return { name: task.name, value, ...(isGuess ? { isGuess: true } : {}) };
}

function taskNamedBy({ kind, value }: SourceDocument): unknown {
  if (kind === "service" || kind === "runTask") return isRecord(value) ? value["taskDefinition"] : undefined;
  const service = readAs("appSpec", value)?.Resources;
  const [targets] = Array.isArray(service) ? service : [];
  const [target] = isRecord(targets) ? Object.values(targets) : [];
  const properties = isRecord(target) ? target["Properties"] : undefined;
  return isRecord(properties) ? properties["TaskDefinition"] : undefined;
}

/** `web`, `web:3` and the ARN of either name the family `web`; what something fills in names none. */
function familyIn(name: unknown): string | undefined {
  return typeof name === "string" ? /^(?:arn:.*:task-definition\/)?([\w-]+)(?::\d+)?$/.exec(name)?.[1] : undefined;
}
