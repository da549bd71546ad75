import { parameter, resource, secret, service, stack, type AnyServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const key = resource("AWS::KMS::Key", {});
const data = stack("data", {
  Key: key,
  Alias: resource("AWS::KMS::Alias", { AliasName: "alias/data", TargetKeyId: { Ref: "Key" } }),
  Login: resource("AWS::SecretsManager::Secret", { KmsKeyId: { "Fn::GetAtt": ["Key", "Arn"] } }),
  Other: resource("AWS::SecretsManager::Secret", { KmsKeyId: { Ref: "Alias" } }),
  Open: resource("AWS::SecretsManager::Secret", {}),
  Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-mysql", MasterUserSecret: { KmsKeyId: "alias/db" } }),
  Own: resource("AWS::SSM::Parameter", { Type: "String", Value: "a" }),
  Path: resource("AWS::SSM::Parameter", { Type: "String", Value: "a", Name: "/shop/path" }),
  Plain: resource("AWS::SSM::Parameter", { Type: "String", Value: "a", Name: "plain" }),
  Built: resource("AWS::SSM::Parameter", { Type: "String", Value: "a", Name: { "Fn::Sub": "/${AWS::StackName}/a" } }),
});
const given = stack("given", { template: "./data.yaml" });

function shopWith(secrets: NonNullable<AnyServiceProps["secrets"]>) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, secrets })] });
}

function statementsOf(secrets: NonNullable<AnyServiceProps["secrets"]>): readonly unknown[] {
  const shop = shopWith(secrets);
  expect(codesOf(shop)).toEqual([]);
  const { Policies } = Object(propertiesOf(shop, "shop-production-api", "ExecutionRole"));
  const all: readonly Readonly<Record<string, unknown>>[] = Policies[0].PolicyDocument.Statement;
  return all.filter(({ Action }) => /secretsmanager|ssm|kms/.test(String(Action)));
}

const read = (...Resource: readonly unknown[]) => ({
  Effect: "Allow",
  Action: "secretsmanager:GetSecretValue",
  Resource,
});
const ssm = (...Resource: readonly unknown[]) => ({ Effect: "Allow", Action: "ssm:GetParameters", Resource });
const decrypt = (service: string, ...Resource: readonly unknown[]) => ({
  Effect: "Allow",
  Action: "kms:Decrypt",
  Resource,
  Condition: { StringLike: { "kms:ViaService": `${service}.*` } },
});
const named = (before: string, parameterName: string) => ({
  "Fn::Join": [
    "",
    [
      { "Fn::Sub": `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter${before}` },
      { Ref: parameterName },
    ],
  ],
});

describe("secrets that a stack makes", () => {
  it("stand in the task definition by what the stack gives, with their parts", () => {
    const shop = shopWith({ A: secret(data.ref("Login"), { key: "password" }), B: parameter(data.ref("Own")) });
    expect(documentOf(shop, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [
        {
          secrets: [
            { name: "A", valueFrom: "${DATA_STACK_LOGIN_REF}:password::" },
            { name: "B", valueFrom: "${DATA_STACK_OWN_REF}" },
          ],
        },
      ],
    });
    expect(JSON.stringify(propertiesOf(shop, "shop-production-api", "TaskDefinition"))).toContain(
      '"ValueFrom":{"Fn::Join":["",[{"Ref":"DataStackLoginRef"},":password::"]]}',
    );
  });

  it.each([
    [{ A: secret(data.ref("Open")) }, [read({ Ref: "DataStackOpenRef" })]],
    [
      { A: secret(data.ref("Login")) },
      [read({ Ref: "DataStackLoginRef" }), decrypt("secretsmanager", { Ref: "DataStackKeyArn" })],
    ],
    [
      { A: secret(data.arn("Other")) },
      [read({ Ref: "DataStackOtherRef" }), decrypt("secretsmanager", { Ref: "DataStackKeyArn" })],
    ],
    [
      { A: secret(data.ref("Login"), { kmsKey: "1234abcd-12ab-34cd-56ef-1234567890ab" }) },
      [
        read({ Ref: "DataStackLoginRef" }),
        decrypt("secretsmanager", {
          "Fn::Sub":
            "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        }),
      ],
    ],
    [{ A: secret(given.output("Login")) }, [read({ Ref: "GivenStackLogin" })]],
    [{ A: parameter(data.ref("Own")) }, [ssm(named("/", "DataStackOwnRef"))]],
    [{ A: parameter(data.ref("Path")) }, [ssm(named("", "DataStackPathRef"))]],
    [{ A: parameter(data.ref("Plain")) }, [ssm(named("/", "DataStackPlainRef"))]],
    [{ A: parameter(data.ref("Built")) }, [ssm(named("", "DataStackBuiltRef"), named("/", "DataStackBuiltRef"))]],
    [{ A: parameter(given.output("Token")) }, [ssm(named("", "GivenStackToken"), named("/", "GivenStackToken"))]],
    [{ A: parameter(data.arn("Own")) }, [ssm({ Ref: "DataStackOwnArn" })]],
  ])("are read by the execution role, and nothing else is", (secrets, statements) => {
    expect(statementsOf(secrets)).toEqual(statements);
  });

  it("are decrypted with the key that the database of the secret names", () => {
    const statements = statementsOf({ A: secret(data.attribute("Db", "MasterUserSecret.SecretArn")) });
    expect(statements[0]).toEqual(read({ Ref: "DataStackDbMasterUserSecretSecretArn" }));
    expect(JSON.stringify(statements[1])).toContain('"kms:ResourceAliases":"alias/db"');
    expect(statements).toHaveLength(2);
  });

  it("are made before the workload that reads them", () => {
    const { assembly } = shopWith({ A: secret(data.ref("Login")) });
    expect(assembly.sharedStacks.map(({ name }) => name)).toContain("shop-production-stack-data");
    expect(assembly.sharedStacks.at(-1)?.template.Outputs).toEqual({
      KeyArn: { Value: { "Fn::GetAtt": ["Key", "Arn"] } },
      LoginRef: { Value: { Ref: "Login" } },
    });
  });
});
