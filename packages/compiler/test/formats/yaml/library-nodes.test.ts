import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { fromLibrary } from "../../../src/formats/yaml/library-nodes.ts";

function nodes(text: string) {
  return fromLibrary(parseDocument(text, { logLevel: "silent" }).contents);
}

it("names properties and places, and follows no alias", () => {
  expect(nodes("a: &x !Ref b\n<<: *x\n? [c]\n: |\n  d\n")).toMatchObject({
    kind: "map",
    pairs: [
      {
        name: "a",
        isMerge: false,
        key: { start: 0, end: 1 },
        value: { value: "b", tag: "!Ref", anchor: "x", start: 11 },
      },
      { name: "<<", isMerge: true, value: { kind: "alias", name: "x", start: 17, end: 19 } },
      { name: "", isMerge: false, value: { kind: "scalar", isLiteral: true, value: "d\n" } },
    ],
  });
});

it("reads what is filled in as one text", () => {
  expect(nodes("a: {{ b }}\n{{ c }}: d\n")).toMatchObject({
    pairs: [
      { name: "a", value: { kind: "scalar", value: "{{ }}" } },
      { name: "{{ }}", value: { value: "d" } },
    ],
  });
});

it("has nothing of nothing", () => expect(nodes("")).toBeUndefined());
