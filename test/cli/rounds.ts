import { spawn } from "node:child_process";
import { afterAll, beforeAll, vi } from "vitest";

/** `ECS_DSL_ROUNDS=50` takes what races fifty times, while both cores are busy; other runs take it once. */
export const ROUNDS: readonly number[] = Array.from(
  { length: Number(process.env["ECS_DSL_ROUNDS"] ?? 1) },
  (_, index) => index + 1,
);

/** Keeps two cores busy while the tests of a file take many rounds, and gives them the time that this takes. */
export function withBusyCores(): void {
  if (ROUNDS.length === 1) return;
  vi.setConfig({ testTimeout: 600_000 });
  let loops: readonly ReturnType<typeof spawn>[] = [];
  beforeAll(() => {
    loops = [1, 2].map(() => spawn(process.execPath, ["--eval", "for (;;);"], { stdio: "ignore" }));
  });
  afterAll(() => {
    for (const loop of loops) loop.kill("SIGKILL");
    vi.resetConfig();
  });
}
