import { describe, expect, it } from "vitest";
import { logGroup } from "../../../../src/live/doctor/checks/log-group.ts";
import { type Answers, denied } from "../../answers.ts";
import { patient, says } from "../patients.ts";

const withLogs = (options: Readonly<Record<string, string>>, answers: Answers) =>
  logGroup.examine(
    patient(
      { containers: [{ name: "api", logConfiguration: { logDriver: "awslogs", options: { ...options } } }] },
      answers,
    ),
  );
const groups = (...names: readonly string[]): Answers => ({
  "logs:DescribeLogGroups": () => ({ logGroups: names.map((logGroupName) => ({ logGroupName })) }),
});

describe("log group", () => {
  it("finds one that is missing, even where another begins like it", async () => {
    expect(says(await withLogs({ "awslogs-group": "/ecs/shop" }, groups("/ecs/shop-old")))).toEqual([
      "Log group /ecs/shop does not exist, and nothing makes it.",
    ]);
    expect(says(await withLogs({ "awslogs-group": "/ecs/shop" }, groups("/ecs/shop")))).toEqual([]);
  });

  it("asks for none that is made on the way, or is in another region", async () => {
    expect(await withLogs({ "awslogs-group": "a", "awslogs-create-group": "true" }, {})).toEqual({
      findings: [],
      unseen: [],
    });
    expect(await withLogs({ "awslogs-group": "a", "awslogs-region": "eu-west-1" }, {})).toEqual({
      findings: [],
      unseen: [],
    });
  });

  it("calls nothing missing that it may not see", async () => {
    expect(await withLogs({ "awslogs-group": "a" }, { "logs:DescribeLogGroups": denied })).toMatchObject({
      findings: [],
      unseen: [{ why: "denied" }],
    });
  });
});
