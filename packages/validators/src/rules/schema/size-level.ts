import type { Path } from "../../path.ts";

const SIZES: ReadonlySet<unknown> = new Set(["cpu", "memory", "memoryReservation"]);

/** Whose CPU or memory a place is: the task's, a container's, or nobody's. */
export function sizeLevel(at: Path): "task" | "container" | undefined {
  if (!SIZES.has(at[at.length - 1])) return undefined;
  if (at.length === 1) return "task";
  return at.length === 3 && at[0] === "containerDefinitions" ? "container" : undefined;
}
