import { expect, it } from "vitest";
import { secretAt, secretFrom } from "../../../src/import/reading/secret-at.ts";
import { shown } from "../shown.ts";

const ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";

it("reads name, key and version as ECS writes them", () => {
  expect(shown(secretAt("shop/db"))).toBe('secret("shop/db")');
  expect(shown(secretAt("shop/db:password::"))).toBe('secret("shop/db", { key: "password" })');
  expect(shown(secretAt(`${ARN}:password:AWSPREVIOUS:`))).toBe(
    `secret("${ARN}", { key: "password", versionStage: "AWSPREVIOUS" })`,
  );
});

it("tells the two stores apart", () => {
  expect(shown(secretFrom("/shop/db"))).toBe('parameter("/shop/db")');
  expect(shown(secretFrom(ARN))).toBe(`secret("${ARN}")`);
});
