import { expect, it } from "vitest";
import { KINDS } from "../../../src/lower/workloads/kinds.ts";

it("is told apart by what labels and sentences call it", () => {
  const all = Object.values(KINDS);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
});
