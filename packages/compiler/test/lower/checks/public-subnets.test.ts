import { ec2Capacity, network, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const ids = { vpcId: "vpc-12345678", privateSubnetIds: ["subnet-1234567a"] };
const lowered = (publicSubnetIds: readonly string[], assignPublicIp = true) =>
  lowerShop({
    workloads: [service("api", { ...base, assignPublicIp })],
    network: network.existing({ ...ids, publicSubnetIds }),
  });

it("reports tasks with public addresses where no public subnet is named", () => {
  expect(codesOf(lowered([]))).toEqual(["config/public-subnets at services.api.assignPublicIp"]);
  expect(textsOf(lowered([]))).toEqual([
    [
      'Service "api" runs in the public subnets of the network, which names none in `publicSubnetIds`.',
      "Add the public subnets to the network, or remove `assignPublicIp`.",
    ],
  ]);
  expect(codesOf(lowered(["subnet-1234567b"]))).toEqual([]);
  expect(codesOf(lowered([], false))).toEqual([]);
  const isNew = lowerShop({ workloads: [service("api", { ...base, assignPublicIp: true })] });
  expect(codesOf(isNew)).toEqual([]);
});

it("reports a public address on instances, which ECS gives none", () => {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
  // @ts-expect-error only tasks on Fargate have one
  const api = service("api", { capacity, cpu: 256, memory: 512, image: IMAGE, assignPublicIp: true });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual(["config/public-subnets at services.api.assignPublicIp"]);
});
