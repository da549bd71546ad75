import { expect, it } from "vitest";
import { meaningOf, OUT_OF_MEMORY } from "../../../src/live/doctor/exit-codes.ts";

it("knows the codes of the shell and of signals, and names any other", () => {
  expect(meaningOf(139).says).toContain("segmentation fault");
  expect(meaningOf(143).likelihood).toBe("possible");
  expect(meaningOf(42).says).toBe("fails: its application ends with exit code 42");
  expect(OUT_OF_MEMORY.likelihood).toBe("certain");
});
