import { describe, expect, it } from "vitest";
import { environmentsOf, HERE, isStageWord, withHere } from "../../../src/import/documents/place.ts";

const ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a";

describe("the environment that documents are of", () => {
  it("is where most of what they name is", () => {
    const documents = [
      { a: [ARN, ARN], b: "210987654321.dkr.ecr.us-east-1.amazonaws.com/x:1" },
      "arn:aws:iam::210987654321:role/x",
    ];
    expect(environmentsOf(documents, [], {})).toEqual([
      { name: "production", account: "123456789012", region: "eu-west-1" },
    ]);
  });

  it("is named as they call it", () => {
    expect(environmentsOf([ARN], ["shop-stg-api"], {})[0]?.name).toBe("staging");
    expect(environmentsOf([ARN], ["dev"], {})[0]?.name).toBe("development");
    expect([isStageWord("Prod"), isStageWord("product")]).toEqual([true, false]);
  });

  it("is what is given where they say nothing, and none where that is not enough", () => {
    const given = { account: "123456789012", region: "eu-west-1" };
    expect(environmentsOf(["arn:aws:iam::210987654321:role/x"], [], given)[0]).toMatchObject({
      account: "210987654321",
      region: "eu-west-1",
    });
    expect(environmentsOf([{ region: "eu-west-1" }], [], {})).toEqual([]);
  });
});

it("has what a deployment fills in where nobody says account and region", () => {
  expect(withHere(`https://sqs.${HERE.region}.amazonaws.com/${HERE.account}/q`)).toBe(
    "https://sqs.{{ must_env `AWS_REGION` }}.amazonaws.com/{{ must_env `AWS_ACCOUNT_ID` }}/q",
  );
});
