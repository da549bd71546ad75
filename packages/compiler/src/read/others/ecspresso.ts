import { posix } from "node:path";
import { isRecord } from "../is-record.ts";

/** The files that a config of ecspresso names, relative to where the config's own name is. */
export interface NamedFiles {
  readonly service: string | undefined;
  readonly task: string | undefined;
}

/** True for names under which ecspresso looks for its config. */
export function isEcspressoName(file: string): boolean {
  return /(?:^|\/)ecspresso[^/]*\.(?:json|ya?ml)$/.test(file);
}

/**
 * The definitions that a file names, where it is a config of ecspresso; undefined where it is none. What something fills in
 * names no file.
 *
 * @see https://github.com/kayac/ecspresso#configuration-file
 */
export function filesOfEcspresso(file: string, value: unknown): NamedFiles | undefined {
  if (!isRecord(value) || !("service_definition" in value || "task_definition" in value)) return undefined;
  const beside = (name: unknown) =>
    typeof name === "string" && FILE.test(name) ? posix.join(posix.dirname(file), name) : undefined;
  return { service: beside(value["service_definition"]), task: beside(value["task_definition"]) };
}

const FILE = /^[^{}]+\.(?:jsonnet|json|ya?ml)$/;
