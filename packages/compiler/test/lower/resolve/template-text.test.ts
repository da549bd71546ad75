import { describe, expect, it } from "vitest";
import { ref, sub } from "../../../src/cloudformation/template.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { arnOf, arnText, templateText, textValue } from "../../../src/lower/resolve/template-text.ts";

describe("a text in a template", () => {
  it.each(["arn:aws:s3:::shop/*", "${shop}/*", "$", "plain"])("stays %j on its way through Fn::Sub", (text) => {
    expect(textValue(templateText(text) ?? "")).toBe(text);
  });

  it("is what Fn::Sub has of it, and nothing where it comes from elsewhere", () => {
    expect(templateText(new Deferred("123", sub("${AWS::AccountId}")))).toBe("${AWS::AccountId}");
    expect(templateText(new Deferred("123", ref("AWS::AccountId")))).toBeUndefined();
    expect(textValue("${AWS::AccountId}")).toEqual(sub("${AWS::AccountId}"));
  });
});

describe("an ARN", () => {
  const own = "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/shop:3";

  it("is read with pseudo parameters in it", () => {
    expect(arnOf(own)).toEqual({
      partition: "${AWS::Partition}",
      service: "ssm",
      region: "${AWS::Region}",
      account: "${AWS::AccountId}",
      resource: "parameter/shop:3",
    });
  });

  it.each([own, "arn:aws:s3:::config/api.env"])("is written as it was read: %s", (text) => {
    const arn = arnOf(text);
    expect(arn === undefined ? undefined : arnText(arn)).toBe(text);
  });

  it.each(["", "/shop/key", "arn:aws:ssm:eu-west-1:123456789012", "arn"])("is not %j", (text) => {
    expect(arnOf(text)).toBeUndefined();
  });
});
