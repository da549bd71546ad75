import { awsLogs, fireLens, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";
import { containersOf, routed, routedTo, statementsOf } from "./routed.ts";

const S3 = { s3: { bucket: "shop-logs" } };

describe("the log router", () => {
  it("is a container of the task that logs to CloudWatch itself", () => {
    expect(containersOf(routedTo({ firehose: "shop-logs" }))["log-router"]).toEqual({
      name: "log-router",
      image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.3",
      essential: true,
      memoryReservation: 64,
      healthCheck: { command: ["CMD", "bash", "-c", `echo '{"health":"check"}' > /dev/tcp/127.0.0.1/8877`] },
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/ecs/shop/production/api",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "log-router",
        },
      },
      firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
    });
  });

  it("is not there where no output is routed", () => {
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, logging: awsLogs() });
    expect(Object.keys(containersOf(lowerShop({ workloads: [api] })))).toEqual(["api"]);
  });

  it("has what is said of it", () => {
    const router = { cpu: 32, memory: 128, memoryReservation: 96, stopTimeout: 60, enableEcsLogMetadata: false };
    expect(containersOf(routed({ to: [S3], router }))["log-router"]).toMatchObject({
      cpu: 32,
      memory: 128,
      memoryReservation: 96,
      stopTimeout: 60,
      firelensConfiguration: { options: { "enable-ecs-log-metadata": "false" } },
    });
  });

  it("is checked in no way that another image may lack", () => {
    const router = containersOf(routed({ to: [S3], router: { image: "fluent/fluent-bit:4.2.0" } }))["log-router"];
    expect(router?.image).toBe("fluent/fluent-bit:4.2.0");
    expect(router).not.toHaveProperty("healthCheck");
  });

  it("may be an image that is built, which its role may pull", () => {
    const image = repository("shop/router").build("./router");
    const lowered = routed({ to: [S3], router: { image } });
    expect(codesOf(lowered)).toEqual([]);
    expect(lowered.assembly.workloads[0]?.images.map(({ name }) => name)).toEqual(["api", "api/log-router"]);
    expect(JSON.stringify(statementsOf(lowered, "ExecutionRole"))).toContain("repository/shop/router");
  });

  it("sets up the log group of the workload", () => {
    const logging = awsLogs({ retentionInDays: 90, streamPrefix: "router" });
    const lowered = routed({ to: [{ cloudWatch: {} }], router: { logging } });
    expect(codesOf(lowered)).toEqual([]);
    expect(propertiesOf(lowered, "shop-production-api", "LogGroup")).toMatchObject({ RetentionInDays: 90 });
    expect(containersOf(lowered)["log-router"]?.logConfiguration?.options).toMatchObject({
      "awslogs-stream-prefix": "router",
    });
  });

  it("writes to a log group that there is", () => {
    const lowered = routed({ to: [{ cloudWatch: {} }], router: { logging: awsLogs({ logGroup: "/shop/all" }) } });
    expect(templateOf(lowered, "shop-production-api").Resources).not.toHaveProperty("LogGroup");
    expect(containersOf(lowered)["api"]?.logConfiguration?.options).toMatchObject({ log_group_name: "/shop/all" });
  });
});

describe("the output of a sidecar", () => {
  const sidecars = { cache: { image: IMAGE }, audit: { image: IMAGE, logging: awsLogs() } };

  it("goes where the workload's goes, unless it says otherwise", () => {
    const containers = containersOf(routed({ to: [S3] }, { sidecars }));
    expect(Object.keys(containers)).toEqual(["api", "cache", "audit", "log-router"]);
    expect(containers["cache"]?.logConfiguration?.logDriver).toBe("awsfirelens");
    expect(containers["audit"]?.logConfiguration?.logDriver).toBe("awslogs");
  });

  it("may be routed alone", () => {
    const logging = fireLens({ to: [S3], router: { logging: awsLogs({ streamPrefix: "router" }) } });
    const api = service("api", {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      logging: awsLogs({ retentionInDays: 7 }),
      sidecars: { audit: { image: IMAGE, logging } },
    });
    const lowered = lowerShop({ workloads: [api] });
    const containers = containersOf(lowered);
    expect(containers["api"]?.logConfiguration?.logDriver).toBe("awslogs");
    expect(containers["audit"]?.logConfiguration?.logDriver).toBe("awsfirelens");
    expect(containers["log-router"]?.logConfiguration?.options).toMatchObject({ "awslogs-stream-prefix": "router" });
    expect(propertiesOf(lowered, "shop-production-api", "LogGroup")).toMatchObject({ RetentionInDays: 7 });
  });
});
