import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingTools } from "../cloud.ts";
import { BREAKER, STACK_WENT_BACK } from "./breaker.ts";
import type { Fault } from "./fault.ts";
import { FaultShop } from "./fault-shop.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

/** Each call of the AWS CLI starts Python. */
const PATIENCE = 300_000;

const THROTTLED = { refuse: { status: 400, code: "Throttling", message: "Rate exceeded" } } as const;
const DENIED = { refuse: { status: 403, code: "AccessDenied", message: "The role may not do that." } } as const;

let shop: FaultShop;

describe.skipIf(missing.length > 0)(`deploy.sh on a bad day${note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    shop = await FaultShop.open();
  }, PATIENCE);

  afterAll(() => shop.close());

  it("deploys on a good one", async () => {
    expect((await shop.deploy()).status).toBe(0);
  });

  it("bears what passes: a throttled call, an error of the server and a dropped connection", async () => {
    const faults: readonly Fault[] = [
      { on: "cloudformation:DescribeStacks", times: 1, ...THROTTLED },
      { on: "cloudformation:CreateChangeSet", times: 1, drop: true },
      {
        on: "ecs:DescribeServices",
        times: 1,
        refuse: { status: 500, code: "InternalFailure", message: "Something broke." },
      },
    ];
    const { status, stderr } = await shop.deploy(faults);
    expect(shop.proxy.injected).toEqual(faults.map(({ on }) => on));
    expect(stderr).toContain("Done: production runs what was asked for.");
    expect(status).toBe(0);
  });

  it("bears that AWS acts and its answer is lost", async () => {
    const calls = ["cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"];
    const { status, stderr } = await shop.deploy(calls.map((on) => ({ on, times: 1, lose: true })));
    expect(shop.proxy.injected).toEqual(calls);
    expect(stderr).toContain("Done: production runs what was asked for.");
    expect(status).toBe(0);
  });

  it("ends with what AWS says where a call is denied, and the next run does the rest", async () => {
    const { status, stderr } = await shop.deploy([{ on: "cloudformation:CreateChangeSet", ...DENIED }]);
    expect(stderr).toMatch(
      /^\[[\w-]+\] error: no change set can be made for stack [\w-]+: .*\(AccessDenied\).* The role may not do that\.\n/,
    );
    expect(status).toBe(6);
    expect((await shop.deployAgain()).status).toBe(0);
  });

  it.each([
    ["though CloudFormation is content", BREAKER],
    ["and CloudFormation puts the stack back", [...BREAKER, ...STACK_WENT_BACK]],
  ])("tells why ECS gave a rollout up, %s, and the next run deploys", async (_how, faults) => {
    const { status, stderr } = await shop.deploy(faults);
    expect(status).toBe(4);
    expect(stderr).toMatch(
      /^Deploying shop .*\n\[cache\] Likely reason: a container exited: cache: exit code 1 .*\n.*Its last words: Cannot open redis\.conf\n.*kept in .*\/\.ecs-dsl\/last-failure\/production\/shop-production-cache\n/,
    );
    expect(stderr).toContain("deployment failed: tasks failed to start.");
    expect((await shop.deployAgain()).status).toBe(0);
  });
});
