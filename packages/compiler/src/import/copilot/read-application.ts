import { Call, Constant, EnvironmentName, Noted, type Draft, type DraftValue, type Members } from "../draft.ts";
import type { AddressBook, Addressee } from "../addressing/address-book.ts";
import { portName } from "../addressing/port-names.ts";
import type { ImportOptions, Source } from "../importer.ts";
import { appName } from "../reading/naming.ts";
import { Given } from "../reading/given.ts";
import { Constants } from "../weaving/constants.ts";
import { isMembers } from "../weaving/members.ts";
import { weave, type Version } from "../weaving/weave.ts";
import { effective, sayOverridden } from "./effective.ts";
import { clusterOf } from "./environments/cluster.ts";
import { edgesOf } from "./environments/edges.ts";
import { networkOf } from "./environments/network.ts";
import { importsEnvironment, stackOf } from "./features/addons.ts";
import { importerOf } from "./features/import-value.ts";
import { copilotVariables, interpolated } from "./interpolation.ts";
import type { CopilotWorkload, Setting } from "./setting.ts";
import { isCalled, workloadOf } from "./workloads/kinds.ts";
import type { ManifestFile, Workspace } from "./workspace.ts";

/** The draft of an application, with all its environments. */
export function draftOf(workspace: Workspace, source: Source, given: ImportOptions): Draft {
  const application = workspace.application ?? appName(source.name ?? "app");
  const app = given.app ?? appName(`${application}-ecs`);
  const names = environmentsOf(workspace);
  const reading: Reading = { workspace, source, application, app };
  const versions = (names.length === 0 ? [undefined] : names).map((name) => versionOf(reading, name));
  for (const { manifest } of workspace.workloads) sayOverridden(manifest, names);
  return {
    app,
    environments: names.map((name) => ({ name, account: given.account ?? "", region: given.region ?? "" })),
    content: names.length === 0 ? (versions[0]?.content ?? {}) : weave(versions),
  };
}

interface Reading {
  readonly workspace: Workspace;
  readonly source: Source;
  readonly application: string;
  readonly app: string;
}

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

