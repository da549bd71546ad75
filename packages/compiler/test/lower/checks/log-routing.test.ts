import { fireLens, type LogDestination } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, textsOf } from "../lowered.ts";
import { routed, routedTo } from "../log-routing/routed.ts";

const S3 = { s3: { bucket: "shop-logs" } };
const HOST = "search-shop-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com";

describe("a destination of logs", () => {
  it.each<readonly [LogDestination, string, string, string]>([
    [
      {},
      "to[0]",
      'The logging of service "api" names no destination in `to[0]`; an entry is one destination.',
      "Write one of `cloudWatch`, `s3`, `firehose`, `openSearch` or `output`, as in `{ cloudWatch: {} }`.",
    ],
    [
      { cloudWatch: {}, ...S3, firehose: "shop" },
      "to[0]",
      'The logging of service "api" names `cloudWatch`, `s3` and `firehose` in `to[0]`; an entry is one destination.',
      "Write 3 entries, one for each.",
    ],
    [
      { output: { Host: "logs.example.com" } },
      "to[0].output",
      'The logging of service "api" has an output without `Name`; ECS takes the name of Fluent Bit\'s output from there.',
      'Add it, as in `output: { Name: "datadog" }`.',
    ],
    [
      { openSearch: { host: "logs.example.com" } },
      "to[0].openSearch",
      'The logging of service "api" goes to "logs.example.com", which does not say the domain of OpenSearch that the task may write to.',
      "Set `domain` to its name.",
    ],
    [
      { output: { Name: "http", Header: "X-Shop api\n[OUTPUT]" } },
      "to[0].output.Header",
      'The logging of service "api" has a line break in `to[0].output.Header`; an option of Fluent Bit is one line.',
      "Remove the line break.",
    ],
    [
      { s3: { bucket: "shop", options: { compression: "gzip\r" } } },
      "to[0].s3.options.compression",
      'The logging of service "api" has a line break in `to[0].s3.options.compression`; an option of Fluent Bit is one line.',
      "Remove the line break.",
    ],
  ])("is reported: %j", (destination, at, message, help) => {
    const lowered = routedTo(destination);
    expect(codesOf(lowered)).toEqual([`config/log-destination at services.api.logging.${at}`]);
    expect(textsOf(lowered)).toEqual([[message, help]]);
  });

  it.each<LogDestination>([
    { openSearch: { host: HOST } },
    { openSearch: { host: "logs.example.com", domain: "shop" } },
    { openSearch: { host: "a1b2c3.us-east-1.aoss.amazonaws.com" } },
    { output: { Name: "null" } },
  ])("is %j", (destination) => expect(codesOf(routedTo(destination))).toEqual([]));

  it("is reported once for the containers that share it", () => {
    expect(codesOf(routed({ to: [{}] }, { sidecars: { cache: { image: IMAGE } } }))).toHaveLength(1);
  });

  it("is there", () => {
    expect(codesOf(routed({ to: [] }))).toEqual(["config/property-empty at services.api.logging.to"]);
  });
});

describe("a log router", () => {
  it("is set up once", () => {
    const cache = { image: IMAGE, logging: fireLens({ to: [S3], router: { memory: 128 } }) };
    const lowered = routed({ to: [S3], router: { memory: 256 } }, { sidecars: { cache } });
    expect(codesOf(lowered)).toEqual(["config/log-router at services.api.sidecars.cache.logging.router"]);
    expect(textsOf(lowered)).toEqual([
      [
        'The logging of sidecar "cache" of service "api" sets up a log router; the task has one, which is set up already.',
        "Remove `router`.",
      ],
    ]);
  });

  it.each([
    { cache: { image: IMAGE } },
    { cache: { image: IMAGE, logging: fireLens({ to: [S3] }) } },
    { "log-routers": { image: IMAGE } },
  ])("stands beside %j", (sidecars) => {
    expect(codesOf(routed({ to: [S3], router: { memory: 256 } }, { sidecars }))).toEqual([]);
  });
});
