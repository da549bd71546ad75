import { awsLogs, service, type AwsLogs } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const KEY = "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012";

function lowered(logging: AwsLogs, own?: AwsLogs) {
  const log = own === undefined ? { image: IMAGE } : { image: IMAGE, logging: own };
  return lowerShop({ workloads: [service("api", { ...base, logging, sidecars: { log } })] });
}

/** The options of the containers: the main one's, then the sidecar's. */
function optionsOf(logging: AwsLogs, own?: AwsLogs): readonly unknown[] {
  const containers: unknown = Reflect.get(
    Object(documentOf(lowered(logging, own), "taskDefinition")),
    "containerDefinitions",
  );
  return Array.isArray(containers) ? containers.map((one) => one.logConfiguration.options) : [];
}

describe("awsLogs", () => {
  it("says the options of every container of the workload", () => {
    const written = {
      "awslogs-group": "/ecs/shop/production/api",
      "awslogs-region": "eu-west-1",
      "awslogs-stream-prefix": "shop",
      "awslogs-datetime-format": "%H:%M",
      mode: "non-blocking",
      "max-buffer-size": "25m",
    };
    const logging = awsLogs({
      streamPrefix: "shop",
      datetimeFormat: "%H:%M",
      mode: "non-blocking",
      maxBufferSize: "25m",
    });
    expect(optionsOf(logging)).toEqual([written, written]);
  });

  it("says them of a sidecar alone where the sidecar has its own", () => {
    const [main, sidecar] = optionsOf(awsLogs({ mode: "blocking" }), awsLogs({ multilinePattern: "^INFO" }));
    expect(main).toMatchObject({ mode: "blocking", "awslogs-stream-prefix": "api" });
    expect(sidecar).toEqual({
      "awslogs-group": "/ecs/shop/production/api",
      "awslogs-region": "eu-west-1",
      "awslogs-stream-prefix": "log",
      "awslogs-multiline-pattern": "^INFO",
    });
  });

  it("makes the log group with its retention and its key", () => {
    const shop = lowered(awsLogs({ retentionInDays: 90, kmsKey: KEY }));
    expect(propertiesOf(shop, "shop-production-api", "LogGroup")).toMatchObject({ RetentionInDays: 90, KmsKeyId: KEY });
  });

  it("makes none where there is one, and lets the execution role write to it", () => {
    const shop = lowered(awsLogs({ logGroup: "/shop/all" }), awsLogs({ logGroup: "/shop/audit" }));
    expect(templateOf(shop, "shop-production-api").Resources).not.toHaveProperty("LogGroup");
    expect(JSON.stringify(propertiesOf(shop, "shop-production-api", "ExecutionRole"))).toMatch(
      /log-group:\/shop\/all:\*.*log-group:\/shop\/audit:\*/,
    );
    expect(optionsOf(awsLogs({ logGroup: "/shop/all" }), awsLogs({ logGroup: "/shop/audit" }))).toMatchObject([
      { "awslogs-group": "/shop/all" },
      { "awslogs-group": "/shop/audit" },
    ]);
    expect(shop.assembly.workloads).toMatchObject([{ logGroup: "/shop/all" }]);
  });

  it("is reported where the name of a log group is none, once for those who share it", () => {
    const at = "services.api.logging.logGroup";
    expect(codesOf(lowered(awsLogs({ logGroup: "shop logs" })))).toEqual([`config/log-group at ${at}`]);
    expect(codesOf(lowered(awsLogs(), awsLogs({ logGroup: "" })))).toHaveLength(1);
  });

  it.each([
    [awsLogs({ logGroup: "/shop/all", retentionInDays: 7 }), undefined, "services.api.logging.retentionInDays"],
    [awsLogs(), awsLogs({ kmsKey: KEY }), "services.api.sidecars.log.logging.kmsKey"],
  ])("is reported where it sets up a log group that is not its own", (logging, own, at) => {
    expect(codesOf(lowered(logging, own))).toEqual([`config/log-group at ${at}`]);
  });
});
