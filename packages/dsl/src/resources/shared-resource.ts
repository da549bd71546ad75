import type { FileSystem } from "./file-system.ts";
import type { AnyQueue } from "./queue.ts";
import type { AnyStack } from "./stack-data.ts";
import type { AnyTopic } from "./topic.ts";

/** What workloads share, beside the platform: each becomes a stack of its own, `<app>-<environment>-<noun>-<name>`. */
export type SharedResource = AnyQueue | AnyTopic | FileSystem | AnyStack;
