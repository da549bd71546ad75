import { ec2Capacity, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, imagesOf, lowerShop } from "../lowered.ts";

const size = { minSize: 1, maxSize: 3 };
const image = repository("shop").build("./train");

it.each([
  ["m7g.large", "ARM64", "linux/arm64"],
  ["m7i.large", "X86_64", "linux/amd64"],
])("is that of the instances: %s", (instanceType, cpuArchitecture, platform) => {
  const capacity = ec2Capacity("general", { instanceType, ...size });
  const lowered = lowerShop({ workloads: [service("train", { capacity, image, memory: 512 })] });
  expect(documentOf(lowered, "taskDefinition", "train")).toMatchObject({
    requiresCompatibilities: ["EC2"],
    runtimePlatform: { cpuArchitecture, operatingSystemFamily: "LINUX" },
  });
  expect(imagesOf(lowered)[0]?.build?.platform).toBe(platform);
});

it("is X86_64 on Fargate", () => {
  const lowered = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE })] });
  expect(documentOf(lowered, "taskDefinition", "api")).toMatchObject({
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: "X86_64" },
  });
});
