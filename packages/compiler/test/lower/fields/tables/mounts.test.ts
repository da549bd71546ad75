import { describe, expect, it } from "vitest";
import { MOUNTS, VOLUMES_FROM } from "../../../../src/lower/fields/tables/mounts.ts";
import { CONTAINER } from "../contexts.ts";

describe("mounts", () => {
  it("are placed at the path in the container, a volume with settings at its name", () => {
    const mounts = { "/b": "uploads", "/a": { volume: "config", readOnly: true } };
    expect(MOUNTS.locate?.(mounts, CONTAINER)).toEqual([
      { at: [0], path: ["/a"], isSame: true },
      { at: [0, "containerPath"], path: ["/a"] },
      { at: [0, "sourceVolume"], path: ["/a", "volume"] },
      { at: [1], path: ["/b"] },
    ]);
  });
});

describe("volumes of another container", () => {
  it("are the main container's where its own name is not known", () => {
    const context = { ...CONTAINER, main: "application" };
    expect(VOLUMES_FROM.lower([{ sourceContainer: "main", readOnly: true }, "log"], context)).toEqual([
      { sourceContainer: "application", readOnly: true },
      { sourceContainer: "log" },
    ]);
  });
});
