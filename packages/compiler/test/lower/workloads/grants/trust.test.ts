import { expect, it } from "vitest";
import { sub } from "../../../../src/cloudformation/template.ts";
import { trust } from "../../../../src/lower/workloads/grants/trust.ts";

it("lets a service have the role for this account and these resources alone", () => {
  expect(trust("events.amazonaws.com", sub("arn:rule/*"))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
          ArnLike: { "aws:SourceArn": { "Fn::Sub": "arn:rule/*" } },
        },
      },
    ],
  });
});
