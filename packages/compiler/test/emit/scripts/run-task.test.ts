import { expect, it } from "vitest";
import { emitRunTask } from "../../../src/emit/scripts/run-task.ts";
import { shop, threeServices } from "./shop.ts";

const context = { config: "../../ecs.config.ts" };

it("is there where the app has a task, and knows tasks alone", () => {
  const assembly = shop({ names: ["api", "migrate"] });
  const [api, migrate] = assembly.workloads;
  if (api === undefined || migrate === undefined) throw new Error("The shop has two workloads.");
  const strategy = ["capacityProvider=FARGATE,weight=1"];
  const workloads = [api, { ...migrate, rollout: { kind: "task", gates: [], strategy } as const }];
  const [file] = emitRunTask({ ...assembly, workloads }, context);
  expect(file).toMatchObject({ path: "run-task.sh", executable: true });
  expect(file?.content).toContain("all_workloads=(migrate)");
  expect(emitRunTask(threeServices(), context)).toEqual([]);
});
