import { readdirSync, statSync } from "node:fs";
import { nearest } from "@ecs-dsl/validators/words";
import type { Found, Look } from "../model/look.ts";

/** Looks at paths relative to the folder, once at each. What may not be read is not known. */
export function lookFrom(folder: string): Look {
  const known = new Map<string, Found | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, foundOrUnknown(folder, path));
    return known.get(path);
  };
}

function foundOrUnknown(folder: string, path: string): Found | undefined {
  try {
    return found(folder, path);
  } catch {
    return undefined;
  }
}

/** Goes by the names in each folder: a disk that does not tell `Api` from `api` is not the one that builds. */
function found(folder: string, path: string): Found {
  const steps = path.split("/");
  let at = folder;
  for (const [index, step] of steps.entries()) {
    if (step === "" || step === ".") continue;
    if (kindOf(at) !== "folder") return { kind: "none" };
    if (step !== "..") {
      const names = readdirSync(at);
      if (!names.includes(step)) return missing(folder, steps, index, names);
    }
    at = `${at}/${step}`;
  }
  return { kind: kindOf(at) };
}

function missing(folder: string, steps: readonly string[], index: number, names: readonly string[]): Found {
  const meantStep = nearest(steps[index] ?? "", names);
  if (meantStep === undefined) return { kind: "none" };
  const meant = steps.with(index, meantStep).join("/");
  return found(folder, meant).kind === "none" ? { kind: "none" } : { kind: "none", meant };
}

function kindOf(path: string): "file" | "folder" | "none" {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return "none";
  return stats.isDirectory() ? "folder" : "file";
}
