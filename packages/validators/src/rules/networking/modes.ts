import { RESERVED_HOST_PORTS } from "../../facts/network-modes.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { documentProperty, property, say } from "../../text.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";
import { wanted } from "../wanted.ts";

const isIn =
  (...modes: readonly string[]) =>
  ({ task }: Subjects["container"]) =>
    modes.some((mode) => mode === task.networkMode);

const NAMED = {
  code: "networking/port-name-network-mode",
  severity: "warning",
  presets: ["strict"],
  on: "container",
  when: isIn("host", "none"),
  summary: "Ports have names where Service Connect can use them.",
  source: ecsApi("API_PortMapping.html"),
} as const;

/** What follows from the network of a task, sorted by code. */
export const MODES: readonly Rule[] = [
  inFiles(
    forbidden({
      code: "networking/app-protocol-without-name",
      severity: "warning",
      on: "container",
      at: "portMappings[]",
      values: (port) => isRecord(port) && typeof port["appProtocol"] === "string" && port["name"] === undefined,
      summary: "A port with a protocol of Service Connect has a name.",
      source: ecsApi("API_PortMapping.html"),
      says: "{it} has a port with a protocol and without a name",
      because: "only Service Connect reads the protocol, and it knows ports by their names",
      help: say`Set ${property(["portMappings", 0, "name"])}, or remove ${property(["portMappings", 0, "appProtocol"])}.`,
      fix: "none",
    }),
  ),

  wanted({
    code: "networking/bridge-default-implicit",
    severity: "info",
    presets: ["strict", "control-tower"],
    on: "taskDefinition",
    at: "networkMode",
    when: (task) => !isFargateTask(task) && !isWindowsTask(task),
    summary: "A task says which network it has.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "{it} does not say which network it has",
    because: "on Linux that is the bridge of its instance, behind which it has no address of its own",
    help: say`Set ${property("networkMode")} to "awsvpc", or to "bridge".`,
  }),

  forbidden({
    code: "networking/fault-injection-mode",
    on: "taskDefinition",
    at: "enableFaultInjection",
    values: (value) => value === true,
    when: ({ networkMode: mode }) => mode === "bridge" || mode === "none",
    summary: "Faults are injected into tasks with the network of their instance or their own.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "{it} lets faults be injected and has another network than awsvpc or host",
    because: "ECS takes it with these two alone",
  }),

  forbidden({
    code: "networking/host-port-reserved",
    severity: "warning",
    on: "container",
    at: "portMappings[].hostPort",
    values: (port) => RESERVED_HOST_PORTS.has(port),
    when: isIn("bridge", "host"),
    summary: "A container leaves to its instance the ports of SSH, Docker and the ECS agent.",
    source: ecsApi("API_PortMapping.html"),
    says: "{it} takes the port {value} of its instance",
    because: "SSH, Docker or the ECS agent has it, so that no instance can run the task",
    help: say`Set ${property(["portMappings", 0, "hostPort"])} to 0, for any port that is free.`,
    fix: "none",
  }),

  forbidden({
    code: "networking/links-legacy",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "links",
    when: isIn("bridge"),
    summary: "Containers find each other without the links of Docker.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} has links to others",
    because: "Docker keeps them for what is old, and they end with the bridge",
    help: say`Set ${documentProperty("networkMode")} of the task to "awsvpc", and use 127.0.0.1.`,
    fix: "none",
  }),

  inFiles(
    forbidden({
      code: "networking/port-mapping-none-mode",
      on: "container",
      at: "portMappings",
      when: isIn("none"),
      summary: "A task without a network maps no ports.",
      source: ecsApi("API_RegisterTaskDefinition.html"),
      says: "{it} maps ports and its task has no network",
      because: "ECS takes none with the network mode none",
    }),
  ),

  inFiles(
    combined(
      forbidden({
        ...NAMED,
        at: "portMappings[].name",
        says: "{it} names a port {value} and its task has no network of its own",
        because: "Service Connect is for awsvpc and bridge",
      }),
      forbidden({
        ...NAMED,
        at: "portMappings[].appProtocol",
        says: "{it} has a port of the protocol {value} and its task has no network of its own",
        because: "Service Connect is for awsvpc and bridge",
      }),
    ),
  ),
];
