import { isRecord } from "../is-record.ts";

/** The files that a URL or a parameter of a template stands for, by the last part of the one and the name of the other. */
export type Assets = ReadonlyMap<string, string>;

/** The files that lists of the CDK name, without those under which two of them name different ones. */
export function assetsIn(lists: readonly unknown[]): Assets {
  const found = new Map<string, string | undefined>();
  for (const [key, path] of lists.flatMap((list) => [...published(list), ...parametrized(list)]))
    found.set(key, found.has(key) && found.get(key) !== path ? undefined : path);
  return new Map([...found].flatMap(([key, path]) => (path === undefined ? [] : [[key, path] as const])));
}

type Entry = readonly [key: string, path: string];

/** Of `*.assets.json`: the objects that a file becomes, in whatever buckets. */
function published(list: unknown): readonly Entry[] {
  return valuesOf(isRecord(list) ? list["files"] : undefined).flatMap((file) => {
    const path = isRecord(file) && isRecord(file["source"]) ? file["source"]["path"] : undefined;
    const destinations = valuesOf(isRecord(file) ? file["destinations"] : undefined);
    if (typeof path !== "string") return [];
    return destinations.flatMap((destination) => {
      const key = isRecord(destination) ? destination["objectKey"] : undefined;
      return typeof key === "string" ? [[lastPart(key), path] as const] : [];
    });
  });
}

/** Of `manifest.json` as CDK 1 writes it: the parameters in which a template is given the bucket of a file. */
function parametrized(list: unknown): readonly Entry[] {
  const artifacts = valuesOf(isRecord(list) ? list["artifacts"] : undefined);
  const metadata = artifacts.flatMap((artifact) => valuesOf(isRecord(artifact) ? artifact["metadata"] : undefined));
  return metadata.flat().flatMap((entry: unknown) => {
    const data = isRecord(entry) ? entry["data"] : undefined;
    if (!isRecord(data)) return [];
    const { path, s3BucketParameter: parameter } = data;
    return typeof path === "string" && typeof parameter === "string" ? [[parameter, path] as const] : [];
  });
}

function valuesOf(value: unknown): readonly unknown[] {
  return isRecord(value) ? Object.values(value) : [];
}

/** `a/b.json` → `b.json`. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
