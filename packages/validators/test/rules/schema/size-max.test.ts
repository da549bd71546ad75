import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { ec2Container } from "../tasks.ts";

/** A task definition whose JSON has this many bytes. */
function sized(bytes: number, filling = "a"): unknown {
  const rest = JSON.stringify(filled("")).length;
  const width = new TextEncoder().encode(filling).length;
  return filled(filling.repeat((bytes - rest) / width));
}

function filled(value: string): unknown {
  return ec2Container({ memory: 64, environment: [{ name: "CONFIG", value }] });
}

describeRule("schema/size-max", "taskDefinition", {
  at: "",
  accepts: { "few bytes": ec2Container({}), "just below nine tenths": sized(58_982) },
  rejects: {
    "nine tenths": {
      document: sized(58_983),
      severity: "warning",
      says: [
        "The task definition has 58983 of the 65536 bytes that ECS accepts.",
        "Move environment variables to `environmentFiles` or to Parameter Store.",
      ],
    },
    "65536 bytes": {
      document: sized(65_536),
      severity: "warning",
      says: [
        "The task definition has 65536 of the 65536 bytes that ECS accepts.",
        "Move environment variables to `environmentFiles` or to Parameter Store.",
      ],
    },
    "65537 bytes": {
      document: sized(65_537),
      says: [
        "The task definition has 65537 bytes. AWS answers: \"Actual length: '65537'. Max allowed length is '65536' bytes.\"",
        "Move environment variables to `environmentFiles` or to Parameter Store.",
      ],
    },
    "few characters of many bytes": {
      document: sized(70_207, "é"),
      says: [
        "The task definition has 70207 bytes. AWS answers: \"Actual length: '70207'. Max allowed length is '65536' bytes.\"",
        "Move environment variables to `environmentFiles` or to Parameter Store.",
      ],
    },
    "characters of three and four bytes": {
      document: sized(70_205, "日😀"),
      says: [
        "The task definition has 70203 bytes. AWS answers: \"Actual length: '70203'. Max allowed length is '65536' bytes.\"",
        "Move environment variables to `environmentFiles` or to Parameter Store.",
      ],
    },
  },
  unknown: [ec2Container({ environment: UNKNOWN })],
});

describe("schema/size-max", () => {
  it("measures what was read from a long text only", () => {
    const value = sized(65_537);
    const codes = [65_600, 8_000].map((textLength) =>
      check([{ kind: "taskDefinition", name: "shop", value, textLength }]).map(({ code }) => code),
    );
    expect(codes).toEqual([["schema/size-max"], []]);
  });

  it("warns before it is too late", () => {
    const severities = [sized(65_536), sized(65_537)].map(
      (value) => check([{ kind: "taskDefinition", name: "shop", value }])[0]?.severity,
    );
    expect(severities).toEqual(["warning", "error"]);
  });
});
