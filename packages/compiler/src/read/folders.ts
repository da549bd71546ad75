import { dirname } from "node:path";
import { type Neighbour, readAs, type Surroundings } from "@ecs-dsl/validators";
import { isRecord } from "./is-record.ts";
import type { SourceDocument, SourceFile } from "./source-document.ts";

/** What the files of one folder hold. */
interface Folder {
  readonly tasks: SourceDocument[];
  services: number;
}

/** The task definitions and services of the folders that files are in: two of them may belong together. */
export class Folders {
  readonly #folders = new Map<string, Folder>();

  /** Takes note of a file's documents. Those of a template stand beside each other there. */
  add({ documents, file }: SourceFile): void {
    for (const document of documents) {
      if (document.mayBeCompleted !== true) continue;
      if (document.kind === "taskDefinition") this.#folderOf(file).tasks.push(document);
      if (document.kind === "service") this.#folderOf(file).services++;
    }
  }

  /** The file, with what stands beside its services in their folder; complete once every file was added. */
  withSurroundings(source: SourceFile): SourceFile {
    return { ...source, documents: source.documents.map((document) => this.#withTask(source.file, document)) };
  }

  #withTask(file: string, document: SourceDocument): SourceDocument {
    return needsTask(document) ? { ...document, surroundings: this.#surroundings(file, document) } : document;
  }

  #surroundings(file: string, document: SourceDocument): Surroundings {
    return { task: () => neighbour(this.#taskOf(file, document)) };
  }

  /** The one that the service names; or the only one, of the only service, where a deploy tool names it. */
  #taskOf(file: string, document: SourceDocument): SourceDocument | undefined {
    const { services, tasks } = this.#folderOf(file);
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
export function hasNeighbours({ documents, file }: SourceFile): boolean {
  return file !== "-" && documents.some(needsTask);
}

function needsTask({ kind, surroundings }: SourceDocument): boolean {
  return surroundings === undefined && (kind === "service" || kind === "appSpec");
}

function neighbour(task: SourceDocument | undefined): Neighbour<"taskDefinition"> | undefined {
  const value = task === undefined ? undefined : readAs("taskDefinition", task.value);
  return task === undefined || value === undefined ? undefined : { name: task.name, value, isGuess: true };
}

function taskNamedBy({ kind, value }: SourceDocument): unknown {
  if (kind === "service") return isRecord(value) ? value["taskDefinition"] : undefined;
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
