import { parseYaml } from "../../formats/yaml/parse-yaml.ts";
import { isRecord } from "../../read/is-record.ts";
import type { Imported, Importer, ImportOptions, NotImported, Source } from "../importer.ts";
import type { Given } from "../reading/given.ts";
import { givenOf, parsedFile } from "../reading/parse-source.ts";
import { isAuthors } from "./boilerplate.ts";
import { draftOf } from "./read-application.ts";
import { manifestInTemplate, readWorkspace, type Workspace } from "./workspace.ts";

/** Manifests of AWS Copilot: a workspace, one manifest, or the template of a stack that Copilot deployed. */
export const copilotImporter: Importer = {
  name: "copilot",
  title: "AWS Copilot's manifests",
  takes: (source) => isWorkspace(source) || (source.files.length === 1 && isManifest(source)),
  importSource,
};

function isWorkspace({ files }: Source): boolean {
  return files.some((file) => /(^|\/)copilot\/(\.workspace|.+\/manifest\.ya?ml)$/.test(file) || file === ".workspace");
}

function isManifest(source: Source): boolean {
  const [file = ""] = source.files;
  const parsed = parsedFile(source, file);
  if ("problem" in parsed) return false;
  return manifestInTemplate(parsed.value) !== undefined || hasType(parsed.value);
}

function hasType(value: unknown): boolean {
  const type = isRecord(value) ? value["type"] : undefined;
  return typeof type === "string" && /^(.* (Web )?Service|Scheduled Job|Static Site|Environment)$/.test(type);
}

function importSource(source: Source, given: ImportOptions): Imported | NotImported {
  const workspace = isWorkspace(source) ? readWorkspace(source) : readManifest(source);
  if ("problem" in workspace) return workspace;
  const { workloads, environments } = workspace;
  if (workloads.length === 0 && environments.length === 0)
    return {
      problem: `${source.shown} has no manifest of a workload or an environment.`,
      help: "Name the folder that has `copilot/`, a manifest.yml, or the template of a stack that Copilot deployed.",
    };
  const draft = draftOf(workspace, source, given);
  sayOthers(workspace, draft.app);
  const files = [
    ...workspace.others,
    ...workspace.environments.map(({ manifest }) => manifest),
    ...workspace.environmentAddons.map(({ template }) => template),
    ...workspace.workloads.flatMap(({ manifest, addons }) => [manifest, ...addons.map(({ template }) => template)]),
  ];
  return { draft, entries: files.flatMap(({ file }) => file.account.ledger.entries()) };
}

/** One manifest, as it stands in its file or in the template of a deployed stack. */
function readManifest(source: Source): Workspace | NotImported {
  const [file = ""] = source.files;
  const parsed = parsedFile(source, file);
  if ("problem" in parsed) return parsed;
  const text = manifestInTemplate(parsed.value) ?? parsed.text;
  const inside = parseYaml(text);
  if (inside.parsed === undefined)
    return { file, problem: `The manifest in ${file} cannot be read.`, help: inside.problem?.help ?? "Fix the text." };
  const manifest = givenOf(file, inside.parsed.value, text, { isWorthKeeping: isAuthors });
  const type = typeof manifest.member("type")?.value === "string" ? String(manifest.member("type")?.value) : "";
  const name = manifest.member("name")?.value;
  const part = { name: typeof name === "string" ? name : "app", type, manifest, addons: [] };
  const isEnvironment = type === "Environment";
  return {
    application: undefined,
    root: source.folder ?? ".",
    workloads: isEnvironment ? [] : [part],
    environments: isEnvironment ? [part] : [],
    environmentAddons: [],
    others: [],
  };
}

function sayOthers({ others, application }: Workspace, app: string): void {
  for (const given of others) {
    if (given.file.account.ledger.file.endsWith(".workspace")) sayWorkspace(given, application, app);
    else if (given.file.account.ledger.file.includes("/overrides/"))
      given.leftOut("Patches of Copilot's templates: `overrides` of the workload takes what no property says.");
    else if (given.file.account.ledger.file.includes("pipelines/"))
      given.leftOut("`workflows: [gitHubActions({ … })]` of the app deploys when somebody pushes.");
    else given.leftOut("Give these values to `parameters` of the stack of the addons.");
  }
}

function sayWorkspace(given: Given, application: string | undefined, app: string): void {
  const name = given.member("application");
  if (name?.text() === undefined) return;
  if (app === application)
    name.approximated(
      `Copilot's stacks are called ${app}-<environment>-<workload>, as those of the app are: deploy it only where they are gone.`,
    );
  else
    name.approximated(
      `The app is called ${app}, so that its stacks stand beside those of Copilot, which are called ${application ?? ""}-<environment>-<workload>.`,
    );
  given.member("path")?.taken();
}
