import { awsLogs, ec2Capacity, fileSystem, queue, secret, service, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
const ARN = `arn:aws:kms:eu-west-1:123456789012:key/${ID}`;

/** A service with a key in each place that takes one. */
const encrypted = (kmsKey: string) =>
  lowerShop({
    workloads: [
      service("api", {
        ...base,
        environment: { JOBS: queue("jobs", { kmsKey }).url(), ORDERS: topic("orders", { kmsKey }).arn() },
        secrets: { TOKEN: secret("prod/token", { kmsKey }) },
        volumes: { shared: fileSystem("shared", { kmsKey }) },
        mounts: { "/shared": "shared" },
      }),
    ],
  });

describe("a key that is text", () => {
  it.each([ARN, ID, "alias/shop", "{{ must_env `KEY` }}", "${KEY}", "mrk-0123456789abcdef0123456789abcdef"])(
    "is taken as %s",
    (kmsKey) => {
      expect(codesOf(encrypted(kmsKey)).filter((code) => code.startsWith("config/key-name"))).toEqual([]);
    },
  );

  it("is reported wherever it is no key", () => {
    expect(codesOf(encrypted("shop")).toSorted()).toEqual([
      "config/key-name at fileSystems.shared.kmsKey",
      "config/key-name at queues.jobs.kmsKey",
      "config/key-name at services.api.secrets.TOKEN",
      "config/key-name at topics.orders.kmsKey",
    ]);
  });

  it("is reported at the disk of instances", () => {
    const capacity = ec2Capacity("general", {
      instanceType: "m7i.large",
      minSize: 0,
      maxSize: 1,
      rootVolume: { kmsKey: "my key" },
    });
    const lowered = lowerShop({ workloads: [service("api", { memory: 512, image: IMAGE, capacity })] });
    expect(textsOf(lowered)).toContainEqual([
      'Capacity "general" has the key "my key", which is not the ARN, the id or an alias of a key.',
      'Write it like "alias/shop", or as an ARN: arn:aws:kms:REGION:ACCOUNT:key/ID.',
    ]);
  });
});

describe("the key of logs", () => {
  const texts = (kmsKey: string) =>
    textsOf(lowerShop({ workloads: [service("api", { ...base, logging: awsLogs({ kmsKey }) })] }));

  it("is an ARN", () => {
    expect(texts(ARN)).toEqual([]);
  });

  it("is reported as an alias, which CloudWatch Logs does not take", () => {
    expect(texts("alias/shop")).toEqual([
      [
        'Service "api" has the key "alias/shop" for its logs; CloudWatch Logs takes the ARN of a key alone.',
        'Write it as an ARN, arn:aws:kms:REGION:ACCOUNT:key/ID, or take it of a stack: `data.arn("Key")`.',
      ],
    ]);
  });

  it("is reported once where it is no key", () => {
    expect(texts("shop")).toEqual([
      [
        'Service "api" has the key "shop", which is not the ARN, the id or an alias of a key.',
        'Write the alias with what it begins with: "alias/shop".',
      ],
    ]);
  });
});
