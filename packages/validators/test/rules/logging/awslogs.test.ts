import { describe, expect, it } from "vitest";
import { awslogsOptions, optionPath, optionsPath, type LogOptions } from "../../../src/rules/logging/awslogs.ts";
import type { Subjects } from "../../../src/rule.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { OPTIONS } from "./logs.ts";

type LogConfiguration = Subjects["container"]["container"]["logConfiguration"];

function logging(logConfiguration: LogConfiguration): Subjects["container"] {
  return { container: { logConfiguration }, task: {}, label: '"web"' };
}

describe("awslogsOptions", () => {
  it("are the options as they were read", () => {
    const options: LogOptions = { ...OPTIONS, mode: UNKNOWN };
    expect(awslogsOptions(logging({ logDriver: "awslogs", options }))).toEqual(options);
  });

  it("are none where the driver has none", () => {
    expect(awslogsOptions(logging({ logDriver: "awslogs" }))).toEqual({});
  });

  it("are undefined for another driver, or what cannot be read", () => {
    expect([
      awslogsOptions(logging({ logDriver: "splunk", options: OPTIONS })),
      awslogsOptions(logging({ options: OPTIONS })),
      awslogsOptions(logging({ logDriver: UNKNOWN, options: OPTIONS })),
      awslogsOptions(logging({ logDriver: "awslogs", options: UNKNOWN })),
      awslogsOptions(logging(UNKNOWN)),
      awslogsOptions(logging(undefined)),
    ]).toEqual(Array.from({ length: 6 }));
  });
});

describe("optionPath", () => {
  it("leads to an option", () => {
    expect(optionPath("awslogs-group")).toEqual(["logConfiguration", "options", "awslogs-group"]);
  });
});

describe("optionsPath", () => {
  it("leads to the configuration where it has no options", () => {
    expect(optionsPath(logging({ logDriver: "awslogs" }))).toEqual(["logConfiguration"]);
  });

  it("leads to the options where there are some, readable or not", () => {
    expect(optionsPath(logging({ options: {} }))).toEqual(["logConfiguration", "options"]);
    expect(optionsPath(logging({ options: UNKNOWN }))).toEqual(["logConfiguration", "options"]);
  });
});
