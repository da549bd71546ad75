import { queue, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../src/model/deployment-order.ts";
import { codesOf, documentOf, IMAGE, lowerShop, templateOf } from "../lowered.ts";

const jobs = queue("jobs");
const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment: { JOBS_URL: jobs.url() } });

describe("a noun with a stack of its own", () => {
  const lowered = lowerShop({ workloads: [api] });

  it("is found through the workloads, and its stack stands between the platform and them", () => {
    expect(codesOf(lowered)).toEqual([]);
    expect(deploymentOrder(lowered.assembly)).toEqual([
      ["shop-production-platform"],
      ["shop-production-queue-jobs"],
      ["shop-production-api"],
    ]);
    expect(templateOf(lowered, "shop-production-queue-jobs").Description).toBe("Queue jobs of shop in production");
  });

  it("gives its values to the stacks that name them, as parameters", () => {
    const [workload] = lowered.assembly.workloads;
    expect(workload?.stack.inputs).toMatchObject({
      JobsQueueUrl: { stack: "shop-production-queue-jobs", output: "Url" },
      JobsQueueArn: { stack: "shop-production-queue-jobs", output: "Arn" },
    });
    expect(workload?.stack.template.Parameters).toMatchObject({
      JobsQueueUrl: { Type: "String", Description: "Output Url of stack shop-production-queue-jobs" },
    });
    expect(documentOf(lowered, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [{ environment: [{ name: "JOBS_URL", value: "${JOBS_QUEUE_URL}" }] }],
    });
  });

  it("has none where it exists, and gives what follows from its ARN", () => {
    const theirs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
    const client = service("api", { cpu: 256, memory: 512, image: IMAGE, environment: { JOBS_URL: theirs.url() } });
    const shop = lowerShop({ workloads: [client] });
    expect(shop.assembly.sharedStacks.map(({ kind }) => kind)).toEqual(["platform"]);
    expect(documentOf(shop, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [
        { environment: [{ name: "JOBS_URL", value: "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs" }] },
      ],
    });
  });

  it("is one noun where two say the same, and is reported where they differ", () => {
    expect(codesOf(lowerShop({ workloads: [api], resources: [queue("jobs")] }))).toEqual([]);
    expect(codesOf(lowerShop({ workloads: [api], resources: [queue("jobs", { fifo: true })] }))).toEqual([
      "config/duplicate-name at queues.jobs",
    ]);
  });

  it("comes after those that it takes values from, together with those that it does not", () => {
    const deadLetter = { maxReceiveCount: 5, queue: jobs };
    const resources = [queue("mail", { deadLetter }), queue("audit"), queue("orders", { deadLetter })];
    const [, first, second] = deploymentOrder(lowerShop({ workloads: [], resources }).assembly);
    expect(first).toEqual(["shop-production-queue-audit", "shop-production-queue-jobs"]);
    expect(second).toEqual(["shop-production-queue-mail", "shop-production-queue-orders"]);
  });
});
