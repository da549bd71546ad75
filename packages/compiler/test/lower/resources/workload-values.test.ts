import { queue, resource, scheduledTask, service, stack, task, worker, type Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { describe, expect, it } from "vitest";
import { isWorkload, valueWords, workloadValue } from "../../../src/lower/resources/workload-values.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf, textsOf } from "../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const api = service("api", size);
const mailer = worker("mailer", { ...size, queue: queue("mail", { visibilityTimeout: 120 }) });
const migrate = task("db-migrate", size);
const report = scheduledTask("report", { ...size, schedule: "rate(1 day)" });

function outputOf(reference: Reference) {
  const data = referenceOf(reference);
  if (data?.of !== "output") throw new Error("It is a value of a noun.");
  return data;
}

function taken(value: Reference<"output">, workloads = [api, mailer, migrate, report]) {
  const tools = stack("tools", { Value: resource("AWS::SSM::Parameter", { Type: "String", Value: value }) });
  return lowerShop({ workloads, resources: [tools] });
}

describe("the values of a workload", () => {
  it.each([
    [api.securityGroup(), "ApiSecurityGroupId", "SecurityGroup", "api", "AWS::EC2::SecurityGroup::Id"],
    [mailer.securityGroup(), "MailerSecurityGroupId", "SecurityGroup", "mailer", "AWS::EC2::SecurityGroup::Id"],
    [migrate.taskDefinition(), "DbMigrateTaskDefinitionArn", "TaskDefinition", "db-migrate", "String"],
    [report.taskDefinition(), "ReportTaskDefinitionArn", "TaskDefinition", "report", "String"],
  ])("are outputs of its stack, which others take as a parameter", (value, parameter, output, name, Type) => {
    const shop = taken(value);
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, "shop-production-stack-tools", "Value")).toMatchObject({ Value: { Ref: parameter } });
    expect(templateOf(shop, "shop-production-stack-tools").Parameters?.[parameter]?.Type).toBe(Type);
    expect(templateOf(shop, `shop-production-${name}`).Outputs).toHaveProperty(output);
    const inputs = shop.assembly.sharedStacks.find(({ name: stack }) => stack.endsWith("tools"))?.inputs;
    expect(inputs).toEqual({ [parameter]: { stack: `shop-production-${name}`, output } });
  });

  it("stand in the environment, the permissions and the security groups of another workload", () => {
    const admin = service("admin", {
      ...size,
      environment: { MIGRATION: migrate.taskDefinition() },
      permissions: [{ actions: ["ecs:RunTask"], resources: [migrate.taskDefinition()] }],
      securityGroups: [api.securityGroup()],
    });
    const shop = lowerShop({ workloads: [admin, api, migrate] });
    expect(codesOf(shop)).toEqual([]);
    expect(JSON.stringify(documentOf(shop, "taskDefinition", "admin"))).toContain('"${DB_MIGRATE_TASK_DEFINITION}"');
    const { inputs } = shop.assembly.workloads.find(({ name }) => name === "admin")?.stack ?? {};
    expect(inputs).toMatchObject({
      DbMigrateTaskDefinitionArn: { stack: "shop-production-db-migrate", output: "TaskDefinition" },
      ApiSecurityGroupId: { stack: "shop-production-api", output: "SecurityGroup" },
    });
    expect(JSON.stringify(propertiesOf(shop, "shop-production-admin", "TaskRole"))).toContain(
      '"Action":["ecs:RunTask"],"Resource":[{"Ref":"DbMigrateTaskDefinitionArn"}]',
    );
  });

  it("are of workloads that the app lists", () => {
    const shop = taken(service("web", size).securityGroup());
    expect(codesOf(shop)).toEqual(["config/reference-unlisted at stacks.tools.Value.Value"]);
    expect(textsOf(shop)).toEqual([
      [
        'Resource "Value" of stack "tools" takes the security group of service "web" at `Value`, which the app does not list in `workloads`.',
        'Add service "web" to `workloads`.',
      ],
    ]);
    expect(codesOf(taken(service("report", size).securityGroup()))).toEqual([
      "config/reference-unlisted at stacks.tools.Value.Value",
    ]);
  });

  it("are told apart from other values", () => {
    const reference = outputOf(api.securityGroup());
    expect([workloadValue(reference), valueWords(reference)]).toEqual(["securityGroup", "security group"]);
    const definition = outputOf(migrate.taskDefinition());
    expect([workloadValue(definition), valueWords(definition)]).toEqual(["taskDefinition", "task definition"]);
    expect(workloadValue({ ...reference, output: "role" })).toBeUndefined();
    expect(workloadValue({ ...reference, access: "send" })).toBeUndefined();
    expect(workloadValue({ ...reference, at: ["a"] })).toBeUndefined();
    expect(workloadValue(outputOf(queue("jobs").arn()))).toBeUndefined();
    expect([isWorkload(api), isWorkload(queue("jobs"))]).toEqual([true, false]);
  });
});
