import { isRecord } from "../../read/is-record.ts";
import type { Entry } from "../ledger.ts";
import type { Imported, Importer, ImportOptions, NotImported, Source } from "../importer.ts";
import type { Given } from "../reading/given.ts";
import { parsedFile } from "../reading/parse-source.ts";
import { filesOf, otherFilesOf, readProject, type Project } from "./project.ts";
import { draftOf } from "./read-project.ts";

/** Projects of Docker Compose. */
export const composeImporter: Importer = {
  name: "compose",
  title: "Docker Compose files",
  takes: (source) => {
    const [main] = filesOf(source);
    if (main === undefined) return false;
    if (/^(docker-)?compose(\.[\w-]+)?\.ya?ml$/.test(main)) return true;
    const parsed = parsedFile(source, main);
    return !("problem" in parsed) && isRecord(parsed.value) && isServices(parsed.value["services"]);
  },
  importSource,
};

/** Services that say what they run, which nothing else calls `services` at the top. */
function isServices(services: unknown): boolean {
  return (
    isRecord(services) && Object.values(services).some((each) => isRecord(each) && ("image" in each || "build" in each))
  );
}

function importSource(source: Source, given: ImportOptions): Imported | NotImported {
  const project = readProject(source);
  if ("problem" in project) return project;
  if (project.services.length === 0)
    return {
      problem: `${source.shown} has no services.`,
      help: "Name a compose file with `services`, or the folder that has it.",
      ...(filesOf(source)[0] === undefined ? {} : { file: filesOf(source)[0] ?? "" }),
    };
  const draft = draftOf(project, source, given);
  for (const file of project.files) sayTop(file, project);
  for (const given of project.hidden)
    given.otherwise("Another file, or a service that extends this one, says it otherwise.");
  const entries = project.files.flatMap(({ file }) => file.account.ledger.entries());
  return { draft, entries: [...entries, ...otherFilesOf(source).map(unread)] };
}

/** A file beside the main one that is for development. */
function unread(file: string): Entry {
  return { file, path: [], verdict: "left-out", words: "It is for development; name the file to import it by itself." };
}

/** What the top level says beside its services. */
function sayTop(file: Given, { services }: Project): void {
  file.member("version")?.taken();
  for (const [name, member] of file.members()) if (name.startsWith("x-")) member.taken();
  file.member("configs")?.leftOut("ECS has no files for a container: copy them into the image.");
  file.member("models")?.leftOut("ecs-dsl has no models: write the address of the model's API into `environment`.");
  file.member("networks")?.approximated("Services reach each other by references; one network has them all.");
  sayVolumes(file);
  for (const [, secret] of file.member("secrets")?.members() ?? []) {
    for (const key of ["file", "environment"])
      secret.member(key)?.approximated("Its value belongs into Secrets Manager before the first deployment.");
  }
  for (const [key, service] of file.member("services")?.members() ?? [])
    if (!services.some((each) => each.key === key)) service.leftOut("Only what `extends` names of the file is read.");
}

function sayVolumes(file: Given): void {
  const volumes = file.member("volumes");
  if (volumes !== undefined) volumes.map();
  for (const [, volume] of volumes?.members() ?? []) {
    if (volume.members().length === 0) volume.taken();
    for (const [, member] of volume.members())
      member.file.account.otherwise(member.path, "A new file system in EFS takes the place of the volume.");
  }
}
