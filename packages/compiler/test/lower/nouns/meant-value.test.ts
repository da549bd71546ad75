import { describe, expect, it } from "vitest";
import type { PropShape } from "../../../src/lower/nouns/prop-shape.ts";
import { meantValue } from "../../../src/lower/nouns/meant-value.ts";

const NUMBER: PropShape = { type: "integer" };
const TEXT: PropShape = { type: "string" };
const TEXTS: PropShape = { type: "list", of: TEXT };
const CONDITION: PropShape = { type: "string", values: ["START", "HEALTHY"] };
const PORTS: PropShape = { type: "map", of: { type: "integer", min: 1, max: 65_535 } };
const SECRETS: PropShape = {
  type: "map",
  of: { type: "node", kind: "secret", words: "a secret", isWhole: () => true },
};
const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";
const VARIABLES: PropShape = { type: "map", of: { type: "either", shapes: [TEXT, NUMBER] } };

describe("meantValue", () => {
  it.each([
    ["visibilityTimeout", "1d", "86400"],
    ["visibilityTimeout", "2 weeks", "1209600"],
    ["retentionInDays", "30 days", "30"],
    ["retentionInDays", "48h", "2"],
    ["retentionInDays", "2 weeks", "14"],
    ["retentionInDays", "36 hours", undefined],
    ["days", "14d", "14"],
    ["maximumWindowInMinutes", "2h", "120"],
    ["maximumWindowInMinutes", "90s", undefined],
  ])("takes a time for what the property counts: %s: %j", (name, value, meant) => {
    expect(meantValue(NUMBER, value, name)).toBe(meant);
  });

  it.each([
    ["minimumHealthyPercent", 0.5, "50"],
    ["maximumPercent", 1.5, "150"],
    ["onDemandPercentageAboveBaseCapacity", 0.333, "33"],
    ["targetCapacity", 0.9, "90"],
    ["maximumPercent", 99.5, undefined],
    ["minimumHealthyPercent", -0.5, undefined],
    ["minimumHealthyPercent", true, undefined],
    ["healthCheckGracePeriodSeconds", 0.5, undefined],
  ])("takes a part of one for percent: %s: %j", (name, value, meant) => {
    expect(meantValue(NUMBER, value, name)).toBe(meant);
  });

  it.each([
    [NUMBER, "3", "3"],
    [NUMBER, "30s", "30"],
    [NUMBER, "5m", "300"],
    [NUMBER, "2 minutes", "120"],
    [NUMBER, "12 hours", "43200"],
    [{ type: "list", of: { type: "json" } }, "aws.s3", '["aws.s3"]'],
    [{ type: "list", of: { type: "boolean" } }, "aws.s3", undefined],
    [NUMBER, "50 GB", "50"],
    [NUMBER, "80:8080", "8080"],
    [NUMBER, "8080/tcp", "8080"],
    [NUMBER, "70%", "70"],
    [NUMBER, "250mCPU", undefined],
    [NUMBER, "many", undefined],
    [NUMBER, "", undefined],
    [{ type: "boolean" }, "true", "true"],
    [{ type: "boolean" }, "yes", undefined],
    [TEXT, 1000, '"1000"'],
    [TEXT, true, '"true"'],
    [TEXT, Number.NaN, undefined],
    [{ type: "string", values: ["ARM64"] }, 64, undefined],
    [TEXTS, "npm start", '["npm", "start"]'],
    [TEXTS, "npm run build && npm start", '["sh", "-c", "npm run build && npm start"]'],
    [TEXTS, " ", undefined],
    [VARIABLES, ["A=b", "C=d=e"], '{ A: "b", C: "d=e" }'],
    [VARIABLES, [{ name: "A", value: "b" }], '{ A: "b" }'],
    [VARIABLES, [{ Key: "cost-center", Value: "shop" }], '{ "cost-center": "shop" }'],
    [VARIABLES, [{ name: "A", value: 4 }], '{ A: "4" }'],
    [VARIABLES, [{ name: "A", value: null }], undefined],
    [TEXTS, "subnet-0a1b2c3d, subnet-0a1b2c3e", '["subnet-0a1b2c3d", "subnet-0a1b2c3e"]'],
    [{ type: "string", values: ["disabled", "enabled"] }, true, '"enabled"'],
    [{ type: "string", values: ["disabled", "enabled"] }, false, '"disabled"'],
    [CONDITION, { condition: "service_healthy" }, '"HEALTHY"'],
    [CONDITION, { condition: "service_completed_successfully" }, undefined],
    [PORTS, 8080, "{ http: 8080 }"],
    [PORTS, ["8080:80", 9000], "{ http: 80, port9000: 9000 }"],
    [PORTS, [{ containerPort: 80, hostPort: 8080 }], "{ http: 80 }"],
    [PORTS, ["80-90"], undefined],
    [PORTS, ["99999"], undefined],
    [SECRETS, [{ name: "TOKEN", valueFrom: ARN }], `{ TOKEN: secret("${ARN}") }`],
    [SECRETS, ["token"], undefined],
    [VARIABLES, ["A"], undefined],
    [VARIABLES, [], undefined],
    [{ type: "either", shapes: [NUMBER, TEXT] }, 0.5, undefined],
    [{ type: "either", shapes: [NUMBER, { type: "noun", words: "a port" }] }, "80", "80"],
  ] satisfies readonly (readonly [PropShape, unknown, string | undefined])[])(
    "of %j for %j is %s",
    (shape, value, meant) => {
      expect(meantValue(shape, value)).toBe(meant);
    },
  );
});
