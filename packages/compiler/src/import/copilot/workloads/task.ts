import { Call, Constant, type DraftValue, type Members } from "../../draft.ts";
import { fargateSizeFor } from "../../reading/fargate-size.ts";
import type { Given } from "../../reading/given.ts";
import { secretAt } from "../../reading/secret-at.ts";
import { addonsOf } from "../features/addons.ts";
import { dependsOnOf, healthCheckOf, labelsOf, wordsOf } from "../features/container.ts";
import { filled } from "../../reading/filled.ts";
import { imageOf } from "../features/image.ts";
import { loggingOf } from "../features/logging.ts";
import { placementOf } from "../features/placement.ts";
import { portsOfTask, type Exposure } from "../features/ports.ts";
import { secretsOf } from "../features/secrets.ts";
import { sidecarPorts, sidecarsOf } from "../features/sidecars.ts";
import { storageOf } from "../features/storage.ts";
import { taskOverridesOf } from "../features/taskdef-overrides.ts";
import { publishedBy } from "../features/topics.ts";
import { environmentOf } from "../features/variables.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";

/** What a kind of workload adds to what all tasks have. */
export interface TaskExtras {
  /** Ports of its containers with what leads to them. */
  readonly exposures?: readonly Exposure[];
  /** Variables that Copilot sets. */
  readonly environment?: Members;
}

/** What a task of every kind of workload has, in the order in which a config says it. */
export function taskOf(workload: CopilotWorkload, setting: Setting, extras: TaskExtras = {}): Members {
  const { name, manifest } = workload;
  const image = manifest.member("image");
  const sidecars = manifest.member("sidecars");
  const exposures = [...(extras.exposures ?? []), ...sidecarPorts(sidecars)];
  const ports = portsOfTask(exposures);
  const addons = addonsOf(workload.addons, name, setting);
  const { logging, ...storage } = {
    logging: loggingOf(manifest.member("logging"), setting),
    ...storageOf(manifest.member("storage"), setting),
  };
  const names = new Set((sidecars?.members() ?? []).flatMap(([sidecar, given]) => (given.isMap ? [sidecar] : [])));
  const containers = { ports, names, volumes: new Set(Object.keys(storage.volumes ?? {})) };
  const { runtimePlatform, isWindows } = platformOf(manifest.member("platform"));
  const credentials = image?.member("credentials")?.text();
  const { assignPublicIp, securityGroups } = placementOf(manifest.member("network"), setting);
  const members: Members = {
    ...sizeOf(manifest, isWindows),
    runtimePlatform,
    image: imageOf(image, name, setting),
    repositoryCredentials: credentials === undefined ? undefined : secretAt(credentials),
    entryPoint: wordsOf(manifest.member("entrypoint")),
    command: wordsOf(manifest.member("command")),
    ...ports.get(undefined),
    environment: filled({
      ...environmentOf(manifest, setting),
      ...publishedBy(workload, setting),
      ...extras.environment,
      ...addons.environment,
    }),
    secrets: filled({ ...secretsOf(manifest.member("secrets"), setting), ...addons.secrets }),
    healthCheck: healthCheckOf(image?.member("healthcheck")),
    dependsOn: dependsOnOf(image?.member("depends_on"), name, containers.names),
    dockerLabels: labelsOf(image?.member("labels")),
    ...storage,
    ...taskOverridesOf(manifest.member("taskdef_overrides")),
    logging,
    sidecars: filled({ ...sidecarsOf(sidecars, containers, name, setting), ...tracing(manifest) }),
    managedPolicies: addons.managedPolicies.length === 0 ? undefined : addons.managedPolicies,
    assignPublicIp,
    securityGroups: groups(securityGroups, addons.securityGroups),
    enableExecuteCommand: execOf(manifest.member("exec")),
  };
  return noted(members, manifest);
}

/** What authors say of keys of the manifest stands at the properties that come of them. */
function noted(members: Members, manifest: Given): Members {
  const entries = Object.entries(members).map(([name, value]) => {
    const given = SAME.has(name) ? manifest.member(SAME.get(name) ?? name) : undefined;
    return [name, given === undefined ? value : given.noted(value)] as const;
  });
  return Object.fromEntries(entries);
}

