import { describe, expect, it } from "vitest";
import { documentFiles, jsonFile } from "../../src/emit/document-file.ts";
import type { Assembly, LoweredDocument } from "../../src/model/assembly.ts";
import { shop } from "./scripts/shop.ts";

const document = (kind: LoweredDocument["kind"], name: string, output?: string): LoweredDocument => ({
  kind,
  name,
  value: { name },
  origins: [],
  ...(output === undefined ? {} : { output }),
});

const assembly: Assembly = {
  ...shop(),
  documents: [
    document("taskDefinition", "api", "task-definitions/api.json"),
    document("service", "api", "services/api.json"),
    document("taskDefinition", "only in a template"),
  ],
};

describe("documentFiles", () => {
  it("writes the documents of one kind that have a file, and no others", () => {
    expect(documentFiles(assembly, "taskDefinition").map(({ path }) => path)).toEqual(["task-definitions/api.json"]);
    expect(documentFiles(assembly, "cluster")).toEqual([]);
  });
});

describe("jsonFile", () => {
  it("reads back as the value, whatever its texts hold", () => {
    const value = { "__proto__ ": "${x}", text: '"\\\n\u2028é', none: null, list: [1, false] };
    const { content, executable } = jsonFile("a.json", value);
    expect(JSON.parse(content)).toEqual(value);
    expect(content.endsWith("}\n")).toBe(true);
    expect(executable).toBe(false);
  });
});
