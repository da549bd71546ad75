/**
 * Makes V8 wait longer before it optimizes. Node 20's does so early enough for a run of a second to spend two fifths of
 * its time on that; later ones wait by themselves.
 */
export function postponeOptimizing(): void {
  if (!process.versions.v8.startsWith("11.")) return;
  process.getBuiltinModule("node:v8").setFlagsFromString("--interrupt-budget=400000");
}
