import { expect, it } from "vitest";
import { imported, importedContainer, SERVICE, TASK } from "./importing.ts";

it("refers to what something fills in, where a reference may stand", () => {
  const { text, remarks } = importedContainer(
    {
      environment: [
        { name: "HOST", value: "https://${HOST}" },
        { name: "PLAIN", value: "x" },
      ],
      secrets: [
        { name: "A", valueFrom: "{{ must_env `DB_ARN` }}:password::" },
        { name: "B", valueFrom: "arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:b" },
        { name: "C", valueFrom: "{{ secretsmanager_arn `shop/c` }}" },
        { name: "D", valueFrom: "/prod/{{ must_env `STAGE` }}/d" },
      ],
    },
    { executionRoleArn: "arn:aws:iam::${ACCOUNT}:role/x" },
  );
  expect(text).toContain('environment: { HOST: text`https://${deployParameter("Host")}`, PLAIN: "x" },');
  expect(text).toContain('A: secret(deployParameter("DbArn"), { key: "password" }),');
  expect(text).toContain('B: secret(deployParameter("BArn")),');
  expect(text).toContain('C: secret("shop/c"),');
  expect(text).toContain('D: parameter(deployParameter("DArn")),');
  expect(text).toContain('execution: text`arn:aws:iam::${deployParameter("Account")}:role/x`');
  const asked = "Something fills it in: `deploy.sh` asks for it, or the config says where it is read.";
  expect(remarks).toContain(`containerDefinitions[0].environment[0].value: ${asked}`);
  expect(remarks).toContain(`executionRoleArn: ${asked}`);
});

it("keeps it as it stands elsewhere, and says so", () => {
  const { text, remarks } = importedContainer(
    { command: ["run", "${MODE}"] },
    { volumes: [{ name: "a", host: { sourcePath: "/${X}" } }] },
  );
  expect(text).toContain('command: ["run", "${MODE}"],');
  const kept = "Something fills in a part of it: the config has it as it stands.";
  expect(remarks).toContain(`containerDefinitions[0].command: ${kept}`);
  expect(remarks).toContain(`volumes: ${kept}`);
});

it("asks for ids of the service", () => {
  const network = { awsvpcConfiguration: { subnets: ["${SUBNET_A}", "subnet-2"], securityGroups: ["${GROUP}"] } };
  const { text } = imported(TASK, { ...SERVICE, networkConfiguration: network });
  expect(text).toContain('privateSubnetIds: [deployParameter("SubnetA"), "subnet-2"]');
  expect(text).toContain('securityGroups: [deployParameter("Group")]');
});
