import {
  network,
  parameter,
  queue,
  resource,
  secret,
  service,
  stack,
  type AnyServiceProps,
  type StackContent,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const net = network();
const data = stack("data", {
  Login: resource("AWS::SecretsManager::Secret", { GenerateSecretString: {} }),
  Token: resource("AWS::SSM::Parameter", { Type: "String", Value: "none" }),
  Table: resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] }),
  Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-mysql", ManageMasterUserPassword: true }),
  Thing: resource("AWS::IoT::Thing", {}),
});
const given = stack("given", { template: "./data.yaml" });

function shopWith(secrets: NonNullable<AnyServiceProps["secrets"]>) {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, secrets });
  return lowerShop({ network: net, workloads: [api] });
}

describe("a reference to a secret", () => {
  it.each([
    secret(data.ref("Login")),
    secret(data.arn("Login"), { key: "password" }),
    secret(data.attribute("Db", "MasterUserSecret.SecretArn")),
    secret(data.ref("Thing")),
    secret(given.output("LoginArn")),
    parameter(data.ref("Token")),
    parameter(data.arn("Token")),
    parameter(given.output("TokenName")),
  ])("passes where it leads to one, or may", (VALUE) => {
    expect(codesOf(shopWith({ VALUE }))).toEqual([]);
  });

  it.each([
    [
      secret(data.ref("Table")),
      'Secret "VALUE" of service "api" refers to "Table", an AWS::DynamoDB::Table, which is not a secret.',
      'Refer to an AWS::SecretsManager::Secret of a stack: `secret(data.ref("Login"))`.',
    ],
    [
      secret(data.ref("Token")),
      'Secret "VALUE" of service "api" refers to "Token", an AWS::SSM::Parameter, which is not a secret.',
      "Write `parameter(…)` around the reference.",
    ],
    [
      parameter(data.arn("Login")),
      'Secret "VALUE" of service "api" refers to "Login", an AWS::SecretsManager::Secret, which is not a parameter.',
      "Write `secret(…)` around the reference.",
    ],
    [
      secret(queue("jobs").arn()),
      'Secret "VALUE" of service "api" refers to a queue, which is not a secret.',
      'Refer to an AWS::SecretsManager::Secret of a stack: `secret(data.ref("Login"))`.',
    ],
    [
      parameter(net.vpcId),
      'Secret "VALUE" of service "api" refers to a network, which is not a parameter.',
      'Refer to an AWS::SSM::Parameter of a stack: `parameter(data.ref("Login"))`.',
    ],
  ])("is reported where it leads elsewhere", (VALUE, message, help) => {
    const shop = shopWith({ VALUE });
    expect(codesOf(shop)).toEqual(["config/secret-reference at services.api.secrets.VALUE"]);
    expect(textsOf(shop)).toEqual([[message, help]]);
  });

  it("is reported once where it leads nowhere", () => {
    const content: StackContent = { Login: resource("AWS::SecretsManager::Secret", {}) };
    const VALUE = secret(stack("other", content).ref("Logn"));
    expect(codesOf(shopWith({ VALUE }))).toEqual(["config/stack-reference at services.api.secrets.VALUE"]);
  });
});
