import { queue, resource, secret, service, stack, type Reference } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const KeyPolicy = { Version: "2012-10-17", Statement: [] };
const data = stack("data", {
  Key: resource("AWS::KMS::Key", { KeyPolicy }),
  Replica: resource("AWS::KMS::ReplicaKey", { KeyPolicy, PrimaryKeyArn: "arn:aws:kms:us-east-1:123456789012:key/x" }),
  Alias: resource("AWS::KMS::Alias", { AliasName: "alias/shop", TargetKeyId: { Ref: "Key" } }),
  Table: resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] }),
  Thing: resource("Shop::Keys::Key", {}),
});
const given = stack("given", { template: "./given.yaml" });

function shopOf(kmsKey: Reference<"output">) {
  return lowerShop({ workloads: [], resources: [queue("jobs", { kmsKey })] });
}

describe("a key that is a reference", () => {
  it.each([data.arn("Key"), data.ref("Key"), data.ref("Alias"), data.arn("Replica"), data.ref("Thing")])(
    "is a key of a stack, or may be one",
    (key) => {
      expect(codesOf(shopOf(key))).toEqual([]);
    },
  );

  it("may be an output of a template", () => {
    expect(codesOf(shopOf(given.output("Key"))).filter((code) => code.includes("key"))).toEqual([]);
  });

  it("is not something else of a stack", () => {
    const shop = shopOf(data.arn("Table"));
    expect(codesOf(shop)).toEqual(["config/key-reference at queues.jobs.kmsKey"]);
    expect(textsOf(shop)).toEqual([
      [
        'Queue "jobs" is encrypted with "Table" of stack "data", which is no key but of type AWS::DynamoDB::Table.',
        "Name what is of type AWS::KMS::Key there, by its ARN.",
      ],
    ]);
  });

  it("is not a value of another noun", () => {
    const shop = shopOf(queue("mail").arn());
    expect(codesOf(shop)).toEqual(["config/key-reference at queues.jobs.kmsKey"]);
    expect(textsOf(shop)).toEqual([
      [
        'Queue "jobs" is encrypted with a value of queue "mail", which is no key.',
        'Name a key that a stack makes, `data.arn("Key")`, or the value from outside that is the ARN of one.',
      ],
    ]);
  });

  it("is looked at where a secret names it", () => {
    const secrets = { PASSWORD: secret("prod/db", { kmsKey: data.arn("Table") }) };
    const shop = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, secrets })] });
    expect(codesOf(shop)).toEqual(["config/key-reference at services.api.secrets.PASSWORD.kmsKey"]);
  });
});
