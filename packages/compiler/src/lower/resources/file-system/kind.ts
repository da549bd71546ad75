import type { FileSystem } from "@ecs-dsl/dsl";
import { FILE_SYSTEM } from "../../fields/tables/file-system.ts";
import type { ResourceKind } from "../resource-kind.ts";
import { fileSystemPart } from "./file-system.ts";
import { FILE_SYSTEM_OUTPUTS } from "./outputs.ts";
import type { FileSystemPlan } from "./plan.ts";

/** A file system of Amazon EFS. Volumes lead to it, and what tasks may do with it follows from their mounts. */
export const fileSystem: ResourceKind<FileSystem, FileSystemPlan> = {
  label: "fileSystems",
  words: "file system",
  plan({ name, props: written }, subject, planner) {
    const props = planner.conformed(subject, FILE_SYSTEM.shape, written);
    planner.referTo(props.kmsKey);
    return { kind: "file-system", source: "new", name, subject, props };
  },
  part: fileSystemPart,
  gives: ({ output, access }) => Object.hasOwn(FILE_SYSTEM_OUTPUTS, output) && access === undefined,
  outputOf: ({ output }) => output,
  existing: () => "",
  given: (_reference, value) => value,
  grants: () => [],
};
