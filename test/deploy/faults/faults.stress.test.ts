import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LONG_RUN } from "../long-run.ts";
import type { Fault, Replacement } from "./fault.ts";
import { FaultShop } from "./fault-shop.ts";

const PATIENCE = 900_000;

const refused = (status: number, code: string, message: string) => ({ refuse: { status, code, message } });
const THROTTLED = refused(400, "ThrottlingException", "Rate exceeded");
const DENIED = refused(403, "AccessDenied", "The role may not do that.");
const EXPIRED = refused(403, "ExpiredToken", "The security token included in the request is expired");
const BUSY = refused(400, "ValidationError", "Stack:shop is in UPDATE_IN_PROGRESS state and can not be updated.");

/** What CloudFormation says of every stack that is updated. */
const stacksAre = (status: string): Fault & Replacement => ({
  on: "cloudformation:DescribeStacks",
  replace: [">UPDATE_COMPLETE</StackStatus>", `>${status}</StackStatus>`],
});

/** Calls by which AWS begins something, and what the script says where it does not hear of it. */
const ACTS: readonly (readonly [call: string, says: RegExp])[] = [
  ["cloudformation:CreateChangeSet", /error: no change set can be made for stack [\w-]+: ./],
  ["cloudformation:ExecuteChangeSet", /error: the change set of stack [\w-]+ cannot be executed: ./],
  ["cloudformation:DeleteStack", /error: stack shop-production-old cannot be deleted\./],
];

let shop: FaultShop;

