import { expect, it } from "vitest";
import { meantNode } from "../../../src/lower/nouns/meant-node.ts";

const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

it.each([
  ["secret", "prod/db", 'secret("prod/db")'],
  ["secret", ARN, `secret("${ARN}")`],
  ["secret", `${ARN}:password::`, `secret("${ARN}", { key: "password" })`],
  ["secret", "/prod/db/password", 'parameter("/prod/db/password")'],
  [
    "secret",
    { valueFrom: "arn:aws:ssm:us-east-1:123456789012:parameter/db" },
    'parameter("arn:aws:ssm:us-east-1:123456789012:parameter/db")',
  ],
  ["secret", {}, undefined],
  ["secret", 5, undefined],
  ["image", { build: "./worker" }, 'repository("shop/api").build("./worker")'],
  ["image", { build: { context: ".", dockerfile: "Dockerfile" } }, 'repository("shop/api").build(".")'],
  ["image", { build: { context: "/srv/api" } }, 'repository("shop/api").build("./api")'],
  ["image", { location: "nginx:1.27.3" }, '"nginx:1.27.3"'],
  ["image", {}, undefined],
  ["image", 5, undefined],
  ["route", "/api/*", 'loadBalancer("edge").route({ path: "/api/*" })'],
  ["route", { path: "/api/*" }, 'loadBalancer("edge").route({ path: "/api/*" })'],
  ["route", "api.example.com", undefined],
  ["cluster", "main", 'cluster({ name: "main" })'],
  ["cluster", "my cluster", undefined],
  ["capacity-share", { capacityProvider: "FARGATE_SPOT", weight: 2 }, "fargateSpot({ weight: 1 })"],
  ["capacity-share", "FARGATE", "fargate({ weight: 1 })"],
  ["capacity-share", "EC2", undefined],
  ["network", "vpc-0a1b2c3d", undefined],
  ["deployment", "blue/green", "blueGreen({ bakeTimeInMinutes: 10 })"],
  ["deployment", { strategy: "BLUE_GREEN" }, "blueGreen({ bakeTimeInMinutes: 10 })"],
  ["deployment", { type: "canary" }, "canary({ canaryPercent: 10, canaryBakeTimeInMinutes: 15 })"],
  ["deployment", "Linear", "linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 })"],
  ["deployment", "rolling", undefined],
  ["deployment", { maximumPercent: 200 }, undefined],
])("a %s from %j is %s", (kind, value, meant) => {
  expect(meantNode(kind, value)).toBe(meant);
});
