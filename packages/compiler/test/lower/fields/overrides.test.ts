import { describe, expect, it } from "vitest";
import { Origins } from "../../../src/lower/fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../../../src/lower/fields/overrides.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";

const subject = noun({}, "services.api", 'service "api"');
const path = ["overrides", "taskDefinition"];
const merged = (document: object, value: object | undefined) => withOverrides(document, { subject, path, value });

describe("withOverrides", () => {
  it("gives the very document back where there are none", () => {
    const document = { cpu: "256" };
    expect(merged(document, undefined)).toBe(document);
  });

  it("merges structures and replaces single values", () => {
    const document = { runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" }, cpu: "256" };
    expect(merged(document, { runtimePlatform: { cpuArchitecture: "ARM64" }, cpu: "512", pidMode: "task" })).toEqual({
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      cpu: "512",
      pidMode: "task",
    });
    expect(document.cpu).toBe("256");
  });

  it("keeps what is deferred whole, and what an override leaves undefined", () => {
    const arn = new Deferred("arn", { Ref: "Role" });
    expect(merged({ taskRoleArn: arn, cpu: "256" }, { cpu: undefined })).toEqual({ taskRoleArn: arn, cpu: "256" });
    expect(merged({ taskRoleArn: arn }, { taskRoleArn: "arn:aws:iam::123456789012:role/own" })).toEqual({
      taskRoleArn: "arn:aws:iam::123456789012:role/own",
    });
  });
});

describe("withOverrides of lists", () => {
  const entry = (name: string, value: string) => ({ name, value });

  it.each([
    [
      "environment",
      [entry("A", "1"), entry("B", "2")],
      [entry("B", "3"), entry("C", "4")],
      [entry("A", "1"), entry("B", "3"), entry("C", "4")],
    ],
    [
      "portMappings",
      [
        { name: "http", containerPort: 80, protocol: "tcp" },
        { name: "dns", containerPort: 53, protocol: "udp" },
      ],
      [{ containerPort: 80, appProtocol: "http2" }, { containerPort: 53 }],
      [
        { name: "http", containerPort: 80, protocol: "tcp", appProtocol: "http2" },
        { name: "dns", containerPort: 53, protocol: "udp" },
        { containerPort: 53 },
      ],
    ],
    ["tags", [{ key: "app", value: "shop" }], [{ key: "app", value: "store" }], [{ key: "app", value: "store" }]],
    [
      "tags",
      [{ Key: "app", Value: "shop" }],
      [{ Key: "team", Value: "x" }],
      [
        { Key: "app", Value: "shop" },
        { Key: "team", Value: "x" },
      ],
    ],
    [
      "mountPoints",
      [{ containerPath: "/a" }],
      [{ containerPath: "/a", readOnly: true }],
      [{ containerPath: "/a", readOnly: true }],
    ],
  ])("merges %s by what tells entries apart", (list, written, override, result) => {
    expect(merged({ [list]: written }, { [list]: override })).toEqual({ [list]: result });
  });

  it("adds what has no name, and what is named twice, for the rules to report", () => {
    const written = [entry("A", "1")];
    const override = [entry("A", "2"), entry("A", "3"), { value: "4" }, 5];
    expect(merged({ environment: written }, { environment: override })).toEqual({
      environment: [entry("A", "2"), entry("A", "3"), { value: "4" }, 5],
    });
  });

  it("replaces lists whose entries have no name", () => {
    expect(merged({ command: ["node", "a.js"] }, { command: ["node", "b.js"] })).toEqual({ command: ["node", "b.js"] });
  });

  it("replaces a list that is deferred", () => {
    const deferred = new Deferred("x", { Ref: "Tags" });
    expect(merged({ tags: deferred }, { tags: [{ key: "a", value: "b" }] })).toEqual({
      tags: [{ key: "a", value: "b" }],
    });
  });
});

describe("addOverrideOrigins", () => {
  it("places each overridden value at the override", () => {
    const origins = new Origins();
    const value = { runtimePlatform: { cpuArchitecture: "ARM64" }, volumes: [{ name: "data" }] };
    addOverrideOrigins(origins, { subject, path, value }, {});
    expect(origins.entries.map(({ at, source }) => [at, source.path])).toEqual([
      [
        ["runtimePlatform", "cpuArchitecture"],
        [...path, "runtimePlatform", "cpuArchitecture"],
      ],
      [["volumes"], [...path, "volumes"]],
    ]);
  });

  it("places an entry that is merged where it comes to stand", () => {
    const origins = new Origins();
    const value = { environment: [{ name: "NEW" }, { name: "B" }], command: ["node"] };
    addOverrideOrigins(
      origins,
      { subject, path, value },
      { environment: [{ name: "A" }, { name: "B" }], command: ["sh"] },
    );
    expect(origins.entries.map(({ at, source }) => [at, source.path])).toEqual([
      [
        ["environment", 2],
        [...path, "environment", 0],
      ],
      [
        ["environment", 1],
        [...path, "environment", 1],
      ],
      [["command"], [...path, "command"]],
    ]);
  });
});