/** One after the other in one cloud: what a fault leaves behind, the run after it finds. */
describe.skipIf(LONG_RUN.isSkipped)(`deploy.sh on the worst days${LONG_RUN.note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    shop = await FaultShop.open();
  }, PATIENCE);

  afterAll(() => shop.close());

  it("deploys and updates on good ones", async () => {
    expect((await shop.deploy()).status).toBe(0);
    expect((await shop.deploy()).status).toBe(0);
  });

  it("bears that every kind of call is throttled", async () => {
    const calls = ["sts:GetCallerIdentity", "cloudformation:DescribeStacks", "cloudformation:CreateChangeSet"];
    const more = ["cloudformation:DescribeChangeSet", "cloudformation:ExecuteChangeSet", "ecs:DescribeServices"];
    const { status } = await shop.deploy([...calls, ...more].map((on) => ({ on, times: 2, ...THROTTLED })));
    expect(new Set(shop.proxy.injected)).toEqual(new Set([...calls, ...more]));
    expect(status).toBe(0);
  });

  it("waits for a stack that turns busy between the look and the deed", async () => {
    const { status, stderr } = await shop.deploy([
      { on: "cloudformation:ExecuteChangeSet", times: 1, ...BUSY },
      { ...stacksAre("UPDATE_IN_PROGRESS"), following: "cloudformation:ExecuteChangeSet", times: 3 },
    ]);
    expect(shop.proxy.injected.map((call) => call.split(":")[1])).toEqual([
      "ExecuteChangeSet",
      ...Array(3).fill("DescribeStacks"),
    ]);
    expect(stderr).toContain("is in UPDATE_IN_PROGRESS; waiting for it.");
    expect(status).toBe(0);
  });

  it("exits 8 where a stack remains that the app no longer has, names it, and removes it when it is told to", async () => {
    shop.makeStackOfApp("shop-production-old");
    const { status, stderr } = await shop.deploy();
    expect(stderr).toContain("  shop-production-old\nerror: stacks remain that the app no longer has;");
    expect(status).toBe(8);
    expect((await shop.deploy([], "--prune")).status).toBe(0);
    expect((await shop.deploy()).status).toBe(0);
  });

  it.each<readonly [what: string, status: number, fault: Fault, says: RegExp]>([
    [
      "credentials are not accepted",
      6,
      { on: "sts:GetCallerIdentity", ...DENIED },
      /^error: AWS does not accept .* The role may not do that\.\n/,
    ],
    [
      "stacks may not be read",
      6,
      { on: "cloudformation:DescribeStacks", ...DENIED },
      /^\[[\w-]+\] error: stack [\w-]+(?:, which other stacks take values from,)? cannot be read: .* The role may not do that\.\n/,
    ],
    [
      "a change set may not be executed",
      6,
      { on: "cloudformation:ExecuteChangeSet", ...DENIED },
      /^Deploying .*\n\[cache\] error: the change set .* cannot be executed: .* The role may not do that\.\n/,
    ],
    [
      "the service may not be read",
      6,
      { on: "ecs:DescribeServices", ...DENIED },
      /^Deploying .*\n\[cache\] error: service cache cannot be read: .* The role may not do that\.\n/,
    ],
    [
      "credentials expire as it looks",
      6,
      { on: "*", after: 4, ...EXPIRED },
      /^\[?[\w-]*\]? ?error: .*is expired\n.*Get new credentials and run the same command again/,
    ],
    [
      "credentials expire as it deploys",
      6,
      { on: "*", after: 14, ...EXPIRED },
      /error: .*is expired\n.*Get new credentials and run the same command again/,
    ],
    [
      "AWS throttles without end",
      6,
      { on: "cloudformation:CreateChangeSet", ...THROTTLED },
      /^\[[\w-]+\] error: no change set can be made .*Rate exceeded\n/,
    ],
    [
      "the line is cut without end",
      6,
      { on: "cloudformation:CreateChangeSet", drop: true },
      /^\[[\w-]+\] error: no change set can be made for stack [\w-]+: .*/,
    ],
    [
      "a stack cannot be updated",
      3,
      stacksAre("UPDATE_ROLLBACK_FAILED"),
      /^\[cache\] .*\n(?:.*\n)*\[cache\] error: stack shop-production-cache is in UPDATE_ROLLBACK_FAILED\.\n/,
    ],
    [
      "a stack stays busy",
      5,
      stacksAre("UPDATE_IN_PROGRESS"),
      /^\[cache\] Stack shop-production-cache is in UPDATE_IN_PROGRESS; waiting for it\.\n\[cache\] error: stack shop-production-cache is still in UPDATE_IN_PROGRESS after 3 s\./,
    ],
  ])(
    "says on its first lines that %s, exits %i, and the next run does the rest",
    async (_what, expected, fault, says) => {
      const { status, stderr } = await shop.deploy([fault], ...(expected === 5 ? ["--timeout", "3"] : []));
      expect(stderr).toMatch(says);
      expect(status).toBe(expected);
      expect((await shop.deployAgain()).status).toBe(0);
    },
  );

  it.each(ACTS)("goes on where AWS acts and the answer is lost: %s", async (on) => {
    if (on === "cloudformation:DeleteStack") shop.makeStackOfApp("shop-production-old");
    const { status, stderr } = await shop.deploy([{ on, times: 1, lose: true }], "--prune");
    expect(shop.proxy.injected).toEqual([on]);
    expect(stderr).toContain("Done: production runs what was asked for.");
    expect(status).toBe(0);
  });

  it.each(ACTS)("exits 6 where it never hears that AWS has acted, and the next run finds out: %s", async (on, says) => {
    if (on === "cloudformation:DeleteStack") shop.makeStackOfApp("shop-production-old");
    const { status, stderr } = await shop.deployWithoutRetries([{ on, lose: true }], "--prune");
    expect(stderr).toMatch(says);
    expect(status).toBe(6);
    expect((await shop.deployAgain()).status).toBe(0);
  });
});

/** What the first deployment makes is there, though nobody was told. */
describe.skipIf(LONG_RUN.isSkipped)(`the first deployment on such days${LONG_RUN.note}`, { timeout: PATIENCE }, () => {
  beforeEach(async () => {
    shop = await FaultShop.open();
  }, PATIENCE);

  afterEach(() => shop.close());

  it.each(["iam:CreateServiceLinkedRole", ...ACTS.slice(0, 2).map(([on]) => on)])(
    "goes on where AWS acts and the answer is lost: %s",
    async (on) => {
      const { status, stderr } = await shop.deploy([{ on, times: 1, lose: true }]);
      expect(shop.proxy.injected).toEqual([on]);
      expect(stderr).toContain("Done: production runs what was asked for.");
      expect(status).toBe(0);
    },
  );

  it.each(ACTS.slice(0, 2))(
    "exits 6 where it never hears that AWS has acted, and the next run finds out: %s",
    async (on, says) => {
      const { status, stderr } = await shop.deployWithoutRetries([{ on, lose: true }], "--prune");
      expect(stderr).toMatch(says);
      expect(status).toBe(6);
      expect((await shop.deployAgain()).status).toBe(0);
    },
  );
});
