import { API_SPELLER, type Path } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import type { LoweredDocument } from "../../src/model/assembly.ts";
import { dslSpeller } from "../../src/origin/dsl-speller.ts";

const api = {};
const main: Path = ["containerDefinitions", 0];

function from(path: Path): LoweredDocument["origins"][number]["source"] {
  return { node: api, label: "services.api", path };
}

const document: LoweredDocument = {
  kind: "taskDefinition",
  name: "api",
  value: {},
  origins: [
    { at: [], source: from([]) },
    { at: main, source: from(["container"]) },
    { at: [...main, "logConfiguration"], source: from(["logging"]) },
    { at: ["tags", 0], source: from(["tags", "team"]), isWhole: true },
    { at: [...main, "image"], source: from([]), isWhole: true },
  ],
};

describe("dslSpeller", () => {
  const { pathOf } = dslSpeller(document);

  it("names a property as its user wrote it", () => {
    expect(pathOf([...main, "logConfiguration"])).toEqual(["logging"]);
    expect(pathOf([...main, "logConfiguration", "options"])).toEqual(["logging", "options"]);
    expect(pathOf([...main, "memory"])).toEqual(["container", "memory"]);
    expect(pathOf(["tags", 0])).toEqual(["tags", "team"]);
  });

  it("keeps the API's name of a property of another document", () => {
    expect(pathOf([...main, "memory"], "taskDefinition")).toEqual([...main, "memory"]);
  });

  it("keeps the API's name of what was not written in the config", () => {
    expect(pathOf(["cpu"])).toEqual(["cpu"]);
    expect(pathOf(["tags", 0, "value"])).toEqual(["tags", 0, "value"]);
    expect(pathOf([...main, "image"])).toEqual([...main, "image"]);
    expect(pathOf([])).toEqual([]);
  });

  it("spells a document that was not lowered as the API does", () => {
    const read = dslSpeller({ kind: "taskDefinition", name: "api", value: {} });
    expect(read.pathOf([...main, "logConfiguration"])).toEqual([...main, "logConfiguration"]);
    expect(read.name).toBe(API_SPELLER.name);
  });
});
