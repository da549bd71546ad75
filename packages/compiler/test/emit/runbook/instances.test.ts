import { daemon, ec2Capacity, managedInstances, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { instancesSection } from "../../../src/emit/runbook/instances.ts";
import { IMAGE, lowerShop } from "../../lower/lowered.ts";

it("is about the groups of the platform, where there are some", () => {
  const [general, blue] = ["general", "blue"].map((name) =>
    ec2Capacity(name, { instanceType: "m7g.large", minSize: 1, maxSize: 3 }),
  );
  if (general === undefined || blue === undefined) throw new Error("There are two.");
  const { assembly } = lowerShop({
    workloads: [
      service("train", { capacity: general, memory: 512, image: IMAGE }),
      daemon("agent", { capacity: blue, memory: 64, image: IMAGE }),
    ],
  });
  const text = instancesSection(assembly).join("\n");
  const groups = Array.from(text.matchAll(/--logical-resource-id (\S+)/g), ([, id]) => id);
  expect(groups).toEqual([
    "BlueAutoScalingGroup",
    "BlueAutoScalingGroup",
    "GeneralAutoScalingGroup",
    "GeneralAutoScalingGroup",
  ]);
  expect(text).toContain("--cluster shop-production ");
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
  expect(instancesSection(lowerShop({ workloads: [api] }).assembly)).toEqual([]);
});

it("says how managed instances are", () => {
  const capacity = managedInstances("gpu", { capacityOptionType: "SPOT" });
  const train = service("train", { capacity, memory: 512, image: IMAGE });
  const text = instancesSection(lowerShop({ workloads: [train] }).assembly).join("\n");
  expect(text).toContain(
    "describe-capacity-providers --cluster shop-production --capacity-providers capacity-shop-production-gpu_spot ",
  );
  expect(text).not.toContain("--logical-resource-id");
});
