import type { Capabilities, Device, InstanceLinuxParameters, LinuxOnly, Tmpfs, Ulimit, UlimitName } from "@ecs-dsl/dsl";
import { ULIMIT_NAMES } from "@ecs-dsl/validators/facts";
import { items, locateItems, type Form, type Read } from "../form.ts";
import type { ItemAt } from "../places.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  INTEGER,
  listOf,
  mapBy,
  oneOf,
  required,
  STRING,
  struct,
  type Shape,
} from "../shape.ts";
import { group, same, to, type Rows } from "../table.ts";

const ULIMIT: Shape<number | Ulimit> = either(
  INTEGER,
  struct<Ulimit>("a limit", { softLimit: required(INTEGER), hardLimit: required(INTEGER) }),
);

type Ulimits = NonNullable<LinuxOnly["ulimits"]>;

const ULIMITS: Form<Ulimits, readonly ItemAt<"container.ulimits">[], unknown> = {
  shape: mapBy(ULIMIT_NAMES, ULIMIT, "limits of processes"),
  lower(limits) {
    const list = ULIMIT_NAMES.flatMap((name) => ulimit(name, limits[name]) ?? []);
    return list.length === 0 ? undefined : list;
  },
  raise(list) {
    const limits = Object.fromEntries(list.map((limit) => [limit.name, raisedLimit(limit)]));
    return Object.keys(limits).length === list.length ? limits : undefined;
  },
  locate: (limits) => locateItems({ shape: ULIMIT, key: "name" }, limits),
};

function raisedLimit({ softLimit = 0, hardLimit = 0 }: Read<ItemAt<"container.ulimits">>): number | Ulimit {
  return softLimit === hardLimit ? softLimit : { softLimit, hardLimit };
}

function ulimit(name: UlimitName, limit: number | Ulimit | undefined) {
  if (limit === undefined) return undefined;
  return typeof limit === "number" ? { name, softLimit: limit, hardLimit: limit } : { name, ...limit };
}

const SYSTEM_CONTROLS = items({
  shape: STRING,
  key: "namespace",
  lower: (namespace: string, value: string): ItemAt<"container.systemControls"> => ({ namespace, value }),
  raise: ({ namespace = "", value = "" }) => [namespace, value],
});

const TMPFS = items({
  shape: either(INTEGER, struct<Tmpfs>("temporary storage", { size: required(INTEGER), mountOptions: listOf(FILLED) })),
  key: "containerPath",
  lower: (containerPath: string, tmpfs: number | Tmpfs): ItemAt<"container.linuxParameters.tmpfs"> =>
    typeof tmpfs === "number" ? { containerPath, size: tmpfs } : { containerPath, ...tmpfs },
  raise: ({ containerPath = "", size = 0, mountOptions }) => [
    containerPath,
    mountOptions === undefined ? size : { size, mountOptions },
  ],
});

const DEVICE = struct<Device>("a device", {
  hostPath: required(FILLED),
  containerPath: FILLED,
  permissions: listOf(oneOf("read", "write", "mknod")),
});

/** What Linux does for a container. */
export const LINUX_ROWS: Rows<
  Pick<LinuxOnly, "ulimits" | "systemControls"> & { readonly linuxParameters?: InstanceLinuxParameters }
> = {
  ulimits: to("container.ulimits", ULIMITS),
  systemControls: to("container.systemControls", SYSTEM_CONTROLS),
  linuxParameters: group<InstanceLinuxParameters>("Linux parameters", {
    initProcessEnabled: same("container.linuxParameters.initProcessEnabled", BOOLEAN),
    capabilities: group<Capabilities>("capabilities", {
      add: same("container.linuxParameters.capabilities.add", listOf(FILLED)),
      drop: same("container.linuxParameters.capabilities.drop", listOf(FILLED)),
    }),
    tmpfs: to("container.linuxParameters.tmpfs", TMPFS),
    devices: same("container.linuxParameters.devices", listOf(DEVICE)),
    sharedMemorySize: same("container.linuxParameters.sharedMemorySize", INTEGER),
    maxSwap: same("container.linuxParameters.maxSwap", INTEGER),
    swappiness: same("container.linuxParameters.swappiness", INTEGER),
  }),
};
