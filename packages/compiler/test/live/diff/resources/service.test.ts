import { describe, expect, it } from "vitest";
import { service } from "../../../../src/live/diff/resources/service.ts";
import { differences } from "../../../../src/live/diff/difference.ts";
import { type Answers, awsOf } from "../../answers.ts";
import { at, found } from "./found.ts";

const answers: Answers = {
  "ecs:DescribeServices": () => ({
    services: [
      {
        serviceName: "shop-api",
        status: "ACTIVE",
        desiredCount: 5,
        launchType: "FARGATE",
        platformVersion: "LATEST",
        schedulingStrategy: "REPLICA",
        deploymentController: { type: "ECS" },
        deploymentConfiguration: {
          strategy: "ROLLING",
          maximumPercent: 200,
          minimumHealthyPercent: 100,
          bakeTimeInMinutes: 0,
        },
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ["b", "a"], securityGroups: ["sg-1"], assignPublicIp: "DISABLED" },
        },
        deployments: [{ status: "PRIMARY", serviceConnectConfiguration: { enabled: true, namespace: "shop" } }],
        events: [{ message: "steady" }],
      },
    ],
  }),
};
const properties = {
  ServiceName: "shop-api",
  LaunchType: "FARGATE",
  NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["a", "b"], SecurityGroups: ["sg-1"] } },
  ServiceConnectConfiguration: { Enabled: true, Namespace: "shop" },
};

async function differencesOf(written: Readonly<Record<string, unknown>>) {
  const compiled = service.compiled(written);
  const live = await service.live(awsOf(answers), found({ compiled }));
  return "value" in live
    ? differences(compiled, live.value, service.facts).map(({ path, before, after }) => [path, before, after])
    : [];
}

describe("service", () => {
  it("is what runs, whatever ECS adds to it", async () => {
    expect(await differencesOf(properties)).toEqual([]);
  });

  it("has the desired count that scaling wants, where the template says none", async () => {
    expect(await differencesOf({ ...properties, DesiredCount: 2 })).toEqual([["desiredCount", 5, 2]]);
  });

  it("is not there where ECS has none", async () => {
    const aws = awsOf({ "ecs:DescribeServices": () => ({ services: [] }) });
    expect(await service.live(aws, found())).toEqual({ value: undefined });
  });

  it.each([
    ["in-place", "desiredCount"],
    ["in-place", "deploymentConfiguration.maximumPercent"],
    ["rolling", "networkConfiguration.awsvpcConfiguration.subnets"],
    ["rolling", "capacityProviderStrategy[]"],
    ["traffic", "loadBalancers[].containerPort"],
    ["replacement", "launchType"],
  ])("%s: %s", (effect, place) => {
    expect(service.effect(at(place))).toBe(effect);
  });
});
