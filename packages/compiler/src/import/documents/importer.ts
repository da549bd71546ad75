import type { DocumentKind } from "@ecs-dsl/validators";
import type { Imported, Importer, ImportOptions, NotImported, Source } from "../importer.ts";
import type { Call, DraftEnvironment } from "../draft.ts";
import { SharedParts } from "./app.ts";
import { Capacities } from "./capacity.ts";
import { Images, repositoryOf } from "./images.ts";
import { appNameOf, type SourceNames, WorkloadNames } from "./naming.ts";
import { environmentsOf } from "./place.ts";
import { type DocumentFile, type FoundDocument, readDocuments } from "./read-documents.ts";
import { soundDocument, tellerOf } from "./sound.ts";
import { draftWorkload, type SoundDocument, type WorkloadSource } from "./workload.ts";
import { recordsIn, type Structure, textOr } from "./structure.ts";

/** Task definitions and services in the API's own form: what deploy tools and the AWS CLI are given. */
export const taskDefinitions: Importer = {
  name: "task-definitions",
  title: "task definitions",
  takes: (source) => readDocuments(source).files.some(({ documents }) => documents.some(isTask)),
  importSource(source, given) {
    const { files, unreadable } = readDocuments(source);
    const [first] = unreadable;
    if (first !== undefined && files.length === 0) return first;
    return importDocuments(source, files, given);
  },
};

function isTask({ kind }: { readonly kind: DocumentKind }): boolean {
  return kind === "taskDefinition";
}

/** A config of the documents of files. */
function importDocuments(source: Source, files: readonly DocumentFile[], given: ImportOptions): Imported | NotImported {
  const found = files.flatMap((from) => from.documents.map((document) => ({ document, from })));
  const soundOf = (kind: DocumentKind) =>
    found.flatMap((each) => (each.document.kind === kind ? [{ found: each, value: soundDocument(each, kind) }] : []));
  const tasks = soundOf("taskDefinition").filter(hasContainers);
  if (tasks.length === 0)
    return {
      problem: `"${source.shown}" has no task definition with containers.`,
      help: "Name a file or folder that has one: what `aws ecs describe-task-definition` prints will do.",
    };
  const services = soundOf("service");
  tellOthers(found);
  return draftOf(source, paired(tasks, services), given, { files });
}

function hasContainers({ value }: SoundDocument): boolean {
  return recordsIn(value["containerDefinitions"]).length > 0;
}

/** A task definition with its service. */
export type Pair = Pick<WorkloadSource, "task" | "service" | "family" | "routeTo" | "scaling">;

/** Each service with its task definition: the one that it names, or the only one. */
function paired(tasks: readonly SoundDocument[], services: readonly SoundDocument[]): readonly Pair[] {
  const left = new Set(tasks);
  const pairs = services.flatMap((service): readonly Pair[] => {
    const named = familyIn(service.value["taskDefinition"]);
    const task = tasks.find((each) => named !== undefined && familyOf(each) === named) ?? onlyOf(tasks, services);
    if (task === undefined) {
      service.found.from.ledger.leftOut(service.found.document.writtenAt([]).path, NO_TASK);
      return [];
    }
    left.delete(task);
    return [{ task, service, family: familyOf(task) }];
  });
  return [...pairs, ...[...left].map((task) => ({ task, family: familyOf(task) }))];
}

const NO_TASK = "The source has no task definition of its family.";

function onlyOf(tasks: readonly SoundDocument[], services: readonly SoundDocument[]): SoundDocument | undefined {
  return tasks.length === 1 && services.length === 1 ? tasks[0] : undefined;
}

