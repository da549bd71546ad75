import { describe, expect, it } from "vitest";
import { addonsOf, importsEnvironment, stackOf, variableOf } from "../../../../src/import/copilot/features/addons.ts";
import { remarks, shown, yaml } from "../../shown.ts";
import { settingOf } from "../setting-of.ts";

const TEMPLATE = `
Parameters: { App: {}, Env: {}, Name: {}, Other: {} }
Resources:
  Table: { Type: 'AWS::DynamoDB::Table' }
  Secret: { Type: 'AWS::SecretsManager::Secret' }
  Policy: { Type: 'AWS::IAM::ManagedPolicy' }
  Group: { Type: 'AWS::EC2::SecurityGroup' }
Outputs:
  TableName: { Value: !Ref Table }
  DbSecret: { Value: !Ref Secret }
  PolicyArn: { Value: !Ref Policy }
  ClientsGroup: { Value: !GetAtt Group.GroupId }
`;

describe("the addons of a workload", () => {
  it("are stacks, whose outputs are where Copilot injects them", () => {
    const addons = addonsOf([{ file: "copilot/api/addons/my.db.yml", template: yaml(TEMPLATE) }], "api", settingOf());
    expect(addons.stacks.map(({ value }) => shown(value))).toEqual([
      'stack("api-my-db", { template: "./copilot/api/addons/my.db.yml", parameters: { App: "shop", Env: "test", Name: "api" } })',
    ]);
    expect([shown(addons.environment), shown(addons.secrets)]).toEqual([
      '{ TABLE_NAME: api-my-db.output("TableName") }',
      '{ DB_SECRET: secret(api-my-db.output("DbSecret")) }',
    ]);
    expect([shown(addons.managedPolicies), shown(addons.securityGroups)]).toEqual([
      '[api-my-db.output("PolicyArn")]',
      '[api-my-db.output("ClientsGroup")]',
    ]);
  });

  it("are left out where they are no template", () => {
    const template = yaml("a: 1");
    expect(stackOf({ file: "x.yml", template }, "api", settingOf())).toBeUndefined();
    expect(remarks(template)).toEqual(["a: left-out: It has no resources: it is not a template of CloudFormation."]);
  });

  it("may import what Copilot's environment exports", () => {
    expect(importsEnvironment(yaml("a: { 'Fn::ImportValue': !Sub '${App}-${Env}-VpcId' }"))).toBe(true);
    expect(importsEnvironment(yaml("a: { 'Fn::ImportValue': shop-topic }"))).toBe(false);
  });
});

it.each([
  ["MyTableName", "MY_TABLE_NAME"],
  ["DBEndpoint", "DB_ENDPOINT"],
  ["URL", "URL"],
])("calls output %s %s", (output, variable) => {
  expect(variableOf(output)).toBe(variable);
});
