import { expect, it } from "vitest";
import { importedBy } from "../imported.ts";
import { taskDefinitions } from "../../../src/import/documents/importer.ts";
import { imported, SERVICE, TASK } from "./importing.ts";

it("names the cluster and the network that are there", () => {
  const { text, remarks } = imported(TASK, { ...SERVICE, cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/prod" });
  expect(text).toContain('cluster: cluster.existing("prod"),');
  expect(text).toContain(
    'network: network.existing({ vpcId: deployParameter("VpcId"), privateSubnetIds: ["subnet-1", "subnet-2"] }),',
  );
  expect(text).toContain('securityGroups: ["sg-1"],');
  expect(remarks.join("\n")).toContain("whose VPC no service names");
});

it("has public subnets where the tasks have public addresses", () => {
  const network = { awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"], assignPublicIp: "ENABLED" } };
  const { text } = imported(TASK, { ...SERVICE, networkConfiguration: network });
  expect(text).toContain("assignPublicIp: true,");
  expect(text).toContain('publicSubnetIds: ["subnet-1", "subnet-2"],');
});

it("has one cluster and one network, and says whose", () => {
  const files = {
    "a.json": JSON.stringify({ ...TASK, family: "a" }),
    "b.json": JSON.stringify({ ...TASK, family: "b" }),
    "sa.json": JSON.stringify({ ...SERVICE, taskDefinition: "a" }),
    "sb.json": JSON.stringify({
      ...SERVICE,
      taskDefinition: "b",
      cluster: "other",
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ["subnet-9"], securityGroups: ["1", "2", "3", "4", "5"] },
      },
    }),
  };
  const words = importedBy(taskDefinitions, files).entries.map(({ words = "" }) => words);
  expect(words).toContain('An environment has one cluster, and another service is in "prod".');
  expect(words).toContain("A task has four groups beside its own.");
});

it("says what nobody names", () => {
  expect(imported(TASK).remarks.join("\n")).toContain(
    "The source names no cluster and no network: the app makes its own.",
  );
  const { text } = imported({ ...TASK, requiresCompatibilities: ["EC2"] });
  expect(text).toContain('cluster: cluster.existing("default")');
  expect(text).toContain('privateSubnetIds: deployParameter("PrivateSubnetIds")');
  const unknown = imported(TASK, { ...SERVICE, cluster: "${CLUSTER}" });
  expect(unknown.remarks.join("\n")).toContain('the config says "default"');
});
