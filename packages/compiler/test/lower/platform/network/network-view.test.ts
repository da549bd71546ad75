import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, resourceOf } from "../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

it("has tasks in private subnets, and in public ones where they have public addresses", () => {
  const workloads = [service("api", base), service("web", { ...base, assignPublicIp: true })];
  const lowered = lowerShop({ workloads });
  const configuration = (name: string): unknown =>
    Reflect.get(Object(resourceOf(lowered, `shop-production-${name}`, "Service")?.Properties), "NetworkConfiguration");
  expect(configuration("api")).toMatchObject({
    AwsvpcConfiguration: { Subnets: { Ref: "PlatformPrivateSubnets" }, AssignPublicIp: "DISABLED" },
  });
  expect(configuration("web")).toMatchObject({
    AwsvpcConfiguration: { Subnets: { Ref: "PlatformPublicSubnets" }, AssignPublicIp: "ENABLED" },
  });
  expect(documentOf(lowered, "service", "web")).toMatchObject({
    networkConfiguration: { awsvpcConfiguration: { assignPublicIp: "ENABLED" } },
  });
});
