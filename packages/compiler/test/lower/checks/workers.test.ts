import { cluster, queue, type QueueProps, service, worker } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

function received(props: QueueProps, stopTimeout?: number) {
  const own = stopTimeout === undefined ? {} : { stopTimeout };
  return lowerShop({ workloads: [worker("thumbnails", { ...base, ...own, queue: queue("jobs", props) })] });
}

describe("a queue", () => {
  it.each<[QueueProps, number | undefined, string]>([
    [{ visibilityTimeout: 29 }, undefined, "config/queue-visibility at queues.jobs.visibilityTimeout"],
    [{ visibilityTimeout: 60 }, 61, "config/queue-visibility at queues.jobs.visibilityTimeout"],
    [{}, 31, "config/queue-visibility at workers.thumbnails.stopTimeout"],
  ])("is reported with %j where a task takes %s s to stop", (props, stopTimeout, place) => {
    expect(codesOf(received(props, stopTimeout))).toEqual([place]);
  });

  it("is told what is wrong, and what is right", () => {
    expect(textsOf(received({ visibilityTimeout: 60 }, 90))).toEqual([
      [
        'Queue "jobs" hides a message for 60 s, and worker "thumbnails" may work on for 90 s after it is told to stop: another task then gets the same message.',
        'Set `visibilityTimeout` of queue "jobs" to 90 or more: to the time that one message takes.',
      ],
    ]);
  });

  it.each<[QueueProps, number | undefined]>([
    [{}, undefined],
    [{ visibilityTimeout: 30 }, undefined],
    [{ visibilityTimeout: 120 }, 120],
    [{ visibilityTimeout: 2 }, 2],
  ])("is taken with %j where a task takes %s s to stop", (props, stopTimeout) => {
    expect(codesOf(received(props, stopTimeout))).toEqual([]);
  });

  it("is looked at wherever somebody receives from it, and nowhere else", () => {
    const jobs = queue("jobs", { visibilityTimeout: 5 });
    const environment = { JOBS: jobs.url({ access: "receive" }) };
    const proxy = { image: IMAGE, environment, stopTimeout: 3 };
    const codes = (props: object) => codesOf(lowerShop({ workloads: [service("api", { ...base, ...props })] }));
    expect(codes({ environment })).toEqual(["config/queue-visibility at queues.jobs.visibilityTimeout"]);
    expect(codes({ sidecars: { proxy } })).toEqual([]);
    expect(codes({ environment: { JOBS: jobs.url() } })).toEqual([]);
  });

  it("says nothing of what has a finding itself", () => {
    const broken = Reflect.apply(queue, undefined, ["jobs", { visibilityTimeout: "5" }]);
    const codes = codesOf(
      lowerShop({ workloads: [worker("thumbnails", { ...base, stopTimeout: 60, queue: broken })] }),
    );
    expect(codes).toEqual(["config/property-type at queues.jobs.visibilityTimeout"]);
  });
});

describe("a scaling by messages", () => {
  const scaled = (containerInsights: "disabled" | "enabled" | "enhanced") =>
    lowerShop({
      cluster: cluster({ containerInsights }),
      workloads: [
        worker("thumbnails", { ...base, queue: queue("jobs"), scaling: { min: 0, max: 5, messagesPerTask: 9 } }),
      ],
    });

  it("is reported in a cluster that does not count running tasks", () => {
    expect(codesOf(scaled("disabled"))).toEqual(["config/worker-insights at workers.thumbnails.scaling"]);
    expect(textsOf(scaled("disabled"))).toEqual([
      [
        'The scaling of worker "thumbnails" divides the messages by the running tasks, which only Container Insights counts; the cluster has none.',
        'Set `containerInsights` of the cluster to "enabled" or "enhanced".',
      ],
    ]);
  });

  it.each(["enabled", "enhanced"] as const)("is taken where Container Insights is %s", (insights) => {
    expect(codesOf(scaled(insights))).toEqual([]);
  });
});

describe("the scaling of a worker", () => {
  const scaling = { min: 1, max: 10, messagesPerTask: 100 };
  const scaled = (arn: string) =>
    lowerShop({ workloads: [worker("mail", { ...base, queue: queue.existing(arn), scaling })] });

  it.each([
    ["region", "arn:aws:sqs:us-west-2:123456789012:mail"],
    ["account", "arn:aws:sqs:eu-west-1:210987654321:mail"],
  ])("reads no metric of another %s", (other, arn) => {
    expect(codesOf(scaled(arn))).toEqual(["config/worker-metric at workers.mail.scaling"]);
    expect(textsOf(scaled(arn))).toEqual([
      [
        `The scaling of worker "mail" follows the messages of "${arn}", a queue of another ${other}; scaling reads the metrics of its own account and region alone.`,
        "Set `desiredCount` instead of `scaling`, or run the worker where the queue is.",
      ],
    ]);
  });

  it("reads those of a queue that exists beside it", () => {
    expect(codesOf(scaled("arn:aws:sqs:eu-west-1:123456789012:mail"))).toEqual([]);
  });
});
