import { expect, it } from "vitest";
import { filesOf, contentOf, registeredShop } from "./registered-shop.ts";

it("rolls back services alone", () => {
  expect(contentOf("rollback.sh")).toContain("\nall_workloads=(api cache)\n");
});

it("is not there where no workload is a service", () => {
  const { workloads, ...rest } = registeredShop();
  const tasks = { ...rest, workloads: workloads.filter(({ rollout }) => rollout.kind === "task") };
  expect(filesOf(tasks).has("rollback.sh")).toBe(false);
});
