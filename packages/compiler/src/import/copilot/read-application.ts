import { breakingCycles, type Calls } from "../addressing/cycles.ts";
import type { Draft, DraftEnvironment } from "../draft.ts";
import type { ImportOptions, Source } from "../importer.ts";
import type { Given } from "../reading/given.ts";
import { appName } from "../reading/naming.ts";
import { Constants } from "../weaving/constants.ts";
import { weave, type Version } from "../weaving/weave.ts";
import { Building } from "./building.ts";
import { contentOf } from "./content.ts";
import { effective, sayOverridden } from "./effective.ts";
import { edgesOf } from "./environments/edges.ts";
import { importerOf } from "./features/import-value.ts";
import { copilotVariables, interpolated } from "./interpolation.ts";
import type { Setting } from "./setting.ts";
import type { Workspace } from "./workspace.ts";

/** The draft of an application, with all its environments. */
export function draftOf(workspace: Workspace, source: Source, given: ImportOptions): Draft {
  const application = workspace.application ?? appName(source.name ?? "app");
  const app = given.app ?? appName(`${application}-ecs`);
  const names = environmentsOf(workspace);
  const reading: Reading = { workspace, source, application, app };
  const versions = versionsOf(reading, names.length === 0 ? [undefined] : names);
  for (const { manifest } of workspace.workloads) sayOverridden(manifest, names);
  return {
    app,
    environments: names.map((name) => placeOf(name, workspace, given)),
    content: names.length === 0 ? (versions[0]?.content ?? {}) : weave(versions),
  };
}

interface Reading {
  readonly workspace: Workspace;
  readonly source: Source;
  readonly application: string;
  readonly app: string;
}

/**
 * Where an environment is: as a certificate of it says, else as the user says. What nobody says stays empty, which compiling reports
 * until it is filled in.
 */
function placeOf(
  name: string,
  { environments }: Workspace,
  { account = "", region = "" }: ImportOptions,
): DraftEnvironment {
  const http = environments.find((each) => each.name === name)?.manifest.member("http");
  const certificates = ["public", "private"].flatMap(
    (side) => http?.member(side)?.member("certificates")?.items() ?? [],
  );
  const [, itsRegion = region, itsAccount = account] =
    certificates.map(({ value }) => ARN.exec(typeof value === "string" ? value : "")).find((match) => match !== null) ??
    [];
  return { name, account: itsAccount, region: itsRegion };
}

const ARN = /^arn:[\w-]+:acm:([a-z0-9-]+):(\d{12}):/;

/** The environments that have a manifest, then those that only overrides name; production comes last. */
function environmentsOf({ environments, workloads }: Workspace): readonly string[] {
  const named = workloads.flatMap(({ manifest }) => manifest.member("environments")?.names() ?? []);
  const all = [...new Set([...environments.map(({ name }) => name), ...named])];
  const known = all.filter((name) => /^[A-Za-z][A-Za-z0-9-]*$/.test(name));
  return [...known.filter((name) => !isProduction(name)), ...known.filter(isProduction)];
}

function isProduction(name: string): boolean {
  return /^(prod|live)/i.test(name);
}

/** All environments; services that call each other, in whichever of them, do it in the same way everywhere. */
function versionsOf(reading: Reading, names: readonly (string | undefined)[]): readonly Version[] {
  const read = (byPorts: ReadonlySet<string>) => names.map((name) => versionOf(reading, name, byPorts));
  const first = read(new Set());
  const services = reading.workspace.workloads.map(({ name }) => name);
  const calls = new Map(
    services.map((name) => [name, new Set(first.flatMap((each) => [...(each.calls.get(name) ?? [])]))] as const),
  );
  const byPorts = breakingCycles(calls, services);
  return byPorts.size === 0 ? first : read(byPorts);
}

interface Called extends Version {
  readonly calls: Calls;
}

function versionOf(
  { workspace, source, application, app }: Reading,
  environment: string | undefined,
  byPorts: ReadonlySet<string>,
): Called {
  const variables = copilotVariables(application, environment, source.env);
  const filledIn = (text: string) => interpolated(text, variables);
  const constants = new Constants();
  const workloads = workspace.workloads.map((file) => ({
    ...file,
    manifest: effective(file.manifest, environment, filledIn),
  }));
  const manifest = environmentManifest(workspace, environment, filledIn);
  const building = new Building(workloads, constants, { application, environment, byPorts });
  const setting: Setting = {
    application,
    app,
    environment,
    workloads,
    constants,
    book: building.book,
    edges: edgesOf(manifest, workloads, constants),
    root: workspace.root,
    folder: source.folder ?? ".",
    read: (file) => source.read(file),
    importValue: importerOf(workspace.environmentAddons, () => setting),
  };
  const content = contentOf(building.all(setting), manifest, setting, workspace);
  return { environment: environment ?? "", constants, content, calls: building.calls };
}

function environmentManifest(
  { environments }: Workspace,
  environment: string | undefined,
  filledIn: (text: string) => string,
): Given | undefined {
  const file = environments.find(({ name }) => name === environment);
  if (file === undefined) return undefined;
  for (const key of ["name", "type"]) file.manifest.member(key)?.taken();
  return effective(file.manifest, undefined, filledIn);
}