/** Properties by the keys of the manifest that they come of. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["cpu", "cpu"],
  ["memory", "memory"],
  ["command", "command"],
  ["entryPoint", "entrypoint"],
  ["runtimePlatform", "platform"],
  ["sidecars", "sidecars"],
  ["logging", "logging"],
  ["environment", "variables"],
  ["secrets", "secrets"],
  ["enableExecuteCommand", "exec"],
]);

function groups(written: DraftValue | undefined, ofAddons: readonly DraftValue[]): DraftValue | undefined {
  const own: readonly DraftValue[] = Array.isArray(written) ? written : [];
  const all = [...own, ...ofAddons];
  return all.length === 0 ? undefined : all;
}

/** CPU and memory, which Copilot takes in any pair; Fargate does not. */
function sizeOf(manifest: Given, isWindows: boolean): Members {
  const [cpuGiven, memoryGiven] = [manifest.member("cpu"), manifest.member("memory")];
  const cpu = cpuGiven?.number() ?? (isWindows ? 1024 : 256);
  const memory = memoryGiven?.number() ?? (isWindows ? 2048 : 512);
  const size = fargateSizeFor(cpu, memory, isWindows);
  if (size.cpu !== cpu) cpuGiven?.approximated(`Fargate offers ${size.cpu} CPU units beside this memory, not ${cpu}.`);
  if (size.memory !== memory)
    (memoryGiven ?? cpuGiven)?.approximated(
      `Fargate offers ${size.memory} MiB beside ${size.cpu} CPU units, not ${memory}.`,
    );
  return { cpu: size.cpu, memory: size.memory };
}

interface Platform {
  readonly runtimePlatform?: Members;
  readonly isWindows: boolean;
}

function platformOf(given: Given | undefined): Platform {
  if (given === undefined) return { isWindows: false };
  const [system = "", architecture = ""] = given.isMap
    ? [given.member("osfamily")?.text()?.toLowerCase(), given.member("architecture")?.text()?.toLowerCase()]
    : (given.text()?.toLowerCase().split("/") ?? []);
  const family = system.startsWith("windows") ? (WINDOWS.get(system) ?? "WINDOWS_SERVER_2022_CORE") : undefined;
  if (family !== undefined && system === "windows")
    given.approximated("Which Windows is not said: Windows Server 2022 Core.");
  const isArm = /^(arm64|arm|aarch64)/.test(architecture);
  const members = filled({
    cpuArchitecture: isArm ? "ARM64" : undefined,
    operatingSystemFamily: family,
  });
  return { isWindows: family !== undefined, ...(members === undefined ? {} : { runtimePlatform: members }) };
}

const WINDOWS: ReadonlyMap<string, string> = new Map([
  ["windows_server_2019_core", "WINDOWS_SERVER_2019_CORE"],
  ["windows_server_2019_full", "WINDOWS_SERVER_2019_FULL"],
  ["windows_server_2022_core", "WINDOWS_SERVER_2022_CORE"],
  ["windows_server_2022_full", "WINDOWS_SERVER_2022_FULL"],
]);

function execOf(given: Given | undefined): true | undefined {
  const isOn = given?.isMap === true ? given.member("enable")?.boolean() : given?.boolean();
  return isOn === true ? true : undefined;
}

/** The collector that takes traces to X-Ray. */
function tracing(manifest: Given): Members {
  const given = manifest.member("observability")?.member("tracing");
  const vendor = given?.text();
  if (vendor === undefined) return {};
  if (vendor === "awsxray") return { otel: new Call("openTelemetryCollector", [{ exporters: ["xray"] }]) };
  given?.leftOut("It is not awsxray.");
  return {};
}

/** The constant of a workload, with what its manifest says above its name. */
export function workloadConstant(callee: string, { name, manifest }: CopilotWorkload, props: Members): Constant {
  for (const key of ["name", "type"]) manifest.member(key)?.taken();
  const wish = /^(app|cluster|network|service|worker|task)$/.test(name) ? `${name}-${callee}` : name;
  return new Constant(wish, new Call(callee, [name, props]), manifest.comment);
}
