import type { DocumentContext } from "../../document.ts";
import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { cpuUnits } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, listed } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { isWindowsTask } from "../launch.ts";
import { nameOf, valueAt } from "../place.ts";
import { isOldPlatform } from "./platform-version.ts";
import { ecsApi, ecsGuide } from "../source.ts";

type Service = Subjects["service"];
type Task = Subjects["taskDefinition"];

/** CPU units from which on a task needs the platform of today. */
const LARGE_CPU = 8192;

/** What the platform of a service has to have for its tasks, sorted by code. */
export const PLATFORM_NEEDS: readonly Rule[] = [
  defineRule({
    code: "fargate/platform-feature",
    severity: "error",
    on: "service",
    about: "platformVersion",
    summary: "A service on an old platform runs tasks that ask for nothing that came later.",
    source: ecsGuide("platform-versions.html", "2026-11-30"),
    check(service, report, context) {
      const task = linuxTaskOn(service, context);
      const needs = task === undefined ? [] : needsOf(task.value);
      if (task !== undefined && needs.length > 0) reportBeside(report, task, lacking(service, task.name, needs));
    },
  }),

  defineRule({
    code: "fargate/size-platform-version",
    severity: "warning",
    on: "service",
    about: "platformVersion",
    summary: "A task of 8 vCPU or more runs on platform version 1.4.0 or later.",
    source: ecsGuide("task_definition_parameters.html", "2026-11-30"),
    check(service, report, context) {
      const task = linuxTaskOn(service, context);
      const cpu = isKnown(task?.value.cpu) ? cpuUnits(task.value.cpu) : undefined;
      if (task !== undefined && cpu !== undefined && cpu >= LARGE_CPU)
        reportBeside(report, task, lacking(service, task.name, [`${cpu / 1024} vCPU`]));
    },
  }),

  defineRule({
    code: "fargate/spot-windows",
    severity: "warning",
    on: "service",
    summary: "A task of Windows does not run on Fargate Spot.",
    source: ecsApi("API_CapacityProviderStrategyItem.html", "2026-11-30"),
    check(service, report, context) {
      const spot = spotOf(service, context);
      const task = spot === undefined ? undefined : taskBeside(context);
      if (task !== undefined && spot !== undefined && isWindowsTask(task.value))
        reportBeside(report, task, noWindows(service, task.name, spot));
    },
  }),

  defineRule({
    code: "fargate/tmpfs-allowed",
    severity: "warning",
    on: "service",
    about: "platformVersion",
    summary: "A task on Fargate has file systems in memory on platform version 1.4.0 or later.",
    source: ecsApi("API_LinuxParameters.html", "2026-11-30"),
    check(service, report, context) {
      const task = linuxTaskOn(service, context);
      if (task !== undefined && containersOf(task.value).some(hasTmpfs))
        reportBeside(report, task, lacking(service, task.name, ["tmpfs"]));
    },
  }),
];

/** The task beside a service that names an old platform; undefined for one of Windows, whose versions are others. */
function linuxTaskOn({ platformVersion }: Service, context: DocumentContext | undefined) {
  if (!isOldPlatform(platformVersion)) return undefined;
  const task = taskBeside(context);
  if (task === undefined || isWindowsTask(task.value)) return undefined;
  const system = valueAt(task.value, ["runtimePlatform", "operatingSystemFamily"]);
  return system === undefined || system === "LINUX" ? task : undefined;
}

function containersOf({ containerDefinitions: containers }: Task) {
  return isKnown(containers) ? containers.filter(isKnown) : [];
}

type Container = ReturnType<typeof containersOf>[number];

function needsOf(task: Task): readonly string[] {
  const containers = containersOf(task);
  const volumes = isKnown(task.volumes) ? task.volumes.filter(isKnown) : [];
  return [
    ...(volumes.some((one) => isKnown(one.efsVolumeConfiguration)) ? ["EFS volumes"] : []),
    ...(isKnown(task.ephemeralStorage) ? ["more ephemeral storage"] : []),
    ...(containers.some((one) => isFilled(one.environmentFiles)) ? ["environment files"] : []),
    ...(isKnown(task.pidMode) ? ["a PID mode"] : []),
    ...(containers.some((one) => isFilled(one.systemControls)) ? ["system controls"] : []),
    ...(containers.some(addsCapabilities) ? ["added capabilities"] : []),
    ...(containers.some((one) => isKnown(one.restartPolicy)) ? ["a restart policy"] : []),
  ];
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function addsCapabilities({ linuxParameters: linux }: Container): boolean {
  return isFilled(valueAt(linux, ["capabilities", "add"]));
}

function hasTmpfs({ linuxParameters: linux }: Container): boolean {
  return isFilled(valueAt(linux, ["tmpfs"]));
}

/** What gives a service Fargate Spot: where it stands, and whose it is where it is not the service's own. */
interface Spot {
  readonly at: Finding["at"];
  readonly cluster?: string;
}

/** A service that says neither has the strategy of its cluster. */
function spotOf(service: Service, context: DocumentContext | undefined): Spot | undefined {
  const index = spotIndex(service.capacityProviderStrategy);
  if (index !== undefined) return { at: ["capacityProviderStrategy", index] };
  if (service.capacityProviderStrategy !== undefined || service.launchType !== undefined) return undefined;
  const cluster = context?.surroundings?.cluster?.();
  const isUsual = spotIndex(cluster?.value.defaultCapacityProviderStrategy) !== undefined;
  return cluster === undefined || !isUsual ? undefined : { at: ["taskDefinition"], cluster: cluster.name };
}

/** Where a strategy has Fargate Spot. */
function spotIndex(items: Service["capacityProviderStrategy"]): number | undefined {
  const index = isKnown(items)
    ? items.findIndex((item) => isKnown(item) && item.capacityProvider === "FARGATE_SPOT")
    : -1;
  return index === -1 ? undefined : index;
}

function lacking(service: Service, task: string, needs: readonly string[]): Finding {
  return {
    at: ["platformVersion"],
    message: `${capitalized(nameOf("service", service))} runs on platform version ${String(service.platformVersion)}, and task definition "${task}" has ${listed(needs, "and")}; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".`,
    help: say`Set ${property("platformVersion")} to "LATEST", or remove it.`,
  };
}

function noWindows(service: Service, task: string, { at, cluster }: Spot): Finding {
  const own = cluster === undefined ? "" : `, which is usual in cluster "${cluster}"`;
  return {
    at,
    message: `${capitalized(nameOf("service", service))} runs on Fargate Spot${own}, and task definition "${task}" is of Windows; Fargate Spot runs Linux alone.`,
    help: 'Use the capacity provider "FARGATE".',
  };
}
