import { expect, it } from "vitest";
import { CONTAINER, imported, importedContainer, TASK } from "./importing.ts";

it("has the name that is not the workload's, and its share", () => {
  expect(importedContainer({ memory: 256 }).text).toContain("container: { memory: 256 },");
  const { text } = imported({ ...TASK, containerDefinitions: [{ ...CONTAINER, name: "web" }] });
  expect(text).toContain('container: { name: "web" },');
  expect(importedContainer({}).text).not.toContain("container:");
});

it("calls a parameter of the environment by its name, and says so", () => {
  const { text, remarks } = importedContainer({
    secrets: [
      { name: "A", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/prod/a" },
      { name: "B", valueFrom: "/prod/b" },
      { name: "C", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:c-AbCdEf:key::" },
    ],
  });
  expect(text).toContain('A: parameter("/prod/a"),\n    B: parameter("/prod/b"),');
  expect(text).toContain('C: secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:c-AbCdEf", { key: "key" }),');
  expect(remarks).toContain(
    "containerDefinitions[0].secrets[0].valueFrom: The parameter is called by its name, without its ARN.",
  );
});

it("has an override for what no property says", () => {
  expect(
    importedContainer({ resourceRequirements: [{ type: "InferenceAccelerator", value: "device" }] }).text,
  ).toContain(
    'overrides: { container: { resourceRequirements: [{ type: "InferenceAccelerator", value: "device" }] } },',
  );
});
