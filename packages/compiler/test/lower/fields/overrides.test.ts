import { describe, expect, it } from "vitest";
import { Origins } from "../../../src/lower/fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../../../src/lower/fields/overrides.ts";
import { noun } from "../../../src/lower/plan/noun.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";

const subject = noun({}, "services.api", 'service "api"');
const path = ["overrides", "taskDefinition"];
const merged = (document: object, value: object | undefined) => withOverrides(document, { subject, path, value });

describe("withOverrides", () => {
  it("gives the very document back where there are none", () => {
    const document = { cpu: "256" };
    expect(merged(document, undefined)).toBe(document);
  });

  it("merges structures and replaces everything else", () => {
    const document = { runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" }, tags: [1, 2] };
    expect(merged(document, { runtimePlatform: { cpuArchitecture: "ARM64" }, tags: [3], pidMode: "task" })).toEqual({
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      tags: [3],
      pidMode: "task",
    });
    expect(document.tags).toEqual([1, 2]);
  });

  it("keeps what is deferred whole, and what an override leaves undefined", () => {
    const arn = new Deferred("arn", { Ref: "Role" });
    expect(merged({ taskRoleArn: arn, cpu: "256" }, { cpu: undefined })).toEqual({ taskRoleArn: arn, cpu: "256" });
    expect(merged({ taskRoleArn: arn }, { taskRoleArn: "arn:aws:iam::123456789012:role/own" })).toEqual({
      taskRoleArn: "arn:aws:iam::123456789012:role/own",
    });
  });
});

describe("addOverrideOrigins", () => {
  it("places each overridden value at the override", () => {
    const origins = new Origins();
    const value = { runtimePlatform: { cpuArchitecture: "ARM64" }, volumes: [{ name: "data" }] };
    addOverrideOrigins(origins, [], { subject, path, value });
    expect(origins.entries.map(({ at, source }) => [at, source.path])).toEqual([
      [
        ["runtimePlatform", "cpuArchitecture"],
        [...path, "runtimePlatform", "cpuArchitecture"],
      ],
      [["volumes"], [...path, "volumes"]],
    ]);
  });
});
