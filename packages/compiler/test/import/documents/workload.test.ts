import { expect, it } from "vitest";
import { CONTAINER, imported, SERVICE, TASK } from "./importing.ts";

it("has its properties in the order in which people write them", () => {
  const task = {
    ...TASK,
    tags: [{ key: "a", value: "b" }],
    containerDefinitions: [{ ...CONTAINER, user: "node", command: ["x"], environment: [{ name: "A", value: "1" }] }],
  };
  const { text } = imported(task, { ...SERVICE, tags: [{ key: "c", value: "d" }] });
  const names = [...text.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  expect(names.slice(0, 11)).toEqual([
    "cpu",
    "memory",
    "image",
    "command",
    "environment",
    "desiredCount",
    "user",
    "logging",
    "roles",
    "securityGroups",
    "tags",
  ]);
  expect(text).toContain('tags: { c: "d", a: "b" },');
});

it("is told what it is called from now on", () => {
  const { remarks } = imported({ ...TASK, family: "legacy" }, { ...SERVICE, taskDefinition: "legacy" });
  expect(remarks).toContain('family: The stack\'s own task definition is of the family "shop-production-legacy".');
  expect(remarks).toContain(
    'serviceName: The stack makes the service "legacy" beside it: delete this one once the other runs.',
  );
  expect(imported(TASK, { ...SERVICE, serviceName: "api" }).remarks.join("\n")).toContain(
    "which the cluster has already",
  );
});

it("has a size on Fargate", () => {
  const { cpu: _, memory: __, ...others } = TASK;
  const { text, remarks } = imported(others);
  expect(text).toContain("  // The source says none.\n  cpu: 256,\n  // The source says none.\n  memory: 512,");
  expect(remarks.filter((remark) => remark.includes("Fargate wants the size"))).toHaveLength(2);
});
