import { parameter, queue, secret, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { ownKeyOf } from "../../../../src/lower/workloads/grants/keys.ts";
import { granted } from "./granted.ts";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const OWN = "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/";
const VIA_SECRETS = { "kms:ViaService": "secretsmanager.*" };

const decryptOf = (secrets: Parameters<typeof granted>[1]["secrets"]) =>
  granted("ExecutionRole", { secrets: { ...secrets } }).filter(
    (statement) => Reflect.get(Object(statement), "Action") === "kms:Decrypt",
  );

it.each([
  ["ARN", KEY, KEY],
  ["id", "1234abcd", { "Fn::Sub": `${OWN}1234abcd` }],
])("lets a key be used by its %s, through Secrets Manager", (_, kmsKey, resource) => {
  expect(decryptOf({ DB: secret("prod/db", { kmsKey }) })).toEqual([
    { Effect: "Allow", Action: "kms:Decrypt", Resource: [resource], Condition: { StringLike: VIA_SECRETS } },
  ]);
});

it.each([
  ["alias/shop", { "Fn::Sub": `${OWN}*` }],
  ["arn:aws:kms:us-east-1:210987654321:alias/shop", "arn:aws:kms:us-east-1:210987654321:key/*"],
])("lets a key be used by its alias %s: the condition names it", (kmsKey, resource) => {
  expect(decryptOf({ DB: secret("prod/db", { kmsKey }) })).toEqual([
    {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: [resource],
      Condition: { StringLike: VIA_SECRETS, "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" } },
    },
  ]);
});

it("names each key once, and each service for itself", () => {
  const statements = decryptOf({
    DB: secret("prod/db", { kmsKey: KEY }),
    TOKEN: secret("prod/token", { kmsKey: KEY }),
    MODE: parameter("/prod/mode", { kmsKey: KEY }),
  });
  expect(statements).toMatchObject([
    { Resource: [KEY], Condition: { StringLike: VIA_SECRETS } },
    { Resource: [KEY], Condition: { StringLike: { "kms:ViaService": "ssm.*" } } },
  ]);
});

it("asks for no right on the keys that AWS manages", () => {
  const managed = {
    DB: secret("prod/db"),
    TOKEN: secret("prod/token", { kmsKey: "alias/aws/secretsmanager" }),
    MODE: parameter("/prod/mode", { kmsKey: "arn:aws:kms:eu-west-1:123456789012:alias/aws/ssm" }),
  };
  expect(decryptOf(managed)).toEqual([]);
});

it("is the key that a noun says, where it says one", () => {
  expect(ownKeyOf(topic("orders", { kmsKey: KEY }))).toEqual([KEY]);
  expect(ownKeyOf(queue("jobs"))).toEqual([]);
  expect(ownKeyOf({ ...queue("jobs"), props: { kmsKey: 7 } })).toEqual([]);
});
