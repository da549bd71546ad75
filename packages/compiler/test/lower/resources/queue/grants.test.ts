import { queue, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { granted } from "../../workloads/grants/granted.ts";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const RECEIVE = ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];
const jobs = queue("jobs");

describe("the URL of a queue", () => {
  it("gives the task role the right to send, and no other role one", () => {
    const statement = { Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [{ Ref: "JobsQueueArn" }] };
    const props = { environment: { JOBS_URL: jobs.url(), AGAIN: text`${jobs.url({ access: "send" })}/` } };
    expect(granted("TaskRole", props)).toEqual([statement]);
    expect(JSON.stringify(granted("ExecutionRole", props))).not.toContain("sqs:");
  });

  it("gives the right to receive and delete where it says so", () => {
    expect(granted("TaskRole", { environment: { JOBS_URL: jobs.url({ access: "receive" }) } })).toEqual([
      { Effect: "Allow", Action: RECEIVE, Resource: [{ Ref: "JobsQueueArn" }] },
    ]);
  });

  it("gives rights on the key that encrypts the messages, through SQS alone", () => {
    const condition = { StringLike: { "kms:ViaService": "sqs.*" } };
    const locked = queue.existing("arn:aws:sqs:eu-west-1:123456789012:locked", { kmsKey: KEY });
    expect(granted("TaskRole", { environment: { A: locked.url(), B: locked.url({ access: "receive" }) } })).toEqual([
      { Effect: "Allow", Action: ["sqs:SendMessage"], Resource: ["arn:aws:sqs:eu-west-1:123456789012:locked"] },
      { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: [KEY], Condition: condition },
      { Effect: "Allow", Action: RECEIVE, Resource: ["arn:aws:sqs:eu-west-1:123456789012:locked"] },
      { Effect: "Allow", Action: ["kms:Decrypt"], Resource: [KEY], Condition: condition },
    ]);
  });
});

it("gives no right with an ARN, which permissions take", () => {
  expect(granted("TaskRole", { environment: { JOBS: jobs.arn() } })).toEqual([]);
  const permissions = [{ actions: ["sqs:PurgeQueue"], resources: [jobs.arn(), text`${jobs.arn()}-*`] }];
  expect(granted("TaskRole", { permissions })).toEqual([
    {
      Effect: "Allow",
      Action: ["sqs:PurgeQueue"],
      Resource: [{ Ref: "JobsQueueArn" }, { "Fn::Join": ["", [{ Ref: "JobsQueueArn" }, "-*"]] }],
    },
  ]);
});
