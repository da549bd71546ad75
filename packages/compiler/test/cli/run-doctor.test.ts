import { afterEach, describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { doctorCommand } from "../../src/cli/commands/doctor.ts";
import { runDoctor } from "../../src/cli/run-doctor.ts";
import { type Answers, awsOf, denied } from "../live/answers.ts";
import { testIo } from "./test-io.ts";

const { log, info, debug } = console;
afterEach(() => void Object.assign(console, { log, info, debug }));

const well: Answers = {
  "ecs:DescribeServices": () => ({
    services: [
      {
        serviceName: "api",
        status: "ACTIVE",
        desiredCount: 1,
        runningCount: 1,
        taskDefinition: "shop-api:7",
        deployments: [{ rolloutState: "COMPLETED" }],
      },
    ],
  }),
  "ecs:DescribeTaskDefinition": () => ({
    taskDefinition: { family: "shop-api", revision: 7, containerDefinitions: [{ name: "api", image: "nginx:1" }] },
  }),
  "ecs:ListTasks": () => ({ taskArns: [] }),
};

async function doctor(argv: readonly string[], answers: Answers) {
  const { io, out, err } = testIo();
  const read = readArguments(doctorCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const exit = await runDoctor(read.given, io, () => Promise.resolve({ value: awsOf(answers) }));
  return { exit, out: out(), err: err() };
}

describe("runDoctor", () => {
  it("exits with 0 where nothing is wrong", async () => {
    expect(await doctor(["shop/api"], well)).toEqual({
      exit: 0,
      out: "api in cluster shop: 1 of 1 task of shop-api:7 runs.\n\nNothing wrong was found.\n",
      err: "",
    });
  });

  it("exits with 1 where something is", async () => {
    const stopped: Answers = {
      ...well,
      "ecs:ListTasks": ({ desiredStatus }) => ({ taskArns: desiredStatus === "STOPPED" ? ["task/1"] : [] }),
      "ecs:DescribeTasks": () => ({
        tasks: [
          { taskArn: "task/1", stopCode: "EssentialContainerExited", containers: [{ name: "api", exitCode: 1 }] },
        ],
      }),
      "ecs:DescribeServices": () => ({
        services: [{ status: "ACTIVE", desiredCount: 1, runningCount: 0, taskDefinition: "shop-api:7" }],
      }),
    };
    const { exit, out } = await doctor(["shop/api", "--format", "json"], stopped);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, findings: [{ check: "exit-code", likelihood: "certain" }] });
  });

  it.each([
    [[], well, "usage/one-service"],
    [["shop/api", "shop/web"], well, "usage/one-service"],
    [["shop/api"], { "ecs:DescribeServices": () => ({ services: [] }) }, "live/no-service"],
    [["shop/api"], { "ecs:DescribeServices": denied }, "live/denied"],
    [["api", "--config", "absent.ts"], well, "config/not-found"],
  ])("fails with %j", async (argv, answers, code) => {
    const { exit, out, err } = await doctor(argv, answers);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(`error[${code}]`);
  });
});
