import { isRecord } from "../../read/is-record.ts";

/** The processors that an image is for, where its manifest is one for several platforms; nothing where it does not say. */
export function platformsOf(manifest: string | undefined): readonly string[] {
  const parsed = parse(manifest);
  const manifests: readonly unknown[] =
    isRecord(parsed) && Array.isArray(parsed["manifests"]) ? parsed["manifests"] : [];
  const architectures = manifests.flatMap((one) => {
    const platform = isRecord(one) ? one["platform"] : undefined;
    const architecture = isRecord(platform) ? platform["architecture"] : undefined;
    // What describes the build of an image stands beside it, for no platform.
    return typeof architecture === "string" && architecture !== "unknown" ? [architecture] : [];
  });
  return [...new Set(architectures)].toSorted();
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
