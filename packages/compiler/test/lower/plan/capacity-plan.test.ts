import { ec2Capacity, managedInstances, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { isCapacity } from "../../../src/lower/plan/capacity-plan.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const one = ec2Capacity("general", { instanceType: "m7g.large", minSize: 0, maxSize: 1 });
const other = managedInstances("general");

it("knows instances of each kind, and nothing else", () => {
  expect([one, other, "FARGATE", undefined, { kind: "share", name: "x" }].map((each) => isCapacity(each))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("the names of providers are of both kinds", () => {
  const workloads = [
    service("a", { capacity: one, memory: 512, image: IMAGE }),
    service("b", { capacity: other, memory: 512, image: IMAGE }),
  ];
  expect(codesOf(lowerShop({ workloads })).map((code) => code.split(" ")[0])).toEqual(["config/duplicate-name"]);
});
