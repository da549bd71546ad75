import { parameter, resource, secret, type Secret, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { placeOf } from "../../../src/lower/resolve/place.ts";
import { isDefaultKey, keyOf, valueFrom } from "../../../src/lower/resolve/secrets.ts";

const shop = placeOf({ name: "production", account: "123456789012", region: "eu-west-1" });
const PREFIX = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";
const WHOLE = `${PREFIX}x-AbCdEf`;

function read(value: string | Deferred): unknown {
  return value instanceof Deferred ? value.read : value;
}

describe("valueFrom", () => {
  it.each([
    [secret("prod/db"), `${PREFIX}prod/db`],
    [secret("prod/db", { key: "password" }), `${PREFIX}prod/db:password::`],
    [secret(WHOLE, { versionStage: "AWSPREVIOUS" }), `${WHOLE}::AWSPREVIOUS:`],
    [secret(WHOLE, { key: "a", versionId: "v" }), `${WHOLE}:a::v`],
    [parameter("/prod/mode"), "/prod/mode"],
  ])("is where ECS reads %j", (given, expected) =>
    expect(read(valueFrom({ place: shop, resolve: () => "" }, given))).toBe(expected),
  );
});

describe("a key", () => {
  it.each([
    [secret("prod/db"), undefined],
    [secret("prod/db", { kmsKey: "alias/shop" }), "alias/shop"],
    [parameter("/prod/mode", { kmsKey: "alias/shop" }), "alias/shop"],
    [parameter("/prod/mode", { kmsKey: "" }), undefined],
  ])("of %j is said, or not known", (given, key) => expect(keyOf(given)).toBe(key));

  it.each([
    ["alias/aws/ssm", true],
    ["arn:aws:kms:eu-west-1:123456789012:alias/aws/secretsmanager", true],
    ["alias/aws-shop", false],
    ["1234abcd", false],
  ])("%s is AWS's own: %s", (key, isDefault) => expect(isDefaultKey(key)).toBe(isDefault));
});

it.each([{ kmsKey: "" }, { kmsKey: 5 }, { kmsKey: Object.create(null) }, {}])("has no key in %j", (props) => {
  const given: Secret = Reflect.apply(secret, undefined, ["shop/api", props]);
  expect(keyOf(given)).toBeUndefined();
});

it("has the key that is named, as text or by a reference", () => {
  const keys = stack("keys", { Key: resource("AWS::KMS::Key", {}) });
  const kmsKey = keys.attribute("Key", "Arn");
  expect(keyOf(secret("shop/api", { kmsKey }))).toBe(kmsKey);
  expect(keyOf(secret("shop/api", { kmsKey: "alias/shop" }))).toBe("alias/shop");
});
