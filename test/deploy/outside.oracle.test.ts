import { app, cluster, deployParameter, network, parameter, queue, repository, service, stackOutput } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { emptyProject, type Project, writeOutput } from "../../packages/compiler/test/emit/scripts/project.ts";
import { Cloud, missingTools } from "./cloud.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

/** Each call of the AWS CLI starts Python. */
const PATIENCE = 300_000;

let project: Project;
let cloud: Cloud;

async function compileShop(banner: string): Promise<void> {
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({
      cluster: cluster.existing("prod"),
      network: network.existing({
        vpcId: stackOutput("platform", "VpcId"),
        privateSubnetIds: stackOutput("platform", "Subnets"),
      }),
      workloads: ["api", "web"].map((name) =>
        service(name, {
          cpu: 256,
          memory: 512,
          image:
            name === "api"
              ? repository.existing("shop/api").tag(deployParameter("Tag", { default: "v1" }))
              : "public.ecr.aws/docker/library/nginx:1.29",
          environment: {
            BANNER: deployParameter("Banner", { default: banner }),
            STAGE: parameter("/platform/stage"),
            ...(name === "api"
              ? { JOBS: queue.existing(stackOutput("platform", "JobsArn")).url(), RELEASE: deployParameter("Release") }
              : {}),
          },
        }),
      ),
    }),
  });
  const { assembly, findings } = lower(shop, "production");
  expect(findings.map(({ message }) => message)).toEqual([]);
  await project.removeOutput();
  await writeOutput(project, emit(assembly, { config: "../../ecs.config.ts" }));
}

/** Runs deploy.sh: how it ended, and how often it has changed a stack. */
async function deploy(...args: readonly string[]) {
  await cloud.takeCalls();
  const { status, stderr } = await project.run("deploy.sh", args, cloud.environment);
  const changes = (await cloud.takeCalls()).filter((call) => call.startsWith("cloudformation:ExecuteChangeSet"));
  return { status, stderr, changes: changes.length };
}

/** What the task definition says of the container that runs. */
function container(name: string, query: string): string {
  const words = ["--task-definition", `shop-production-${name}`, "--query"];
  const answer = cloud.ask(
    "ecs",
    "describe-task-definition",
    ...words,
    `taskDefinition.containerDefinitions[0].${query}`,
  );
  return answer.replaceAll(/\s+/g, " ").trim();
}

/** Its variables. */
const variables = (name: string) => container(name, "environment[].[name,value]");

const REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api";
const QUEUE = "JOBS https://sqs.us-east-1.amazonaws.com/123456789012/jobs";

const PLATFORM = `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Jobs: { Type: AWS::SQS::Queue, Properties: { QueueName: jobs } }
Outputs:
  VpcId: { Value: !Ref Vpc }
  Subnets: { Value: !Ref Subnet }
  JobsArn: { Value: !GetAtt Jobs.Arn }
`;

beforeAll(async () => {
  if (missing.length > 0) return;
  project = await emptyProject();
  cloud = await Cloud.start(project.folder);
  cloud.ask("ecs", "create-cluster", "--cluster-name", "prod");
}, PATIENCE);

afterAll(async () => {
  cloud?.stop();
  await project?.remove();
});

describe.skipIf(missing.length > 0)(`values from outside on moto${note}`, { timeout: PATIENCE }, () => {
  it("are refused before anything changes, are what tasks get, and stay", async () => {
    await compileShop("hello");
    cloud.ask("ssm", "put-parameter", "--name", "/platform/stage", "--type", "String", "--value", "live");
    const refused = { status: 3, stderr: expect.stringContaining("stack platform has no output"), changes: 0 };
    expect(await deploy("--parameter", "Release=a b;c")).toMatchObject(refused);
    cloud.ask("cloudformation", "create-stack", "--stack-name", "platform", "--template-body", PLATFORM);
    expect(await deploy("--parameter", "Release=a b;c")).toMatchObject({ status: 0 });
    expect(variables("api")).toBe(`BANNER hello ${QUEUE} RELEASE a b;c STAGE live`);
    expect(container("api", "image")).toBe(`${REPOSITORY}:v1`);
    await compileShop("");
    expect(await deploy()).toMatchObject({ status: 0, changes: 2 });
    expect(variables("api")).toBe(`BANNER ${QUEUE} RELEASE a b;c STAGE live`);
  });

  it("are tags of images, of which a new one takes the place of an image that was given", async () => {
    expect(await deploy("--image", `api=${REPOSITORY}:hotfix`)).toMatchObject({ status: 0, changes: 1 });
    expect(await deploy()).toMatchObject({ status: 0, changes: 0, stderr: expect.stringContaining("api stays") });
    expect(container("api", "image")).toBe(`${REPOSITORY}:hotfix`);
    expect(await deploy("--parameter", "Tag=v2")).toMatchObject({ status: 0, changes: 1 });
    expect(container("api", "image")).toBe(`${REPOSITORY}:v2`);
    expect(await deploy()).toMatchObject({ status: 0, changes: 0 });
  });
});
