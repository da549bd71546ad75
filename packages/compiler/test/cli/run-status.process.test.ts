import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { statusCommand } from "../../src/cli/commands/status.ts";
import type { Connect } from "../../src/cli/live-session.ts";
import { runStatus } from "../../src/cli/run-status.ts";
import type { Access } from "../../src/live/aws/access.ts";
import { type Answers, awsOf, denied } from "../live/answers.ts";
import { folderWith, SHOP } from "../live/shop-config.ts";
import { testIo } from "./test-io.ts";

// Loading a config starts esbuild.
let folder = "";
beforeAll(() => {
  folder = folderWith(SHOP);
});
afterAll(() => rmSync(folder, { recursive: true }));

const { log, info, debug } = console;
afterEach(() => void Object.assign(console, { log, info, debug }));

const running: Answers = {
  "ecs:ListServices": () => ({ serviceArns: ["arn:aws:ecs:us-east-1:123456789012:service/shop/web"] }),
  "ecs:DescribeServices": ({ services = [] }) => ({
    services: services.map((serviceName) => ({ serviceName, status: "ACTIVE", desiredCount: 1, runningCount: 1 })),
  }),
  "ecs:ListTasks": () => ({ taskArns: [] }),
};

/** Runs the command against AWS that answers so. */
async function status(argv: readonly string[], answers: Answers = running) {
  const { io, out, err } = testIo({ cwd: folder });
  const read = readArguments(statusCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const accesses: Access[] = [];
  const connect: Connect = (access) => {
    accesses.push(access);
    return Promise.resolve({ value: awsOf(answers) });
  };
  return { exit: await runStatus(read.given, io, connect), out: out(), err: err(), accesses };
}

describe("runStatus", () => {
  it("shows the services of an environment, in its region", async () => {
    const { exit, out, accesses } = await status(["--env", "staging"]);
    expect([exit, accesses]).toEqual([0, [{ region: "us-east-1" }]]);
    expect(out).toMatch(/^NAME .*\napi {3}steady {2}1\/1\n$/);
  });

  it("shows all services of a cluster, and one, without a config", async () => {
    expect(await status(["--cluster", "shop"])).toMatchObject({ exit: 0, out: expect.stringContaining("\nweb ") });
    expect(await status(["shop/web", "--config", "absent.ts"])).toMatchObject({ exit: 0 });
    expect(await status(["web", "--cluster", "shop", "--format", "json"])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('"id": "web"'),
    });
  });

  it("exits with 1 where a service is missing, or cannot be seen", async () => {
    const none = { ...running, "ecs:DescribeServices": () => ({ services: [] }) };
    expect(await status(["shop/web"], none)).toMatchObject({ exit: 1, out: expect.stringContaining("missing") });
    const unseen = { ...running, "ecs:DescribeServices": denied };
    expect(await status(["shop/web"], unseen)).toMatchObject({ exit: 1, out: expect.stringContaining("unseen") });
  });

  it.each([
    [[], "live/which-environment"],
    [["--env", "production"], "live/other-account"],
    [["ap", "--env", "staging"], "usage/unknown-workload"],
    [["--config", "absent.ts"], "config/not-found"],
    [["--interval", "0.1"], "usage/not-a-number"],
    [["--interval", "soon"], "usage/not-a-number"],
    [["shop/api", "--endpoint-url", "localhost"], "usage/unknown-value"],
  ])("fails with %j: %s", async (argv, code) => {
    const { exit, out, err } = await status(argv);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(`error[${code}]`);
  });

  it("says what it may not list", async () => {
    const { exit, err } = await status(["--cluster", "shop"], { "ecs:ListServices": denied });
    expect([exit, err.includes("ecs:ListServices is denied for arn:aws:iam::123456789012:user/reader")]).toEqual([
      2,
      true,
    ]);
  });
});
