import { queue, rolling, worker } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const jobs = queue("jobs");
const base = { cpu: 256, memory: 512, image: IMAGE, queue: jobs } as const;
const STACK = "shop-production-thumbnails";

describe("a worker", () => {
  const lowered = lowerShop({ workloads: [worker("thumbnails", { ...base, environment: { TIER: "free" } })] });

  it("has the URL of its queue, and the right to receive from it", () => {
    expect(codesOf(lowered)).toEqual([]);
    expect(documentOf(lowered, "taskDefinition", "thumbnails")).toMatchObject({
      containerDefinitions: [
        {
          environment: [
            { name: "QUEUE_URL", value: "${JOBS_QUEUE_URL}" },
            { name: "TIER", value: "free" },
          ],
        },
      ],
    });
    expect(JSON.stringify(propertiesOf(lowered, STACK, "TaskRole"))).toContain("sqs:DeleteMessage");
  });

  it("is an ECS service without a load balancer, deployed after its queue", () => {
    expect(documentOf(lowered, "service", "thumbnails")).toMatchObject({ serviceName: "thumbnails", desiredCount: 1 });
    expect(documentOf(lowered, "service", "thumbnails")).not.toHaveProperty("loadBalancers");
    expect(templateOf(lowered, STACK).Description).toBe("Worker thumbnails of shop in production");
    expect(lowered.assembly.workloads[0]?.rollout).toEqual({ kind: "service", service: "thumbnails" });
    expect(lowered.assembly.sharedStacks.at(-1)?.name).toBe("shop-production-queue-jobs");
  });

  it("takes what an ECS service takes", () => {
    const other = worker("thumbnails", {
      ...base,
      deployment: rolling({ maximumPercent: 150 }),
      enableExecuteCommand: true,
      overrides: { service: { platformVersion: "1.4.0" } },
    });
    const shop = lowerShop({ workloads: [other] });
    expect(documentOf(shop, "service", "thumbnails")).toMatchObject({
      deploymentConfiguration: { maximumPercent: 150 },
      enableExecuteCommand: true,
      platformVersion: "1.4.0",
    });
    expect(shop.assembly.workloads[0]?.executeCommand).toBe(true);
  });

  it.each([
    [{ queue: undefined }, "config/property-missing at workers.thumbnails.queue"],
    [{ queue: "jobs" }, "config/property-type at workers.thumbnails.queue"],
    [{ routes: {} }, "config/property-unknown at workers.thumbnails.routes"],
    [{ scaling: { min: 0, max: 5 } }, "config/property-missing at workers.thumbnails.scaling.messagesPerTask"],
    [
      { scaling: { min: 0, max: 5, messagesPerTask: 0 } },
      "config/property-range at workers.thumbnails.scaling.messagesPerTask",
    ],
    [{ scaling: { min: 6, max: 5, messagesPerTask: 1 } }, "config/scaling-range at workers.thumbnails.scaling.max"],
    [
      { scaling: { min: 0, max: 5, messagesPerTask: 1 }, desiredCount: 2 },
      "config/desired-count at workers.thumbnails.desiredCount",
    ],
    [
      { overrides: { service: { serviceName: "x" } } },
      "config/override-owned at workers.thumbnails.overrides.service.serviceName",
    ],
  ])("is reported with %j", (props, place) => {
    const broken = Reflect.apply(worker, undefined, ["thumbnails", { ...base, ...props }]);
    expect(codesOf(lowerShop({ workloads: [broken] }))).toEqual([place]);
  });
});
