import { parameter, secret } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { placeOf } from "../../../src/lower/resolve/place.ts";
import { secretResource, valueFrom } from "../../../src/lower/resolve/secrets.ts";

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
  ])("is where ECS reads %j", (given, expected) => expect(read(valueFrom(shop, given))).toBe(expected));
});

describe("secretResource", () => {
  it("ends a name in a pattern for the six characters of Secrets Manager, and a whole ARN in its own", () => {
    expect(JSON.stringify(secretResource(secret("prod/db")))).toContain(":secret:prod/db-??????");
    expect(secretResource(secret(`${WHOLE}:key::`))).toBe(WHOLE);
    expect(secretResource(secret(`${PREFIX}prod`))).toBe(`${PREFIX}prod-??????`);
  });

  it("names a parameter with one slash", () => {
    expect(JSON.stringify(secretResource(parameter("/prod/mode")))).toContain(":parameter/prod/mode");
    expect(JSON.stringify(secretResource(parameter("mode")))).toContain(":parameter/mode");
  });
});
