import { createHash } from "node:crypto";
import type { Diagnostic } from "@ecs-dsl/validators";

/** Names findings such that each keeps its name when lines move, and no two of one report have the same. */
export function fingerprints(): (diagnostic: Diagnostic, file: string) => string {
  const counts = new Map<string, number>();
  return ({ code, message, origin }, file) => {
    const identity = JSON.stringify([code, file, origin?.path ?? message]);
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return createHash("sha256").update(`${identity}${count}`).digest("hex").slice(0, 32);
  };
}
