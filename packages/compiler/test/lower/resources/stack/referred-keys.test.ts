import { awsLogs, fileSystem, parameter, queue, resource, secret, service, stack, topic, worker } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const policyFor = (...Service: readonly string[]) => ({
  Statement: [{ Effect: "Allow", Principal: { Service }, Action: "kms:*", Resource: "*" }],
});
const keysWith = (KeyPolicy: object) =>
  stack("keys", {
    Key: resource("AWS::KMS::Key", { KeyPolicy }),
    Alias: resource("AWS::KMS::Alias", { AliasName: "alias/shop", TargetKeyId: { Ref: "Key" } }),
  });
const keys = keysWith(policyFor("sns.amazonaws.com"));
const kmsKey = keys.arn("Key");
const ARN = { Ref: "KeysStackKeyArn" };
const via = (service: string) => ({ StringLike: { "kms:ViaService": `${service}.*` } });

describe("a key that a stack makes", () => {
  const jobs = queue("jobs", { visibilityTimeout: 120, kmsKey, deadLetter: { maxReceiveCount: 5 } });
  const orders = topic("orders", { kmsKey: keys.ref("Alias") });
  const files = fileSystem("files", { kmsKey: keys.ref("Key") });
  const api = service("api", {
    ...size,
    logging: awsLogs({ kmsKey }),
    environment: { ORDERS: orders.arn() },
    secrets: { PASSWORD: secret("prod/db", { kmsKey }), TOKEN: parameter("/token", { kmsKey }) },
    volumes: { files, disk: { ebs: { sizeInGiB: 20, kmsKey } } },
    mounts: { "/files": "files", "/disk": "disk" },
  });
  const shop = lowerShop({ workloads: [api, worker("mailer", { ...size, queue: jobs })] });
  const policiesOf = (stackName: string, id: string) => JSON.stringify(propertiesOf(shop, stackName, id));

  it.each([
    ["queue-jobs", "Queue", "KmsMasterKeyId"],
    ["queue-jobs", "DeadLetterQueue", "KmsMasterKeyId"],
    ["topic-orders", "Topic", "KmsMasterKeyId"],
    ["file-system-files", "FileSystem", "KmsKeyId"],
    ["api", "LogGroup", "KmsKeyId"],
  ])("encrypts by its ARN, however it is referred to: %s", (name, id, property) => {
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, `shop-production-${name}`, id)).toMatchObject({ [property]: ARN });
  });

  it("encrypts the disks of tasks, by the role that makes them", () => {
    expect(policiesOf("shop-production-api", "Service")).toContain(`"KmsKeyId":${JSON.stringify(ARN)}`);
    expect(policiesOf("shop-production-api", "InfrastructureRole")).toContain(
      `"Resource":[${JSON.stringify(ARN)}],"Condition":${JSON.stringify(via("ec2"))}`,
    );
  });

  it.each([
    ["api", "ExecutionRole", '"kms:Decrypt"', "secretsmanager"],
    ["api", "ExecutionRole", '"kms:Decrypt"', "ssm"],
    ["api", "TaskRole", '["kms:Decrypt","kms:GenerateDataKey"]', "sns"],
    ["mailer", "TaskRole", '["kms:Decrypt"]', "sqs"],
  ])("is of use to the %s's %s through its service alone", (name, role, actions, service) => {
    expect(policiesOf(`shop-production-${name}`, role)).toContain(
      `"Action":${actions},"Resource":[${JSON.stringify(ARN)}],"Condition":${JSON.stringify(via(service))}`,
    );
  });

  it("has to let SNS in where a topic feeds the queue, as far as its policy says so", () => {
    const codes = (stackOfKeys: typeof keys) =>
      codesOf(
        lowerShop({
          workloads: [],
          resources: [queue("mail", { kmsKey: stackOfKeys.arn("Key"), subscribe: [topic("news")] })],
        }),
      );
    expect(codes(keys)).toEqual([]);
    expect(codes(keysWith(policyFor("events.amazonaws.com")))).toEqual([
      "config/subscription-key-policy at queues.mail.kmsKey",
    ]);
  });
});
