import { parse, Scalar } from "yaml";
import { describe, expect, it } from "vitest";
import { innerText, scalarText } from "../../../src/formats/yaml/yaml-scalar.ts";

function quoted(type: NonNullable<Scalar["type"]>): Scalar {
  const scalar = new Scalar("old");
  scalar.type = type;
  return scalar;
}

describe("scalarText", () => {
  it.each(["256", "true", "no", "a: b", "# a", "", "it's", "a, b", "[a]", " a", "a\nb", "plain text"])(
    "reads back as the text %j",
    (value) => {
      for (const old of [undefined, quoted("QUOTE_DOUBLE"), quoted("QUOTE_SINGLE"), quoted("PLAIN")]) {
        expect(parse(scalarText(value, false, old))).toBe(value);
        expect(parse(`[${scalarText(value, true, old)}]`)).toEqual([value]);
      }
    },
  );

  it("keeps the quotes of what it replaces", () => {
    expect(scalarText("new", false, quoted("QUOTE_SINGLE"))).toBe("'new'");
    expect(scalarText("new", false, quoted("QUOTE_DOUBLE"))).toBe('"new"');
    expect(scalarText("new", false)).toBe("new");
  });

  it("writes what is not text as JSON", () =>
    expect([scalarText(5, false), scalarText(true, false)]).toEqual(["5", "true"]));
});

describe("innerText", () => {
  it("keeps a block's header and indentation", () => {
    expect(innerText("|\n    {}\n", '{\n  "rules": []\n}\n', "BLOCK_LITERAL")).toBe(
      '|\n    {\n      "rules": []\n    }',
    );
  });

  it("makes a folded block a literal one", () => {
    expect(innerText(">-\n  a\n", "b\nc", "BLOCK_FOLDED")).toBe("|-\n  b\n  c");
  });

  it("keeps single quotes where the text has one line", () => {
    expect(innerText("'{}'", "it's", "QUOTE_SINGLE")).toBe("'it''s'");
    expect(innerText("'{}'", "a\nb", "QUOTE_SINGLE")).toBe(String.raw`"a\nb"`);
  });
});
