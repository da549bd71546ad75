import { expect, it } from "vitest";
import { contentOf, registeredShop } from "./registered-shop.ts";

it("deploys in waves, what others wait for first, and each once", () => {
  const lines = contentOf("deploy.sh").split("\n");
  expect(lines.filter((line) => line.startsWith("deploy_together '"))).toEqual([]);
  expect(lines.filter((line) => /^deploy_together \w/.test(line))).toEqual([
    "deploy_together migrate cache",
    "deploy_together api",
  ]);
});

it("knows which images it builds, and of which containers they are", () => {
  const content = contentOf("deploy.sh");
  expect(content).toContain("images=(api=api)\n      builds=(api)\n");
  expect(content).toContain("images=(cache=cache)\n      builds=()\n");
});

it("takes tasks along that selected services wait for, where there are some", () => {
  expect(contentOf("deploy.sh")).toContain("add_gates() {");
  const { workloads, ...rest } = registeredShop();
  const without = { ...rest, workloads: workloads.filter(({ rollout }) => rollout.kind === "service") };
  expect(contentOf("deploy.sh", without)).not.toContain("add_gates");
});
