import type { MountProps, VolumesFrom } from "@ecs-dsl/dsl";
import { MAIN } from "../../plan/main.ts";
import type { ContainerContext } from "../contexts.ts";
import { items, type Form } from "../form.ts";
import { BOOLEAN, either, FILLED, listOf, required, struct } from "../shape.ts";

/** The task's volumes in a container, by path. */
export const MOUNTS = items({
  shape: either(FILLED, struct<MountProps>("a mount", { volume: required(FILLED), readOnly: BOOLEAN })),
  key: "containerPath",
  parts: [{ at: ["sourceVolume"], path: ["volume"] }],
  lower: (containerPath: string, mount: string | MountProps) =>
    typeof mount === "string"
      ? { sourceVolume: mount, containerPath }
      : { sourceVolume: mount.volume, containerPath, readOnly: mount.readOnly },
});

type Source = string | VolumesFrom;

const SOURCE = either(
  FILLED,
  struct<VolumesFrom>("a source of volumes", { sourceContainer: required(FILLED), readOnly: BOOLEAN }),
);

/** The volumes of other containers. */
export const VOLUMES_FROM: Form<readonly Source[], readonly VolumesFrom[], ContainerContext> = {
  shape: listOf(SOURCE),
  lower: (sources, { main }) => sources.map((source) => volumesFrom(source, main)),
  locate: (sources) =>
    sources.flatMap((source, index) =>
      typeof source === "string" ? [{ at: [index], path: [index] }] : [{ at: [index], path: [index], isSame: true }],
    ),
};

function volumesFrom(source: Source, main: string): VolumesFrom {
  const given = typeof source === "string" ? { sourceContainer: source } : source;
  return given.sourceContainer === MAIN ? { ...given, sourceContainer: main } : given;
}
