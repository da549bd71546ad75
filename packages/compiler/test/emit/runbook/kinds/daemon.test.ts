import { daemon as daemonOf, ec2Capacity } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { daemon } from "../../../../src/emit/runbook/kinds/daemon.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("is held against the instances", () => {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
  const text = sectionsOf(daemon, [daemonOf("agent", { ...SIZE, capacity })]);
  expect(text).toContain("aws ecs describe-container-instances --cluster shop-production ");
});
