import { expect, it } from "vitest";
import { cloudFormation } from "../../../src/import/cloudformation/importer.ts";
import { importedBy } from "../imported.ts";

function importedTemplate(service: object, task: object = {}) {
  const Resources = {
    Task: {
      Type: "AWS::ECS::TaskDefinition",
      Properties: {
        Family: "a",
        Cpu: "256",
        Memory: "512",
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "a", Image: "nginx:1" }],
        ...task,
      },
    },
    Service: { Type: "AWS::ECS::Service", Properties: { TaskDefinition: { Ref: "Task" }, ...service } },
    Role: { Type: "AWS::IAM::Role" },
    Subnet: { Type: "AWS::EC2::Subnet" },
    Group: { Type: "AWS::EC2::SecurityGroup" },
  };
  const { text, entries } = importedBy(cloudFormation, { "a.json": JSON.stringify({ Resources }) });
  return { text, words: entries.map(({ words = "" }) => words).join("\n") };
}

it("leaves the roles, the network and the groups of the template to the app", () => {
  const network = {
    AwsvpcConfiguration: {
      Subnets: [{ Ref: "Subnet" }],
      SecurityGroups: [{ "Fn::GetAtt": ["Group", "GroupId"] }, "sg-1"],
    },
  };
  const { text, words } = importedTemplate(
    { Cluster: { Ref: "Cluster" }, NetworkConfiguration: network },
    { TaskRoleArn: { "Fn::GetAtt": ["Role", "Arn"] } },
  );
  expect(text).not.toMatch(/roles|network\.existing/);
  expect(text).toContain('securityGroups: ["sg-1"],');
  expect(words).toContain("The app makes a network of its own");
  expect(words).toContain("Its tasks have them beside a group of their own.");
});

it("keeps what is given from elsewhere", () => {
  const { text } = importedTemplate({ Cluster: "prod" }, { TaskRoleArn: "arn:aws:iam::123456789012:role/a" });
  expect(text).toContain('roles: { task: "arn:aws:iam::123456789012:role/a" },');
  expect(text).toContain('cluster.existing("prod")');
});
