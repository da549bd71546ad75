import { expect, it } from "vitest";
import { isWorkloadKind, WORKLOAD_KINDS } from "../../src/model/workload-kinds.ts";

it("knows the kinds of workloads from those of other values", () => {
  expect(WORKLOAD_KINDS.every(isWorkloadKind)).toBe(true);
  expect(["queue", "load-balancer", "scheduledTask", "", undefined].some(isWorkloadKind)).toBe(false);
});
