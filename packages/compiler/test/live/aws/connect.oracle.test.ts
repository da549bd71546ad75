import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Cloud, missingTools } from "../../../../../test/deploy/cloud.ts";
import { connect } from "../../../src/live/aws/connect.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

describe.skipIf(missing.length > 0)(`connect${note}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-connect-"));
  let cloud: Cloud;

  beforeAll(async () => {
    cloud = await Cloud.start(folder);
    for (const [name, value] of Object.entries(cloud.environment)) {
      if (name.startsWith("AWS_")) vi.stubEnv(name, value);
    }
  });
  afterAll(() => {
    cloud.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("says who asks, of which account and region", async () => {
    expect(await connect({ region: "eu-central-1" })).toMatchObject({
      value: { account: "123456789012", region: "eu-central-1", caller: expect.stringMatching(/^arn:aws:/) },
    });
  });

  it("makes calls, and answers with what AWS refuses", async () => {
    const connected = await connect({ region: "us-east-1" });
    if ("refusal" in connected) throw new Error(connected.refusal.message);
    const { ask } = connected.value;
    expect(await ask("ecs:DescribeServices", { cluster: "absent", services: ["api"] })).toMatchObject({
      refusal: { action: "ecs:DescribeServices", why: "failed", code: "ClusterNotFoundException" },
    });
  });

  it("takes the endpoint that it is told before the one of the variable, and does not wait for it", async () => {
    expect(await connect({ region: "us-east-1", endpoint: "http://127.0.0.1:9" })).toMatchObject({
      refusal: { why: "unreachable", code: "ECONNREFUSED" },
    });
  });
});
