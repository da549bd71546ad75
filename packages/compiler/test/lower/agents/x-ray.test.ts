import { xrayDaemon } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE } from "../lowered.ts";
import { containersOf, statementsOf } from "../log-routing/routed.ts";
import { shopWith, variablesOf } from "./agent-shop.ts";

describe("the X-Ray daemon", () => {
  const lowered = shopWith({ xray: xrayDaemon(), cache: { image: IMAGE } });

  it("is a sidecar that the program finds at the address of the task", () => {
    expect(containersOf(lowered)["xray"]).toMatchObject({
      image: "public.ecr.aws/xray/aws-xray-daemon:3.5.0",
      essential: false,
      memoryReservation: 64,
      portMappings: [{ containerPort: 2000, protocol: "udp" }],
    });
    expect(variablesOf(lowered)).toEqual({ AWS_XRAY_DAEMON_ADDRESS: "127.0.0.1:2000" });
    expect(variablesOf(lowered, "cache")).toEqual({});
  });

  it("has the rights that it needs, and no others", () => {
    expect(statementsOf(lowered, "TaskRole")).toEqual([
      {
        Effect: "Allow",
        Action: [
          "xray:GetSamplingRules",
          "xray:GetSamplingStatisticSummaries",
          "xray:GetSamplingTargets",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments",
        ],
        Resource: "*",
      },
    ]);
  });

  it("has what is said of it, also as a copy", () => {
    const given = { ...xrayDaemon({ memory: 256 }), cpu: 32 };
    expect(containersOf(shopWith({ xray: given }))["xray"]).toMatchObject({
      image: "public.ecr.aws/xray/aws-xray-daemon:3.5.0",
      cpu: 32,
      memory: 256,
    });
  });
});
