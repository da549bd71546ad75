import type { MountProps, VolumesFrom } from "@ecs-dsl/dsl";
import { MAIN } from "../../plan/main.ts";
import type { ContainerContext } from "../contexts.ts";
import { items, type Form, type Read } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { BOOLEAN, either, FILLED, listOf, required, struct } from "../shape.ts";

/** The task's volumes in a container, by path. */
export const MOUNTS = items({
  shape: either(FILLED, struct<MountProps>("a mount", { volume: required(FILLED), readOnly: BOOLEAN })),
  key: "containerPath",
  parts: [{ at: ["sourceVolume"], path: ["volume"] }],
  lower: (containerPath: string, mount: string | MountProps): ItemAt<"container.mountPoints"> =>
    typeof mount === "string"
      ? { sourceVolume: mount, containerPath }
      : { sourceVolume: mount.volume, containerPath, readOnly: mount.readOnly },
  raise: ({ containerPath = "", sourceVolume = "", readOnly }) => [
    containerPath,
    readOnly === undefined ? sourceVolume : { volume: sourceVolume, readOnly },
  ],
});

type Source = string | VolumesFrom;

const SOURCE = either(
  FILLED,
  struct<VolumesFrom>("a source of volumes", { sourceContainer: required(FILLED), readOnly: BOOLEAN }),
);

/** The volumes of other containers. */
export const VOLUMES_FROM: Form<readonly Source[], readonly ItemAt<"container.volumesFrom">[], ContainerContext> = {
  shape: listOf(SOURCE),
  lower: (sources, { main }) => sources.map((source) => volumesFrom(source, main)),
  raise: (sources, { main }) => sources.map((source) => sourceFrom(source, main)),
  locate: (sources) =>
    sources.flatMap((source, index) =>
      typeof source === "string" ? [{ at: [index], path: [index] }] : [{ at: [index], path: [index], isSame: true }],
    ),
};

function sourceFrom({ sourceContainer = "", readOnly }: Read<ItemAt<"container.volumesFrom">>, main: string): Source {
  const name = sourceContainer === main ? MAIN : sourceContainer;
  return readOnly === undefined ? name : { sourceContainer: name, readOnly };
}

function volumesFrom(source: Source, main: string): VolumesFrom {
  const given = typeof source === "string" ? { sourceContainer: source } : source;
  return given.sourceContainer === MAIN ? { ...given, sourceContainer: main } : given;
}
