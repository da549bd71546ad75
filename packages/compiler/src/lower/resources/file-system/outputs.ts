import type { AnyServiceProps, FileSystem } from "@ecs-dsl/dsl";
import { getAtt, ref, type Output } from "../../../cloudformation/template.ts";
import type { Deferred } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";

/** What the stack of a file system gives others. */
export const FILE_SYSTEM_OUTPUTS = {
  Id: { Value: ref("FileSystem") },
  AccessPoint: { Value: ref("AccessPoint") },
  SecurityGroup: { Value: getAtt("SecurityGroup", "GroupId") },
} as const satisfies Readonly<Record<string, Output>>;

type Volume = NonNullable<AnyServiceProps["volumes"]>[string];

/** True for a volume that is a file system of the app. */
export function isFileSystem(volume: Volume): volume is FileSystem {
  return typeof volume === "object" && "kind" in volume;
}

/** The value of such an output in the stack of a workload. */
export function valueOfFileSystem(
  { kind, source, name, props }: FileSystem,
  output: keyof typeof FILE_SYSTEM_OUTPUTS,
  resolve: Resolve,
): string | Deferred {
  return resolve({ kind: "reference", of: "output", resource: { kind, source, name, props }, output });
}
