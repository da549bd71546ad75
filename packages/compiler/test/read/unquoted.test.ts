import { describe, expect, it } from "vitest";
import { isUnquotedAt, STRING_OR_UNQUOTED } from "../../src/read/unquoted.ts";

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

  it.each(['{ "cpu": 1 }\nEOF < /dev/null', '{ "cpu": 1 }\n\nEOF', '[{ "cpu": "1" } CPU]', '{ "cpu": 1 SIZE }'])(
    "sees none in the word of %j, which stands after a value",
    (text) => {
      expect(isUnquotedAt(text, text.search(/EOF|CPU\]|SIZE/))).toBe(false);
    },
  );

  it.each(['{ "cpu":\n\n  CPU_UNITS }', '{ "a": 1, MORE_OF_IT }', "[ALL_OF_IT]", '{ "a": [1, REST] }'])(
    "sees one in %j",
    (text) => {
      expect(isUnquotedAt(text, text.search(/CPU_UNITS|MORE_OF_IT|ALL_OF_IT|REST/))).toBe(true);
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
