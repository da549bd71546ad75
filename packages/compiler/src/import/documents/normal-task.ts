import { cpuUnits, memoryMib, type Path } from "@ecs-dsl/validators";
import { isRecord } from "../../read/is-record.ts";
import { portName } from "./port-names.ts";
import type { Teller } from "./sound.ts";
import { type Structure, recordsIn } from "./structure.ts";

/** The task in the one form of those that mean the same to ECS that configs are made into. */
export function normalTask(task: Structure, runsOn: string, teller: Teller): Structure {
  const volumes = recordsIn(task["volumes"]).map((volume, index) => normalVolume(volume, ["volumes", index], teller));
  const { tags: _, ...others } = task;
  return {
    ...others,
    ...normalSize(task),
    ...listed("tags", normalTags(task, teller)),
    ...(volumes.length === 0 ? {} : { volumes }),
    ...normalMode(task, runsOn, teller),
  };
}

function normalTags({ tags }: Structure, teller: Teller): readonly Structure[] {
  return recordsIn(tags).flatMap(({ key, value = "" }, index) => {
    if (typeof key === "string" && key !== "") return [{ key, value }];
    teller.leftOut(["tags", index], "A tag has a name.");
    return [];
  });
}

/** ECS keeps CPU in units and memory in MiB. */
function normalSize({ cpu, memory }: Structure): Structure {
  return {
    ...(typeof cpu === "string" ? { cpu: String(cpuUnits(cpu) ?? cpu) } : {}),
    ...(typeof memory === "string" ? { memory: String(memoryMib(memory) ?? memory) } : {}),
  };
}

/** The default of ECS depends on what runs the tasks. */
function normalMode({ networkMode }: Structure, runsOn: string, teller: Teller): Structure {
  if (runsOn === "fargate" && networkMode !== undefined && networkMode !== "awsvpc") {
    teller.approximated(["networkMode"], "Tasks on Fargate have network interfaces of their own.");
    return { networkMode: "awsvpc" };
  }
  if (networkMode === undefined && runsOn === "instances") return { networkMode: "bridge" };
  if (networkMode === undefined)
    teller.approximated(["networkMode"], "Its tasks have network interfaces of their own.");
  if (networkMode === "none") {
    teller.leftOut(["networkMode"], "The language has no tasks without a network.");
    return { networkMode: undefined };
  }
  return {};
}

/** Connections to file systems are encrypted. */
function normalVolume(volume: Structure, at: Path, teller: Teller): Structure {
  const efs = volume["efsVolumeConfiguration"];
  if (!isRecord(efs)) return volume;
  const { authorizationConfig, transitEncryption, rootDirectory, ...others } = efs;
  const authorization = isRecord(authorizationConfig) ? authorizationConfig : {};
  if (transitEncryption !== "ENABLED")
    teller.approximated(
      [...at, "efsVolumeConfiguration"],
      "The connection to the file system is encrypted from now on.",
    );
  return {
    ...volume,
    efsVolumeConfiguration: {
      ...others,
      ...(rootDirectory === "/" || rootDirectory === undefined ? {} : { rootDirectory }),
      transitEncryption: "ENABLED",
      authorizationConfig: { ...authorization, iam: authorization["iam"] ?? "DISABLED" },
    },
  };
}

/** What a container is in. */
interface Around {
  readonly networkMode: unknown;
  readonly runsOn: string;
  readonly isMain: boolean;
  /** Names of ports that other containers of the task have. */
  readonly portNames: Set<string>;
}

/** The container in the form that configs are made into. */
export function normalContainer(container: Structure, at: Path, around: Around, teller: Teller): Structure {
  const { cpu, mountPoints, volumesFrom, portMappings, ...others } = container;
  const written = recordsIn(portMappings);
  const ports = written.flatMap((port, index) =>
    isRepeated(written, index) ? [] : normalPort(port, [...at, "portMappings", index], around, teller),
  );
  return {
    ...others,
    // ECS answers 0 for a container without a share.
    ...(cpu === undefined || cpu === 0 ? {} : { cpu }),
    ...listed("mountPoints", recordsIn(mountPoints).map(writable)),
    ...listed("volumesFrom", recordsIn(volumesFrom).map(writable)),
    ...listed("portMappings", ports),
  };
}

function listed(name: string, items: readonly Structure[]): Structure {
  return items.length === 0 ? {} : { [name]: items };
}

/** That it can be written to is the default. */
function writable(mount: Structure): Structure {
  if (mount["readOnly"] !== false) return mount;
  const { readOnly: _, ...others } = mount;
  return others;
}

/** Whether the port stands there before. */
function isRepeated(ports: readonly Structure[], index: number): boolean {
  const [own = "", ...before] = ports
    .slice(0, index + 1)
    .toReversed()
    .map(portText);
  return own !== "" && before.includes(own);
}

function portText(port: Structure): string {
  const { containerPort, containerPortRange, protocol = "tcp", hostPort = containerPort } = port;
  const isPort = containerPort !== undefined || containerPortRange !== undefined;
  return isPort ? JSON.stringify([containerPort, containerPortRange, protocol, hostPort]) : "";
}

function normalPort(port: Structure, at: Path, around: Around, teller: Teller): readonly Structure[] {
  const { name, hostPort, protocol = "tcp", containerPortRange, ...others } = port;
  const isSame = around.networkMode !== "bridge" && hostPort === port["containerPort"];
  const isOwn = hostPort !== undefined && !isSame;
  if (isOwn && around.runsOn === "fargate")
    teller.leftOut([...at, "hostPort"], "Tasks on Fargate have no ports of an instance.");
  const host = isOwn && around.runsOn !== "fargate" ? { hostPort } : {};
  if (containerPortRange !== undefined && name !== undefined) teller.leftOut([...at, "name"], "A range has no name.");
  if (containerPortRange !== undefined) return [{ containerPortRange, ...others, ...host, protocol }];
  if (port["containerPort"] === undefined) {
    if (Object.keys(port).length > 0) teller.leftOut(at, "It names no port.");
    return [];
  }
  const given = typeof name === "string" && name !== "" && !around.portNames.has(name) ? name : undefined;
  const own = given ?? portName(port, around.portNames, around.isMain);
  around.portNames.add(own);
  if (given === undefined)
    teller.approximated(
      [...at, "name"],
      `The port gets a name, ${JSON.stringify(own)}, by which routes and other services call it.`,
    );
  return [{ name: own, ...others, ...host, protocol }];
}
