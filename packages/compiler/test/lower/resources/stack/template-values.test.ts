import { queue, securityGroup, text } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { propertyValue } from "../../../../src/lower/resources/stack/template-values.ts";

it("is what CloudFormation takes for references and security groups, and everything else as it is", () => {
  const url = queue("jobs").url();
  const value = { A: [url, text`${url}!`, securityGroup("Db", { port: 5432 }), null, 1], B: { Ref: "C" } };
  expect(propertyValue(value, () => "URL")).toEqual({
    A: ["URL", "URL!", { "Fn::GetAtt": ["DbSecurityGroup", "GroupId"] }, null, 1],
    B: { Ref: "C" },
  });
});
