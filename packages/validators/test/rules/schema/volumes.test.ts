import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { isSwapped, volumeNames } from "../../../src/rules/schema/volumes.ts";
import { UNKNOWN, type Unknown } from "../../../src/unknown.ts";

describe("volumeNames", () => {
  it("are the names in their order, without what has none", () => {
    expect(volumeNames({ volumes: [{ name: "data" }, {}, { name: "cache" }] })).toEqual(["data", "cache"]);
  });

  it("are none for a task without volumes", () => {
    expect([volumeNames({}), volumeNames({ volumes: [] })]).toEqual([[], []]);
  });

  it("are undefined as soon as one of them may be any name", () => {
    expect([
      volumeNames({ volumes: UNKNOWN }),
      volumeNames({ volumes: [{ name: "data" }, UNKNOWN] }),
      volumeNames({ volumes: [{ name: "data" }, { name: UNKNOWN }] }),
      volumeNames({ volumes: [{ name: "data" }, { name: "${VOLUME}" }] }),
    ]).toEqual(Array.from({ length: 4 }));
  });
});

it.each<[string | Unknown, string | Unknown, boolean]>([
  ["/data", "data", true],
  ["C:\\data", "data", true],
  ["data", "/data", false],
  ["/data", "/data", false],
  ["/data", "", false],
  ["data", "data", false],
  ["/data", UNKNOWN, false],
  [UNKNOWN, "data", false],
])("knows whether %j and %j stand in each other's place", (sourceVolume, containerPath, expected) => {
  expect(isSwapped({ sourceVolume, containerPath })).toBe(expected);
});

it("says once that a path and a volume stand in each other's place", () => {
  const mountPoints = [{ sourceVolume: "/data", containerPath: "data" }];
  const value = { family: "api", volumes: [{ name: "data" }], containerDefinitions: [{ name: "web", mountPoints }] };
  const codes = check([{ kind: "taskDefinition", name: "api", value }]).map(({ code }) => code);
  expect(codes.filter((code) => /mount|volume/.test(code))).toEqual(["schema/mount-path"]);
});
