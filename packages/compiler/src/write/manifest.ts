import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import type { DeploymentOrder } from "../model/deployment-order.ts";

/** What an environment's folder holds of ours. */
export interface Manifest {
  readonly version: 1;
  /** The config, as seen from the environment's folder. */
  readonly source: string;
  /** Content hash by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Names of stacks, in the order in which they are deployed; those of a wave do not need one another. */
  readonly order?: DeploymentOrder;
}

export const MANIFEST = "manifest.json";

/** The manifest of `files`, as the last file of an environment. */
export function manifestFile(source: string, files: readonly OutputFile[], order?: DeploymentOrder): OutputFile {
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const hashes = Object.fromEntries(sorted.map(({ path, content }) => [path, contentHash(content)]));
  const manifest: Manifest = { version: 1, source, files: hashes, ...(order === undefined ? {} : { order }) };
  return { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n`, executable: false };
}

/** The content's SHA-256: `sha256-` and 64 hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return `sha256-${hash("sha256", content, "hex")}`;
}

/**
 * The files that the manifest in `folder` lists; undefined when there is none of ours. One that was damaged still stands
 * for itself: it may be replaced, and nothing else may.
 */
export function listedFiles(folder: string): ReadonlyMap<string, string> | undefined {
  let text = "";
  try {
    text = readFileSync(join(folder, MANIFEST), "utf8");
    const manifest: unknown = JSON.parse(text);
    if (isManifest(manifest)) return new Map([...Object.entries(manifest.files), [MANIFEST, ""]]);
  } catch {
    // Not there, or not JSON any more.
  }
  return OURS.test(text) ? new Map([[MANIFEST, ""]]) : undefined;
}

/** How every manifest of ours begins. */
const OURS = /^\{\s*"version": \d+,\s*"source": "[^"]*",\s*"files": \{/;

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null || !("version" in value) || !("files" in value)) return false;
  const { version, files } = value;
  return version === 1 && typeof files === "object" && files !== null && areHashes(Object.values(files));
}

function areHashes(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "string");
}

/** Names of the folders in `out` that earlier compiles wrote and that are none of `environments`. */
export function formerEnvironments(out: string, environments: readonly string[]): readonly string[] {
  return readdirSync(out).filter(
    (name) => !name.startsWith(".") && !environments.includes(name) && listedFiles(join(out, name)) !== undefined,
  );
}
