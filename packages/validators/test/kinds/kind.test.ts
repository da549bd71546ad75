import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS, isDocumentKind, KINDS, subjectsOf } from "../../src/kinds/index.ts";
import { hasAny } from "../../src/kinds/kind.ts";
import { SHAPES } from "../../src/shapes.generated.ts";
import { examples, pages } from "../rules/documentation.ts";

describe("hasAny", () => {
  it("asks for one of several properties", () => {
    expect(hasAny({ cpu: 1 }, ["memory", "cpu"])).toBe(true);
    expect(hasAny({ cpu: 1 }, ["memory"])).toBe(false);
  });
});

describe("the kinds of documents", () => {
  it("are those that have a shape", () => {
    expect(Object.keys(SHAPES).toSorted()).toEqual(DOCUMENT_KINDS.toSorted());
  });

  it("are known by name", () => {
    expect(isDocumentKind("taskDefinition")).toBe(true);
    expect(isDocumentKind("container")).toBe(false);
    expect(isDocumentKind("constructor")).toBe(false);
  });

  it("have the parts that rules look at by themselves", () => {
    expect(subjectsOf("taskDefinition")).toEqual(["taskDefinition", "container"]);
    expect(subjectsOf("service")).toEqual(["service"]);
  });
});

const EXAMPLES = pages().flatMap((page) => [...examples(page, "Correct"), ...examples(page, "Incorrect")]);

describe.each(DOCUMENT_KINDS)("a %s", (kind) => {
  const { file, nameProperty, resource } = KINDS[kind];

  it("has the properties that its declaration names", () => {
    const members = Object.keys(SHAPES[kind].members);
    const named = [resource?.filledIn, nameProperty];
    expect(named.filter((name) => name !== undefined && !members.includes(name))).toEqual([]);
  });

  const recognized = EXAMPLES.filter(({ value }) => isRecord(value) && file.recognizes(value, "file.json"));

  it("is what its own files are recognized as, and no other kind's", () => {
    expect(recognized.filter((document) => document.kind !== kind)).toEqual([]);
  });

  it("has one of its words in every file that is recognized", () => {
    const texts = recognized.map(({ value }) => JSON.stringify(value));
    expect(texts.filter((text) => !file.words.some((word) => text.includes(word)))).toEqual([]);
    expect(file.words.filter((word) => word.length < 4)).toEqual([]);
  });
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
