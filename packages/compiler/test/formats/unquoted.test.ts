import { describe, expect, it } from "vitest";
import { isUnquotedAt, STRING_OR_UNQUOTED } from "../../src/formats/unquoted.ts";

const MARKS = [
  "${CPU}",
  "${ .Values.cpu }",
  "$(cpu)",
  "$CPU",
  "$$$$CPU$$$$",
  "{{ cpu }}",
  "{cpu}",
  "<CPU>",
  "<<CPU>>",
  "<%= cpu %>",
  "%CPU%",
  "%%CPU%%",
  "%(cpu)s",
  "#{cpu}",
  "#{CPU}#",
  "##CPU##",
  "((cpu))",
  "[[CPU]]",
  "@CPU@",
  "@@CPU@@",
  "~CPU~",
  "!CPU!",
  "__CPU__",
  "CONTAINER_CPU",
];

describe("isUnquotedAt", () => {
  it.each(MARKS)("sees %s", (mark) => {
    const text = `{ "cpu": ${mark} }`;
    expect(isUnquotedAt(text, text.indexOf(mark))).toBe(true);
  });

  it("sees what a reader of JSON notices one or two letters later", () => {
    expect(isUnquotedAt('{ "cpu": {{ cpu }} }', 10)).toBe(true);
    expect(isUnquotedAt("[[CPU]]", 2)).toBe(true);
  });

  it.each(["TRUE", "FALSE", "NULL", "None", "NaN", "x", "'x'", "-", "{ x: 1 }", "[x]", "// CPU", "", "iCPU"])(
    "sees none in %j",
    (found) => {
      expect(isUnquotedAt(`{ "cpu": ${found}`, 9)).toBe(false);
    },
  );

  it.each(['{ "cpu": 1 }\nEOF < /dev/null', '{ "cpu": 1 }\n\nEOF', '[{ "cpu": "1" }] EOF'])(
    "sees none in the word of %j, which a shell left there",
    (text) => {
      expect(isUnquotedAt(text, text.indexOf("EOF"))).toBe(false);
    },
  );

  it.each(['{ "cpu":\n\n  MORE }', '{ "a": 1, MORE }', "[MORE]", '{ "a": { "b": 1 } MORE }', "a: 1\nMORE\n"])(
    "sees one in %j",
    (text) => {
      expect(isUnquotedAt(text, text.indexOf("MORE"))).toBe(true);
    },
  );

  it("sees none in what ended before", () => {
    expect(isUnquotedAt("{a} }", 3)).toBe(false);
  });
});

describe("STRING_OR_UNQUOTED", () => {
  it("tells what stands in quotes from what does not", () => {
    const text = String.raw`{ "a\" $X": "${"${X}"}", "b": $Y, "c": [<Z>] }`;
    expect(text.match(STRING_OR_UNQUOTED)).toEqual([String.raw`"a\" $X"`, '"${X}"', '"b"', "$Y", '"c"', "<Z>"]);
  });
});
