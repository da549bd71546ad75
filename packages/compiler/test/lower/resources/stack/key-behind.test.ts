import {
  queue,
  resource,
  stack,
  type OutputReference,
  type Reference,
  type Resource,
  type StackContent,
} from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { describe, expect, it } from "vitest";
import { keyBehind } from "../../../../src/lower/resources/stack/key-behind.ts";

const keys = stack("keys", { Shop: resource("AWS::KMS::Key", {}) });
const OWN = { Key: resource("AWS::KMS::Key", {}), Topic: resource("AWS::SNS::Topic", {}) };

function outputOf(reference: Reference): OutputReference {
  const data = referenceOf(reference);
  if (data?.of !== "output") throw new Error("This is no value of a noun.");
  return data;
}

function behind(properties: object, names: readonly string[] = ["Login"], type = "AWS::SecretsManager::Secret") {
  const Login: Resource = Reflect.apply(resource, undefined, [type, properties]);
  const content: StackContent = { ...OWN, Login };
  const data = stack("data", content);
  const [id = "", attribute] = names;
  return keyBehind(outputOf(attribute === undefined ? data.ref(id) : data.attribute(id, attribute)));
}

describe("the key behind a secret", () => {
  it.each([
    [{ KmsKeyId: "alias/shop" }, "alias/shop"],
    [{}, undefined],
    [{ KmsKeyId: "" }, undefined],
    [{ KmsKeyId: { Ref: "Topic" } }, undefined],
    [{ KmsKeyId: { "Fn::Sub": "${Key}-${Topic}" } }, undefined],
    [{ KmsKeyId: 5 }, undefined],
  ])("is what is written, or not known: %j", (properties, key) => {
    expect(behind(properties)).toBe(key);
  });

  it.each([
    { Ref: "Key" },
    { "Fn::GetAtt": ["Key", "Arn"] },
    { "Fn::GetAtt": "Key.KeyId" },
    { "Fn::Sub": "${Key.Arn}" },
  ])("is a key of the same stack: %j", (KmsKeyId) => {
    expect(behind({ KmsKeyId })).toMatchObject({ output: "arn", at: ["Key"], resource: { name: "data" } });
  });

  it.each([keys.ref("Shop"), keys.arn("Shop")])("is a key of another stack", (KmsKeyId) => {
    expect(behind({ KmsKeyId })).toMatchObject({ output: "arn", at: ["Shop"], resource: { name: "keys" } });
  });

  it("is that of the password of a database", () => {
    const cluster = ["Login", "MasterUserSecret.SecretArn"];
    expect(behind({ MasterUserSecret: { KmsKeyId: "alias/db" }, KmsKeyId: "alias/disk" }, cluster, "X::Y::Z")).toBe(
      "alias/db",
    );
    expect(behind({ KmsKeyId: "alias/disk" }, cluster, "X::Y::Z")).toBeUndefined();
    const redshift = ["Login", "MasterPasswordSecretArn"];
    expect(behind({ MasterPasswordSecretKmsKeyId: "alias/dwh" }, redshift, "X::Y::Z")).toBe("alias/dwh");
  });

  it("is not known of what no stack makes", () => {
    expect(keyBehind(outputOf(queue("jobs").arn()))).toBeUndefined();
  });
});
