import type { AnyVolume } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";

/** The ids and ARNs that a volume is told by, which may be values of stacks, and where in it they stand. */
export function idsOfVolume({
  efs,
  accessPoint,
  ebs,
  s3Files,
  fsxWindows,
}: AnyVolume): readonly (readonly [Path, unknown])[] {
  const all: readonly (readonly [Path, unknown])[] = [
    [["efs"], efs],
    [["accessPoint"], accessPoint],
    [["ebs", "kmsKey"], ebs?.kmsKey],
    [["ebs", "snapshotId"], ebs?.snapshotId],
    [["s3Files", "fileSystem"], s3Files?.fileSystem],
    [["s3Files", "accessPoint"], s3Files?.accessPoint],
    [["fsxWindows", "fileSystem"], fsxWindows?.fileSystem],
    [["fsxWindows", "credentials"], fsxWindows?.credentials?.name],
  ];
  return all.filter(([, id]) => id !== undefined);
}
