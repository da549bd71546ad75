import { posix } from "node:path";
import { isRecord } from "../../read/is-record.ts";
import type { NotImported, Source } from "../importer.ts";
import type { Given } from "../reading/given.ts";
import { givenOf, parsedFile } from "../reading/parse-source.ts";
import { isAuthors } from "./boilerplate.ts";

/** A template of CloudFormation that Copilot deploys with a workload or an environment. */
export interface AddonFile {
  /** Its path from the source. */
  readonly file: string;
  readonly template: Given;
}

/** A manifest with what stands beside it. */
export interface ManifestFile {
  readonly name: string;
  readonly type: string;
  readonly manifest: Given;
  readonly addons: readonly AddonFile[];
}

/** What a workspace of Copilot has. */
export interface Workspace {
  /** The name of the application, where it is said. */
  readonly application: string | undefined;
  /** The folder that paths in manifests are relative to, as the config sees it. */
  readonly root: string;
  readonly workloads: readonly ManifestFile[];
  readonly environments: readonly ManifestFile[];
  readonly environmentAddons: readonly AddonFile[];
  /** Files of which nothing becomes part of the config but a word in the report. */
  readonly others: readonly Given[];
}

const PART = /^((?:.*\/)?copilot\/|)([^/]+(?:\/[^/]+)*)$/;

/** The part of a path below the folder `copilot`; the whole path where the source is that folder. */
function below(file: string): string {
  return PART.exec(file)?.[2] ?? file;
}

/** Reads all files of a workspace, or says which of them cannot be read. */
export function readWorkspace(source: Source): Workspace | NotImported {
  const files = source.files.filter((file) => /(^|\/)copilot\//.test(file) || source.files.includes(".workspace"));
  const documents = new Map<string, Given>();
  for (const file of files.filter((each) => isRead(below(each)))) {
    const parsed = parsedFile(source, file);
    const isAddon = ADDON.test(below(file)) || OTHER.test(below(file));
    if ("problem" in parsed && !isAddon) return parsed;
    if ("problem" in parsed) documents.set(file, unreadable(file, parsed.problem));
    else documents.set(file, givenOf(file, parsed.value, parsed.text, { isWorthKeeping: isAuthors }));
  }
  const entries = [...documents].map(([file, given]) => ({ file, name: below(file), given }));
  const addonsOf = (folder: string): readonly AddonFile[] =>
    entries.flatMap(({ file, name, given }) =>
      name.startsWith(`${folder}/addons/`) && !PARAMETERS.test(name) ? [{ file, template: given }] : [],
    );
  const manifests = entries.flatMap(({ name, given }) => {
    const [, folder] = MANIFEST.exec(name) ?? [];
    return folder === undefined ? [] : [{ folder, given }];
  });
  const fileOf = ({ folder, given }: (typeof manifests)[number]): ManifestFile => ({
    name: nameOf(given) ?? folder.split("/").at(-1) ?? folder,
    type: textOf(given, "type"),
    manifest: given,
    addons: addonsOf(folder),
  });
  const workspace = entries.find(({ name }) => name === ".workspace")?.given;
  return {
    application: workspace === undefined ? undefined : textOf(workspace, "application") || undefined,
    root: posix.join(source.folder ?? ".", source.files.includes(".workspace") ? ".." : "."),
    workloads: manifests.filter((each) => !isEnvironment(each)).map(fileOf),
    environments: manifests.filter(isEnvironment).map(fileOf),
    environmentAddons: addonsOf("environments"),
    others: entries.filter(({ name }) => OTHER.test(name) || name === ".workspace").map(({ given }) => given),
  };
}

function isEnvironment({ folder }: { readonly folder: string }): boolean {
  return folder.startsWith("environments/");
}

function isRead(name: string): boolean {
  return name === ".workspace" || MANIFEST.test(name) || ADDON.test(name) || OTHER.test(name);
}

const MANIFEST = /^((?:environments\/)?(?!pipelines\/|environments\/manifest)[^/]+)\/manifest\.ya?ml$/;
const ADDON = /^[^/]+(?:\/[^/]+)?\/addons\/[^/]+\.ya?ml$/;
const PARAMETERS = /addons\.parameters\.ya?ml$/;
/** Pipelines, overrides and values of addons. */
const OTHER = /^pipelines\/[^/]+\/manifest\.ya?ml$|\/overrides\/cfn\.patches\.ya?ml$|\/addons\.parameters\.ya?ml$/;

function unreadable(file: string, problem: string): Given {
  const given = givenOf(file, {}, "");
  given.leftOut(problem);
  return given;
}

function nameOf(given: Given): string | undefined {
  return textOf(given, "name") || undefined;
}

function textOf(given: Given, name: string): string {
  const value: unknown = isRecord(given.value) ? given.value[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** What the template of a deployed stack of Copilot says of its manifest; undefined where it is no such template. */
export function manifestInTemplate(value: unknown): string | undefined {
  const metadata = isRecord(value) ? value["Metadata"] : undefined;
  const manifest = isRecord(metadata) ? metadata["Manifest"] : undefined;
  return typeof manifest === "string" ? manifest : undefined;
}
