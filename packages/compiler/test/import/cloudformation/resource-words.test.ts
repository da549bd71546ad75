import { expect, it } from "vitest";
import { resourceWords } from "../../../src/import/cloudformation/resource-words.ts";

it("says what to write in place of a resource, the nearest first", () => {
  expect(resourceWords("AWS::EC2::SecurityGroup")).toContain("`allowFrom`");
  expect(resourceWords("AWS::EC2::VPC")).toContain("`network(…)`");
  expect(resourceWords("AWS::DynamoDB::Table")).toContain("`stack(name");
  expect(resourceWords("")).toContain("`stack(name");
});
