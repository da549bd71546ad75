import { expect, it } from "vitest";
import { granted, grantOf } from "./granted.ts";

const fileOf = (container: object) => {
  const statements = granted("ExecutionRole", Object({ overrides: { container } }));
  return [grantOf(statements, "s3:GetObject"), grantOf(statements, "s3:GetBucketLocation")];
};

it("lets files of variables be fetched, and their buckets be found", () => {
  const environmentFiles = ["api.env", "shop/all.env"].map((key) => ({
    type: "s3",
    value: `arn:aws:s3:::config/${key}`,
  }));
  expect(fileOf({ environmentFiles })).toMatchObject([
    { Resource: ["arn:aws:s3:::config/api.env", "arn:aws:s3:::config/shop/all.env"] },
    { Resource: ["arn:aws:s3:::config"] },
  ]);
});

it.each([
  ["s3", "arn:aws-cn:s3:::config/fluent.conf", ["arn:aws-cn:s3:::config/fluent.conf"], ["arn:aws-cn:s3:::config"]],
])("lets the configuration of a log router be fetched from %s", (type, value, objects, buckets) => {
  const options = { "config-file-type": type, "config-file-value": value };
  expect(fileOf({ firelensConfiguration: { type: "fluentbit", options } })).toMatchObject([
    { Resource: objects },
    { Resource: buckets },
  ]);
});

it("asks for nothing where the configuration is a file of the image", () => {
  const options = { "config-file-type": "file", "config-file-value": "/etc/extra.conf" };
  expect(fileOf({ firelensConfiguration: { type: "fluentbit", options } })).toEqual([undefined, undefined]);
});
