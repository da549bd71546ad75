import { MANAGED_INSTANCES_LOG_DRIVERS } from "../../facts/managed-instances.ts";
import type { RuleOn, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { listed } from "../../words.ts";
import { combined, forbidden, onlyWhen, type ForbiddenDeclaration } from "../declared.ts";
import { ecsGuide } from "../source.ts";

type Task = Subjects["taskDefinition"];

/** True when the task definition says that it runs on Managed Instances. */
function isManagedTask({ requiresCompatibilities: launch }: Task): boolean {
  return isKnown(launch) && launch.includes("MANAGED_INSTANCES");
}

/** With a network interface of its own, a task has a finding of the same about that. */
function isWithoutInterface({ networkMode }: Task): boolean {
  return networkMode !== "awsvpc";
}

const loggable: ReadonlySet<unknown> = new Set(MANAGED_INSTANCES_LOG_DRIVERS);

type Row = Pick<ForbiddenDeclaration<"taskDefinition">, "at" | "says" | "because"> &
  Partial<Pick<ForbiddenDeclaration<"taskDefinition">, "values" | "when" | "help">>;

function row(spec: Row): RuleOn<"taskDefinition"> {
  return forbidden({
    code: "fargate/managed-instances",
    on: "taskDefinition",
    summary: "A task on Managed Instances asks for nothing that they do not have.",
    source: ecsGuide("managed-instances-tasks-services.html"),
    fix: "none",
    ...spec,
  });
}

/** Source: the page above, as all of it. Checked 2026-11-29. */
export const managedInstances = onlyWhen(
  isManagedTask,
  "requiresCompatibilities",
  combined(
    row({
      at: "networkMode",
      values: (value) => value === "bridge",
      says: "{it} uses the network mode {value}",
      because: "Managed Instances support awsvpc and host",
      help: say`Set ${property("networkMode")} to "awsvpc".`,
    }),
    row({ at: "ipcMode", says: "{it} sets the IPC mode {value}", because: "Managed Instances support none" }),
    row({
      at: "runtimePlatform.operatingSystemFamily",
      values: (value) => value !== "LINUX",
      says: "{it} is for the operating system {value}",
      because: "Managed Instances run Linux",
      help: "Run it on Fargate, or on Windows instances of EC2.",
    }),
    row({
      at: "proxyConfiguration",
      says: "{it} has a proxy configuration",
      because: "Managed Instances support none",
    }),
    row({
      at: "volumes[].dockerVolumeConfiguration",
      says: "volume {item} of {it} is a Docker volume",
      because: "Managed Instances do not support them",
    }),
    row({
      at: "volumes[].fsxWindowsFileServerVolumeConfiguration",
      says: "volume {item} of {it} is a share of FSx for Windows File Server",
      because: "Windows instances of EC2 alone can mount it",
    }),
    row({
      at: "containerDefinitions[].logConfiguration.logDriver",
      values: (value) => !loggable.has(value),
      says: "container {item} of {it} logs with {value}",
      because: `Managed Instances support ${listed(MANAGED_INSTANCES_LOG_DRIVERS, "and")}`,
    }),
    row({
      at: "containerDefinitions[].dockerSecurityOptions",
      says: "container {item} of {it} sets the Docker security options {value}",
      because: "Managed Instances support none",
    }),
    row({
      at: "containerDefinitions[].linuxParameters.sharedMemorySize",
      says: "container {item} of {it} sets the size of /dev/shm",
      because: "Managed Instances do not support it",
    }),
    row({
      at: "containerDefinitions[].linuxParameters.maxSwap",
      says: "container {item} of {it} may swap {value} MiB",
      because: "Managed Instances have no swap",
    }),
    row({
      at: "containerDefinitions[].linuxParameters.swappiness",
      says: "container {item} of {it} sets swappiness to {value}",
      because: "Managed Instances have no swap",
    }),
    row({
      at: "containerDefinitions[].links",
      when: isWithoutInterface,
      says: "container {item} of {it} has links",
      because: "Managed Instances support none",
    }),
    row({
      at: "containerDefinitions[].hostname",
      when: isWithoutInterface,
      says: "container {item} of {it} has the host name {value}",
      because: "Managed Instances do not set it",
    }),
    row({
      at: "containerDefinitions[].dnsServers",
      when: isWithoutInterface,
      says: "container {item} of {it} has name servers of its own",
      because: "Managed Instances do not set them",
    }),
    row({
      at: "containerDefinitions[].dnsSearchDomains",
      when: isWithoutInterface,
      says: "container {item} of {it} has search domains of its own",
      because: "Managed Instances do not set them",
    }),
    row({
      at: "containerDefinitions[].extraHosts",
      when: isWithoutInterface,
      says: "container {item} of {it} has entries for /etc/hosts",
      because: "Managed Instances do not set them",
    }),
  ),
);
