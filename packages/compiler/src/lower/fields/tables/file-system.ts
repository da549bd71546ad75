import type { FileSystem, FileSystemProps, PosixUser } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, from, node, oneOf, required, struct, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { SUPPRESSIONS } from "./suppressions.ts";
import { KMS_KEY } from "./kms-key.ts";

/** A file system of the app. */
export const FILE_SYSTEM_NODE = node<FileSystem>("file-system", "a file system");

const ID = from(0, 4_294_967_295);

export const FILE_SYSTEM = new Fields<FileSystemProps>("a file system", () => ({
  posixUser: elsewhere(struct<PosixUser>("a user of files", { uid: required(ID), gid: required(ID) })),
  throughputMode: elsewhere(oneOf("elastic", "bursting")),
  transitionToIA: elsewhere(
    oneOf("AFTER_1_DAY", "AFTER_7_DAYS", "AFTER_14_DAYS", "AFTER_30_DAYS", "AFTER_60_DAYS", "AFTER_90_DAYS"),
  ),
  backup: elsewhere(BOOLEAN),
  kmsKey: elsewhere(KMS_KEY),
  tags: elsewhere(TAG_MAP),
  suppress: elsewhere(SUPPRESSIONS),
}));
