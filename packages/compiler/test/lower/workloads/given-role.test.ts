import { app, awsLogs, queue, secret, service, text, type AwsLogs } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, templateOf } from "../lowered.ts";

const ROLE = "arn:aws:iam::123456789012:role/shop";

function api(props: object) {
  return service("api", { cpu: 256, memory: 512, image: IMAGE, ...props });
}

function givenBy(props: object) {
  return lowerShop({ workloads: [api(props)] }).assembly.workloads[0]?.givenRoles;
}

describe("a role from elsewhere", () => {
  it.each([
    [{ execution: ROLE }, ["TaskRole"]],
    [{ task: ROLE }, ["ExecutionRole"]],
    [{ execution: ROLE, task: ROLE }, []],
  ])("is not made: %j", (given, made) => {
    const lowered = lowerShop({ workloads: [api({ roles: given })] });
    const { Resources } = templateOf(lowered, "shop-production-api");
    expect(Object.keys(Resources).filter((id) => id.endsWith("Role"))).toEqual(made);
    expect(codesOf(lowered)).toEqual([]);
    expect(Resources["TaskDefinition"]?.Properties).toMatchObject(
      Object.fromEntries(
        Object.entries(given).map(([use, arn]) => [use === "task" ? "TaskRoleArn" : "ExecutionRoleArn", arn]),
      ),
    );
  });

  it("is told the rights that ECS needs, with the names of the place", () => {
    const secrets = { TOKEN: secret("prod/token") };
    expect(givenBy({ roles: { execution: ROLE }, secrets })).toEqual([
      {
        use: "execution",
        arn: ROLE,
        policy: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/shop/production/api:*",
            },
            {
              Effect: "Allow",
              Action: "secretsmanager:GetSecretValue",
              Resource: ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/token-??????"],
            },
          ],
        },
      },
    ]);
  });

  it("is told the names that CloudFormation fills in where the app names no place", () => {
    const lowered = lower(app("shop", { workloads: [api({ roles: { execution: ROLE } })] }), "default");
    expect(JSON.stringify(lowered.assembly.workloads[0]?.givenRoles)).toContain(
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/ecs/shop/default/api:*",
    );
  });

  it.each<[AwsLogs | undefined, string]>([
    [undefined, "/ecs/shop/production/api"],
    [awsLogs({ logGroup: "/shop/all" }), "/shop/all"],
  ])("is told of the log group that there is", (logging, name) => {
    expect(JSON.stringify(givenBy({ roles: { execution: ROLE }, logging }))).toContain(`log-group:${name}:*`);
  });

  it("is told the rights that references ask for, with the parameters of the stack for what another stack makes", () => {
    const jobs = queue("jobs");
    const permissions = [{ actions: ["sqs:PurgeQueue"], resources: [text`${jobs.arn()}-*`] }];
    const given = givenBy({ roles: { task: ROLE }, environment: { JOBS_URL: jobs.url() }, permissions });
    expect(given?.[0]?.policy).toMatchObject({
      Statement: [
        { Action: ["sqs:SendMessage"], Resource: ["${JobsQueueArn}"] },
        { Action: ["sqs:PurgeQueue"], Resource: ["${JobsQueueArn}-*"] },
      ],
    });
  });

  it("is none where the stack makes both", () => expect(givenBy({})).toEqual([]));

  it("is one that an override names, too", () => {
    expect(givenBy({ overrides: { taskDefinition: { taskRoleArn: ROLE } } })).toMatchObject([
      { use: "task", arn: ROLE },
    ]);
  });
});
