import { queue, resource, service, stack, task, text, topic, type TaskFailure } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";
import { scheduled } from "../workloads/scheduled-task/scheduled.ts";

const told = (notify: TaskFailure["notify"]) => scheduled({ onFailure: { notify } });
const inRegion = (region: string) => `arn:aws:sns:${region}:123456789012:alerts`;
const PLACE = "scheduledTasks.report.onFailure.notify";

describe("who is told of failures", () => {
  const data = stack("data", { Alerts: resource("AWS::SNS::Topic", {}) });

  it.each<[string, TaskFailure["notify"]]>([
    ["an ARN", inRegion("eu-west-1")],
    ["an ARN in whatever region", inRegion("${AWS::Region}")],
    ["a topic", topic("alerts")],
    ["the ARN of a topic", topic("alerts").arn()],
    ["a topic that exists", topic.existing(inRegion("eu-west-1"))],
    ["what a stack makes", data.ref("Alerts")],
    ["text with what a stack makes", text`${data.ref("Alerts")}`],
  ])("may be %s", (_words, notify) => {
    expect(codesOf(told(notify))).toEqual([]);
  });

  it("is a topic", () => {
    expect(textsOf(told("alerts"))).toEqual([
      [
        'Scheduled task "report" tells "alerts" of failures, which is not the ARN of a topic.',
        "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME.",
      ],
    ]);
    expect(textsOf(told(queue("alerts").arn()))).toEqual([
      [
        '`onFailure.notify` of scheduled task "report" refers to what is not a topic.',
        'Write `notify: topic("alerts")`, or the ARN of a topic.',
      ],
    ]);
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } });
    expect(codesOf(told(Object(api.url("http"))))).toEqual([`config/notify-topic at ${PLACE}`]);
    expect(codesOf(told(Object(queue("alerts"))))).toEqual([`config/property-type at ${PLACE}`]);
  });

  it("is in the region of the app", () => {
    const theirs = topic.existing(inRegion("us-east-1"));
    for (const notify of [inRegion("us-east-1"), theirs, theirs.arn()]) {
      expect(textsOf(told(notify))).toEqual([
        [
          'Scheduled task "report" tells a topic in "us-east-1" of failures, where a rule in "eu-west-1" does not reach.',
          'Name a topic in "eu-west-1".',
        ],
      ]);
    }
  });

  it.each<[string, TaskFailure["notify"]]>([
    ["one of the app", topic("alerts", { fifo: true })],
    ["the ARN of one", topic("alerts", { fifo: true }).arn()],
    ["one that exists", topic.existing(`${inRegion("eu-west-1")}.fifo`)],
    ["a written ARN", `${inRegion("eu-west-1")}.fifo`],
  ])("is no FIFO topic: %s", (_words, notify) => {
    expect(textsOf(told(notify))).toEqual([
      [
        'Scheduled task "report" tells a FIFO topic of failures; EventBridge publishes to standard topics alone.',
        "Name a topic without `fifo`.",
      ],
    ]);
  });

  it("is held to that by other tasks too", () => {
    const notify = topic("alerts", { fifo: true });
    const migrate = task("migrate", { cpu: 256, memory: 512, image: IMAGE, onFailure: { notify } });
    expect(codesOf(lowerShop({ workloads: [migrate] }))).toEqual([
      "config/notify-topic at tasks.migrate.onFailure.notify",
    ]);
  });

  it("has no key that EventBridge cannot use", () => {
    expect(textsOf(told(topic("alerts", { kmsKey: "alias/aws/sns" })))).toEqual([
      [
        'Scheduled task "report" tells a topic of failures that is encrypted with "alias/aws/sns", a key of AWS that EventBridge cannot use: nobody hears of them.',
        "Omit `kmsKey` of the topic, or name a key of your own.",
      ],
    ]);
    const existing = topic.existing(inRegion("eu-west-1"), { kmsKey: "alias/alerts" });
    expect(codesOf(told(existing))).toEqual([`config/notify-key-policy at ${PLACE}`]);
    expect(textsOf(told(existing.arn()))).toEqual([
      [
        'Scheduled task "report" tells a topic of failures that is encrypted with "alias/alerts"; it hears of them only if the policy of that key lets `events.amazonaws.com` use it.',
        "Allow it `kms:Decrypt` and `kms:GenerateDataKey` in the policy of the key, which is not part of this app.",
      ],
    ]);
  });
});
