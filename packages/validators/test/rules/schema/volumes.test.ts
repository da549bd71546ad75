import { describe, expect, it } from "vitest";
import { volumeNames } from "../../../src/rules/schema/volumes.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

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
