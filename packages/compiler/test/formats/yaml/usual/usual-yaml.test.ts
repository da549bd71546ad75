import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualYaml } from "../../../../src/formats/yaml/usual/usual-yaml.ts";
import { EXAMPLES, exampleFiles } from "../../../example-files.ts";
import { libraryNodes, shownNodes } from "./same-nodes.ts";
import { LINES } from "./lines.ts";

function expectSame(text: string): void {
  const node = usualYaml(text);
  const theirs = node === undefined ? undefined : libraryNodes(text);
  expect(shownNodes(text, node)).toEqual(shownNodes(text, theirs));
}

describe("usualYaml", () => {
  it.each([
    "a: 1\nb:\n  - c\n  - d: e\n    f: g\n",
    "---\n# first\na:\n- b\n- c # d\n\nd:\ne: x",
    "a: !Sub ${B}\nb: !If\n  - c\n  - !Ref D\n  - !Ref AWS::NoValue\nc: !Join ['', [a, !Ref B]]\n",
    "a: |\n  one\n\n   two\nb: >-\n  one\n  two\n\n  three\n",
    "a: one\n  two\n\n  three # four\nb: { c: 1, 'd':2,\n  e: [f, g] }\n",
    "a:\n  b: 1\n    # of b\n  # of a\n# of the root\n",
    "- - a\n  - b\n- c: d\n\n  # of c\n",
    'a: "b\\n\\"c\\""\n\'d e\': ""\n',
    '{ "Resources": { "Task": { "Cpu": 256 } } }',
    "a: |\r\n  one\r\n\r\n  two\r\nb:\r\n  - c # d\r\n    # e\r\n",
  ])("finds the library's nodes in %j", (text) => {
    expect(usualYaml(text)).toBeDefined();
    expectSame(text);
  });

  it.each([
    "",
    "text",
    "a: &b 1\nc: *b",
    "a: 1\rb: 2\r",
    "a: 1\r\nb: 2\n",
    "a: b: c",
    "a:\n    b: 1\n  c: 2",
    "a: [1\nb: 2",
    "a: 1\n---\nb: 2\n",
    "a: !!str 1",
    "a: |2\n    b",
    "\ta: 1",
    "<<: { a: 1 }",
    "a: 'b\n  c'",
    `${"- ".repeat(5000)}a`,
    "[".repeat(5000),
  ])("leaves %j to it", (text) => expect(usualYaml(text)).toBeUndefined());

  const files = exampleFiles().filter((file) => file.endsWith("-platform.yaml"));

  it.each(files)("reads examples/%s", (file) => {
    const text = readFileSync(join(EXAMPLES, file), "utf8");
    expect(usualYaml(text)).toBeDefined();
    expectSame(text);
  });

  it("finds the library's nodes, or none, in lines of any form", () => {
    const line = fc.tuple(fc.nat(6), fc.constantFrom(...LINES)).map(([indent, text]) => " ".repeat(indent) + text);
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
    const isSame = fc.property(text, fc.boolean(), (each, isWindows) =>
      expectSame(isWindows ? each.replaceAll("\n", "\r\n") : each),
    );
    fc.assert(isSame, { numRuns: 3000 });
  });
});