/** The family of the task definition, or what its main container is called. */
export function familyOf({ found, value }: SoundDocument): string {
  const { family } = value;
  if (typeof family === "string" && /^[\w-]*[A-Za-z0-9][\w-]*$/.test(family)) return family;
  const containers = recordsIn(value["containerDefinitions"]);
  return textOr(firstEssential(containers)?.["name"], found.document.name.replace(/^.*\//, "").replace(/\.\w+$/, ""));
}

/** `web`, `web:3` and the ARN of either name the family `web`. */
function familyIn(name: unknown): string | undefined {
  return typeof name === "string" ? /^(?:arn:.*:task-definition\/)?([\w-]+)(?::\d+)?$/.exec(name)?.[1] : undefined;
}

/** What was read beside the documents. */
interface Surroundings {
  /** The files whose keys are accounted for. */
  readonly files: readonly Pick<DocumentFile, "additions" | "ledger">[];
  /** What else tells of account and region. */
  readonly hints?: readonly unknown[];
  /** The place that texts are about which nothing says the account and region of. */
  readonly here?: DraftEnvironment;
  /** What the app may be called. */
  readonly app?: string | undefined;
  /** Repositories that the config makes. */
  readonly repositories?: readonly DraftRepository[];
  /** The cluster that the config makes. */
  readonly cluster?: Structure | undefined;
}

/** A repository by its name, and the call that makes it. */
interface DraftRepository {
  readonly name: string;
  readonly call: Call;
}

/** The draft of workloads. */
export function draftOf(
  source: Source,
  pairs: readonly Pair[],
  given: ImportOptions,
  { files, hints = [], here, repositories = [], cluster, app: wish }: Surroundings,
): Imported {
  const documents = pairs.flatMap(({ task, service }) => [
    task.value,
    ...(service === undefined ? [] : [service.value]),
  ]);
  const names = pairs.map(({ family }) => family);
  const clusters = pairs.map(({ service }) => service?.value["cluster"]).filter((name) => typeof name === "string");
  const environments = environmentsOf([...documents, ...hints], [...clusters, ...names], given);
  const [environment] = environments;
  const sourceNames = pairs.map(namesOf);
  const app = appNameOf(given.app ?? wish, sourceNames, source.shown);
  const workloadNames = new WorkloadNames(app);
  const uris = pairs.flatMap(({ task }) =>
    recordsIn(task.value["containerDefinitions"]).map(({ image }) => String(image)),
  );
  const shared = new SharedParts();
  const images = new Images(environment ?? here, uris);
  for (const { name, call } of repositories) images.add(name, call);
  const parts = { app, environment: environment ?? here, images, capacities: new Capacities(), shared };
  if (cluster !== undefined) shared.addNewCluster(cluster);
  const workloads = pairs.map((pair) => draftWorkload({ ...pair, name: workloadNames.of(pair.family) }, parts));
  const isOnInstances = workloads.some(({ runsOn }) => runsOn === "instances" || runsOn === "managed");
  const [first] = pairs;
  if (first !== undefined) shared.addDefaults(isOnInstances, tellerOf(first.task.found));
  return {
    draft: {
      app,
      environments,
      content: { ...shared.content(workloads.map(({ workload }) => workload)), repositories: images.unused() },
    },
    entries: files.flatMap(({ ledger, additions }) => [...ledger.entries(), ...additions]),
  };
}

function namesOf({ family, task, service }: Pair): SourceNames {
  const containers = recordsIn(task.value["containerDefinitions"]);
  const balanced = recordsIn(service?.value["loadBalancers"])[0]?.["containerName"];
  const main = containers.find(({ name }) => name === balanced) ?? firstEssential(containers);
  return { family, container: textOr(main?.["name"], ""), repository: repositoryOf(textOr(main?.["image"], "")) };
}

function firstEssential(containers: readonly Structure[]): Structure | undefined {
  return containers.find(({ essential }) => essential !== false) ?? containers[0];
}

/** What nothing is made of. */
function tellOthers(found: readonly FoundDocument[]): void {
  for (const { document, from } of found) {
    if (document.kind === "taskDefinition" || document.kind === "service") continue;
    from.ledger.leftOut(document.writtenAt([]).path, "It is not about a workload.");
  }
}
