import { expect, it } from "vitest";
import { ruleConditions } from "../../../src/import/cloudformation/rule-conditions.ts";

it("says by each of the fields which requests a rule is for", () => {
  const rule = {
    Conditions: [
      { Field: "path-pattern", Values: ["/api/*"] },
      { Field: "host-header", HostHeaderConfig: { Values: ["a.example.com", "b.example.com"] } },
      { Field: "http-request-method", HttpRequestMethodConfig: { Values: ["GET"] } },
      { Field: "source-ip", SourceIpConfig: { Values: ["10.0.0.0/8"] } },
      { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "X-Api", Values: ["2"] } },
      {
        Field: "query-string",
        QueryStringConfig: { Values: [{ Key: "v", Value: "2" }, { Key: "v", Value: "3" }, { Value: "any" }] },
      },
    ],
  };
  expect(ruleConditions(rule)).toEqual({
    path: "/api/*",
    host: ["a.example.com", "b.example.com"],
    method: "GET",
    sourceIp: "10.0.0.0/8",
    header: { "X-Api": "2" },
    query: { v: ["2", "3"] },
  });
});

it("leaves out what something fills in, and fields that routes do not have", () => {
  const filled = { Field: "path-pattern", PathPatternConfig: { Values: ["{{ cfn_ref `Path` }}"] } };
  expect(ruleConditions({ Conditions: [filled, { Field: "toString", Values: ["x"] }] })).toEqual({});
  expect(ruleConditions(undefined)).toEqual({});
});
