import { expect, it } from "vitest";
import { getAtt, ref, sub } from "../../src/cloudformation/template.ts";

it("makes intrinsics in their long form", () => {
  expect(ref("Vpc")).toEqual({ Ref: "Vpc" });
  expect(getAtt("Role", "Arn")).toEqual({ "Fn::GetAtt": ["Role", "Arn"] });
  expect(sub("${AWS::Region}")).toEqual({ "Fn::Sub": "${AWS::Region}" });
});
