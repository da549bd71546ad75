import { fireLens, parameter } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE } from "../lowered.ts";
import { containersOf, routed, routedTo, statementsOf } from "./routed.ts";

const S3 = { s3: { bucket: "shop-logs" } };

it("has no options where the outputs stand in a file, while another container has its own", () => {
  const cache = { image: IMAGE, logging: fireLens({ to: [S3] }) };
  const containers = containersOf(routed({ to: [{ cloudWatch: {} }, S3] }, { sidecars: { cache } }));
  expect(containers["api"]?.logConfiguration).toEqual({ logDriver: "awsfirelens" });
  expect(containers["cache"]?.logConfiguration?.options).toMatchObject({ Name: "s3" });
});

it("has patterns, whatever else it says", () => {
  const patterns = { includePattern: "order", excludePattern: "GET /health" };
  const options = { "include-pattern": "order", "exclude-pattern": "GET /health" };
  expect(containersOf(routed({ to: [{ cloudWatch: {} }, S3], ...patterns }))["api"]?.logConfiguration).toEqual({
    logDriver: "awsfirelens",
    options,
  });
  expect(containersOf(routed({ to: [S3], ...patterns }))["api"]?.logConfiguration?.options).toMatchObject({
    Name: "s3",
    ...options,
  });
});

it("has the secrets of one output, which the execution role may read", () => {
  const secretOptions = { apikey: parameter("/shop/datadog"), other: parameter("/shop/other") };
  const lowered = routedTo({ output: { Name: "datadog" }, secretOptions });
  expect(containersOf(lowered)["api"]?.logConfiguration?.secretOptions).toEqual([
    { name: "apikey", valueFrom: "/shop/datadog" },
    { name: "other", valueFrom: "/shop/other" },
  ]);
  expect(JSON.stringify(statementsOf(lowered, "ExecutionRole"))).toMatch(
    /parameter\/shop\/datadog.*parameter\/shop\/other/,
  );
});
