import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
} from "@aws-sdk/client-ecs";
import { app, awsLogs, cluster, network, repository, service } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Cloud, freePort, missingTools } from "../../../../../test/deploy/cloud.ts";
import { startPython } from "../../../../../test/deploy/server.ts";
import { connect } from "../../../src/live/aws/connect.ts";
import { differences } from "../../../src/live/diff/difference.ts";
import { TASK_DEFINITION_FACTS } from "../../../src/live/diff/facts/task-definition.ts";
import { readDiff } from "../../../src/live/diff/read-diff.ts";
import { withoutHostPorts } from "../../../src/live/diff/without-host-ports.ts";
import { lower } from "../../../src/lower/lower.ts";
import { EXAMPLES, exampleFiles } from "../../example-files.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;
const FILES = exampleFiles()
  .filter((file) => /^[^/]+\/expected\/[^/]+\/task-definitions\/[^/]+\.json$/.test(file))
  // moto wants the size of a container where the task has none, or is for instances whose provider says it.
  .filter((file) => !file.startsWith("ec2-placement/expected/production/task-definitions/frames"));

function taskDefinitionIn(file: string): RegisterTaskDefinitionCommandInput {
  const value: RegisterTaskDefinitionCommandInput = JSON.parse(readFileSync(join(EXAMPLES, file), "utf8"));
  return value;
}

const shop = (mode: string) =>
  lower(
    app("shop", {
      environments: { production: { account: "123456789012", region: "us-east-1" } },
      emits: "task-definitions",
      define: () => ({
        cluster: cluster.existing("shop"),
        network: network.existing({
          vpcId: "vpc-0123456789abcdef0",
          privateSubnetIds: ["subnet-0123456789abcdef0"],
          publicSubnetIds: [],
        }),
        workloads: [
          service("api", {
            cpu: 256,
            memory: 512,
            image: repository.existing("shop/api").build("./api"),
            ports: { http: 8080 },
            environment: { MODE: mode, PORT: "8080" },
            roles: { execution: "arn:aws:iam::123456789012:role/run" },
            logging: awsLogs({ logGroup: "/ecs/shop" }),
          }),
        ],
      }),
    }),
    "production",
  ).assembly;

describe.skipIf(missing.length > 0)(`what is compiled against what runs${note}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-diff-"));
  const ecs = new ECSClient({ region: "us-east-1" });
  let cloud: Cloud;
  /** moto as it is: the cloud respells what is in a task definition. */
  let plain: ChildProcess;
  let plainEcs: ECSClient;

  beforeAll(async () => {
    cloud = await Cloud.start(folder);
    for (const [name, value] of Object.entries(cloud.environment)) {
      if (name.startsWith("AWS_")) vi.stubEnv(name, value);
    }
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    plain = await startPython(["-m", "moto.server", "-H", "127.0.0.1", "-p", new URL(endpoint).port], async () => {
      return (await fetch(`${endpoint}/moto-api/`)).ok;
    });
    plainEcs = new ECSClient({ region: "us-east-1", endpoint });
  });
  afterAll(() => {
    plain.kill();
    cloud.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it.each(FILES)("does not differ once it is registered: %s", async (file) => {
    const compiled = taskDefinitionIn(file);
    const registered = await plainEcs.send(new RegisterTaskDefinitionCommand(compiled));
    const named = { taskDefinition: registered.taskDefinition?.taskDefinitionArn };
    const { taskDefinition } = await plainEcs.send(new DescribeTaskDefinitionCommand(named));
    // What moto forgets, and the mode that it gives to tasks of external instances.
    const forgotten = [
      "enableFaultInjection",
      ...(compiled.requiresCompatibilities?.includes("EXTERNAL") === true ? ["networkMode"] : []),
    ];
    const facts = { ...TASK_DEFINITION_FACTS, ignored: new Set([...TASK_DEFINITION_FACTS.ignored, ...forgotten]) };
    expect(differences(withoutHostPorts(compiled), withoutHostPorts(taskDefinition), facts)).toEqual([]);
  });

  it("finds the one value that was changed behind its back", async () => {
    const assembly = shop("plain");
    const document = assembly.documents.find(({ kind }) => kind === "taskDefinition");
    const text = JSON.stringify(document?.value).replace("${IMAGE_TAG}", "1.0.0");
    const task: RegisterTaskDefinitionCommandInput = JSON.parse(text);
    await ecs.send(new CreateClusterCommand({ clusterName: "shop" }));
    await ecs.send(new RegisterTaskDefinitionCommand(task));
    const { family = "" } = task;
    const { rollout } = assembly.workloads[0] ?? {};
    const serviceName = rollout?.kind === "service" ? rollout.service : "";
    await ecs.send(
      new CreateServiceCommand({
        cluster: "shop",
        serviceName,
        taskDefinition: family,
        desiredCount: 1,
        launchType: "FARGATE",
      }),
    );
    const connected = await connect({ region: "us-east-1" });
    const aws = "value" in connected ? connected.value : undefined;
    if (aws === undefined) throw new Error("AWS cannot be asked.");
    expect((await readDiff(aws, assembly)).parts).toMatchObject([{ effect: "none", resources: [], unseen: [] }]);
    expect((await readDiff(aws, shop("debug"))).parts).toMatchObject([
      {
        effect: "rolling",
        resources: [
          {
            differences: [
              { path: "containerDefinitions[api].environment[MODE].value", before: "plain", after: "debug" },
            ],
          },
        ],
      },
    ]);
  });
});
