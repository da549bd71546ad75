import { app, awsLogs, queue, service, worker } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Cloud, missingTools } from "../../../../../test/deploy/cloud.ts";
import { emit } from "../../../src/emit/emit.ts";
import { connect } from "../../../src/live/aws/connect.ts";
import { readDiff } from "../../../src/live/diff/read-diff.ts";
import { RESOURCE_KINDS } from "../../../src/live/diff/resources/index.ts";
import { lower } from "../../../src/lower/lower.ts";
import { emptyProject, type Project, writeOutput } from "../../emit/scripts/project.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

interface Changes {
  readonly retentionInDays?: 30 | 60;
  readonly visibilityTimeout?: number;
  readonly team?: string;
  readonly isMailed?: boolean;
}

function shopWith({ retentionInDays = 30, visibilityTimeout = 120, team = "web", isMailed = true }: Changes = {}) {
  const size = { cpu: 256, memory: 512, image: "nginx:1.27.3" } as const;
  const jobs = queue("jobs", { visibilityTimeout });
  const mailer = worker("mailer", { ...size, queue: jobs, scaling: { min: 1, max: 4, messagesPerTask: 10 } });
  const workloads = [
    service("api", { ...size, ports: { http: 80 }, logging: awsLogs({ retentionInDays }), desiredCount: 1 }),
    ...(isMailed ? [mailer] : []),
  ];
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  return lower(app("shop", { environments, define: () => ({ workloads, tags: { team } }) }), "production").assembly;
}

async function diffOf(changes: Changes) {
  const connected = await connect({ region: "us-east-1" });
  if ("refusal" in connected) throw new Error(connected.refusal.message);
  return readDiff(connected.value, shopWith(changes));
}

/** moto does not keep all that the services of AWS keep: what they are asked for is left out. */
async function differing(changes: Changes) {
  const { parts } = await diffOf(changes);
  expect(parts.flatMap(({ unseen }) => unseen)).toEqual([]);
  return parts.flatMap(({ name, resources }) =>
    resources.flatMap(({ id, type, whole, effect, differences }) => {
      expect([id, whole]).not.toEqual([id, "removed"]);
      const told = differences.filter(({ path }) => !RESOURCE_KINDS.has(type) || path.startsWith("Tags"));
      return told.map(({ path, before, after }) => [name, id, effect, path, before, after]);
    }),
  );
}

describe.skipIf(missing.length > 0)(`what deploy.sh has deployed${note}`, { timeout: 300_000 }, () => {
  let project: Project;
  let cloud: Cloud;

  beforeAll(async () => {
    project = await emptyProject();
    cloud = await Cloud.start(project.folder);
    for (const [name, value] of Object.entries(cloud.environment)) {
      if (name.startsWith("AWS_")) vi.stubEnv(name, value);
    }
    await writeOutput(project, emit(shopWith(), { config: "../../ecs.config.ts" }));
    const { status, stderr } = await project.run("deploy.sh", [], cloud.environment);
    if (status !== 0) throw new Error(stderr);
  }, 300_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    cloud.stop();
    await project.remove();
  });

  it("does not differ from what it was deployed from", async () => {
    expect(await differing({})).toEqual([]);
  });

  it("differs in what a change of the config changes, and in nothing else", async () => {
    expect(await differing({ retentionInDays: 60, visibilityTimeout: 300 })).toEqual([
      ["shop-production-queue-jobs", "Queue", "in-place", "VisibilityTimeout", 120, 300],
      ["api", "LogGroup", "in-place", "RetentionInDays", 30, 60],
    ]);
  });

  it("differs in the tags of everything that has some", async () => {
    const found = await differing({ team: "core" });
    expect(new Set(found.map(([, , , path]) => path))).toEqual(new Set(["Tags[team].Value"]));
    expect(found.map(([name, id]) => [name, id].join(" "))).toEqual(
      expect.arrayContaining(["api Service", "api TaskDefinition", "mailer LogGroup", "shop-production-platform Vpc"]),
    );
  });

  it("tells the stacks that a config no longer has", async () => {
    expect(await diffOf({})).toMatchObject({ leftovers: [], unseen: [] });
    expect(await diffOf({ isMailed: false })).toMatchObject({
      leftovers: ["shop-production-mailer", "shop-production-queue-jobs"],
    });
  });
});
