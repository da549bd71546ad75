import { expect, it } from "vitest";
import * as dsl from "../src/index.ts";

it("exports what a config is written with, and nothing that looks into values", () => {
  expect(Object.keys(dsl).toSorted()).toEqual([
    "app",
    "archiveUnpulled",
    "awsLogs",
    "cluster",
    "expireArchived",
    "expireOlderThan",
    "expireUntagged",
    "fargate",
    "fargateSpot",
    "fireLens",
    "gitCommit",
    "immutable",
    "keepLast",
    "loadBalancer",
    "mutable",
    "network",
    "openTelemetryCollector",
    "parameter",
    "pick",
    "ports",
    "publicRepository",
    "queue",
    "registry",
    "repository",
    "rolling",
    "secret",
    "service",
    "sidecar",
    "size",
    "text",
    "worker",
    "xrayDaemon",
  ]);
});