function versionOf(reading: Reading, environment: string | undefined): Version {
  const { workspace, source, application, app } = reading;
  const variables = copilotVariables(application, environment, source.env);
  const filledIn = (text: string) => interpolated(text, variables);
  const constants = new Constants();
  const workloads = workspace.workloads.map((file) => ({
    ...file,
    manifest: effective(file.manifest, environment, filledIn),
  }));
  const manifest = environmentManifest(workspace, environment, filledIn);
  const built = new Map<string, Constant | undefined>();
  const inProgress = new Set<string>();
  const edges = edgesOf(manifest, workloads, constants);
  const build = (workload: CopilotWorkload): Constant | undefined => {
    if (built.has(workload.name)) return built.get(workload.name);
    inProgress.add(workload.name);
    const made = workloadOf(workload, setting);
    inProgress.delete(workload.name);
    const constant =
      made === undefined
        ? undefined
        : constants.of(`workload:${workload.name}`, () => withPorts(made, workload, constants));
    built.set(workload.name, constant);
    return constant;
  };
  const book = bookOf(workloads, { application, environment, constants, build, inProgress });
  const setting: Setting = {
    application,
    app,
    environment,
    workloads,
    constants,
    book,
    edges,
    root: workspace.root,
    folder: source.folder ?? ".",
    read: (file) => source.read(file),
    importValue: importerOf(workspace.environmentAddons, () => setting),
  };
  const made = workloads.flatMap((workload) => build(workload) ?? []);
  return { environment: environment ?? "", constants, content: contentOf(made, manifest, setting, workspace) };
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

interface Building {
  readonly application: string;
  readonly environment: string | undefined;
  readonly constants: Constants;
  readonly build: (workload: CopilotWorkload) => Constant | undefined;
  readonly inProgress: ReadonlySet<string>;
}

/** Services by the names that Service Connect and Cloud Map give them. */
function bookOf(workloads: readonly CopilotWorkload[], building: Building): AddressBook {
  const entries = workloads.filter(isCalled).flatMap((workload): readonly (readonly [string, Addressee])[] => {
    const port = workload.manifest.member("image")?.member("port")?.value;
    if (typeof port !== "number") return [];
    const addressee = addresseeOf(workload, new Map([[portName(port, []), port]]), building);
    const { application, environment } = building;
    const zone = environment === undefined ? [] : [`${workload.name}.${environment}.${application}.local`];
    return [workload.name, ...zone].map((host) => [host, addressee] as const);
  });
  return new Map(entries);
}

/** A service that is called while it is made itself is called by ports that are declared before it. */
function addresseeOf(workload: CopilotWorkload, ports: ReadonlyMap<string, number>, building: Building): Addressee {
  const { name } = workload;
  const declared = () =>
    building.constants.of(`ports:${name}`, () => {
      return new Constant(`${name}-ports`, new Call("ports", [name, Object.fromEntries(ports)]));
    });
  const constant = () => (building.inProgress.has(name) ? declared() : (building.build(workload) ?? declared()));
  return { ports, constant };
}

/** The workload with the ports that were declared before it, where some were. */
function withPorts(made: Constant, { name }: CopilotWorkload, constants: Constants): Constant {
  const declared = constants.get(`ports:${name}`);
  if (declared === undefined || !(made.value instanceof Call)) return made;
  const [own, props] = made.value.args;
  const members = { ...(isMembers(props) ? props : {}), ports: declared };
  return new Constant(made.wish, new Call(made.value.callee, [own ?? name, members]), made.comment);
}

function contentOf(
  workloads: readonly Constant[],
  manifest: Given | undefined,
  setting: Setting,
  workspace: Workspace,
): Members {
  const { application, environment } = setting;
  const needsCopilot = [...setting.workloads.flatMap(({ addons }) => addons), ...workspace.environmentAddons].some(
    ({ template }) => importsEnvironment(template),
  );
  const network = networkOf(manifest?.member("network")?.member("vpc"), {
    hasPrivate: setting.workloads.some(
      ({ manifest }) => manifest.member("network")?.member("vpc")?.member("placement") !== undefined,
    ),
    copilotStack: needsCopilot && environment !== undefined ? `${application}-${environment}` : undefined,
  });
  const isExisting = network instanceof Call && network.callee === "network.existing";
  const distribution = setting.edges.distribution();
  const stacks = workspace.environmentAddons.flatMap((addon) => stackOf(addon, undefined, setting) ?? []);
  const resources: readonly Constant[] = [...stacks, ...(distribution === undefined ? [] : [distribution])];
  for (const name of ["public", "private"] as const) sayUnused(manifest, name, setting);
  const zone = `${environment ?? "default"}.${isExisting ? setting.app : application}.local`;
  const names = discoveryOf(setting, zone);
  return {
    cluster: clusterOf(manifest?.member("observability"), hasScalingWorker(setting)),
    network,
    discovery: names,
    workloads,
    resources: resources.length === 0 ? undefined : resources,
    defaults: defaultsOf(setting, names === undefined ? undefined : zone),
  };
}

function sayUnused(manifest: Given | undefined, name: "public" | "private", { constants }: Setting): void {
  const key = `load-balancer:${name === "public" ? "public" : "internal"}`;
  if (constants.get(key) === undefined)
    manifest?.member("http")?.member(name)?.leftOut("No service is behind this load balancer.");
}

function hasScalingWorker({ workloads }: Setting): boolean {
  return workloads.some(({ manifest }) => manifest.member("count")?.member("queue_delay") !== undefined);
}

/** Names in DNS unless all services are called by Service Connect alone. */
function discoveryOf({ workloads }: Setting, zone: string): DraftValue | undefined {
  const called = workloads.filter(isCalled);
  const connected = called.filter(({ manifest }) => {
    const connect = manifest.member("network")?.member("connect");
    return connect !== undefined && (connect.isMap || connect.value === true);
  });
  if (connected.length === called.length) return undefined;
  const names = new Call("cloudMap", [zone]);
  return connected.length === 0 ? names : [new Call("serviceConnect", []), names];
}

/** What Copilot tells each task of where it is. */
function defaultsOf(
  { application, environment, workloads }: Setting,
  zone: string | undefined,
): DraftValue | undefined {
  if (workloads.length === 0) return undefined;
  const environmentOfTasks: Members = {
    COPILOT_APPLICATION_NAME: application,
    COPILOT_ENVIRONMENT_NAME: environment ?? "default",
    COPILOT_SERVICE_DISCOVERY_ENDPOINT: zone,
  };
  return {
    workload: {
      environment: new Noted(environmentOfTasks, "What Copilot told each task; remove what no program reads."),
    },
  };
}
