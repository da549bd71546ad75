import { describe, expect, it } from "vitest";
import { Call, Constant, type DraftValue, Method, Noted, Pick, Text } from "../../../src/import/draft.ts";
import { codeOf, objectCode } from "../../../src/import/print/expression.ts";
import { flatText } from "../../../src/import/print/layout.ts";

const images = new Constant("images", new Call("repository", ["shop/api"]));

function textOf(value: DraftValue, isPicked = true): string | undefined {
  return flatText(codeOf(value, { nameOf: ({ wish }) => wish, isPicked }));
}

describe("a value of a draft", () => {
  it.each<[string, DraftValue]>([
    ["null", null],
    ["[1, true]", [1, true]],
    ['{ a: "b", "c-d": images }', { a: "b", "c-d": images, e: undefined }],
    ["{ images }", { images }],
    ['secret("prod/db", { key: "password" })', new Call("secret", ["prod/db", { key: "password" }])],
    ['network.existing({ vpcId: "vpc-1" })', new Call("network.existing", [{ vpcId: "vpc-1" }])],
    ['images.tag("1.0")', new Method(images, "tag", ["1.0"])],
    [
      'repository.existing("shop/api").tag("1.0")',
      new Method(new Call("repository.existing", ["shop/api"]), "tag", ["1.0"]),
    ],
    ["text`a\\`${images.url()}/b`", new Text(["a`", new Method(images, "url"), "/b"])],
    ["pick(env, { staging: 1, production: 2 })", new Pick({ staging: 1, production: 2 })],
  ])("is %s", (text, value) => expect(textOf(value)).toBe(text));

  it("is that of one environment where there is none", () => {
    expect(textOf(new Pick({ staging: 1, production: 2 }), false)).toBe("1");
  });

  it("has no line with what is said of a part of it", () => {
    expect(textOf({ a: new Noted(1, "why") })).toBeUndefined();
    expect(textOf([new Noted(1, "why")])).toBeUndefined();
    expect(
      textOf(
        new Text([
          new Call("f", [
            {
              a: new Noted(
                [
                  { b: 1, c: 2 },
                  { b: 3, c: 4 },
                ],
                "why",
              ),
            },
          ]),
        ]),
      ),
    ).toBe("text`${f({ a: [{ b: 1, c: 2 }, { b: 3, c: 4 }] })}`");
  });

  it("has a line for each of many members", () => {
    const many = { a: 1, b: 2, c: 3, d: 4, e: 5 };
    const expressions = { nameOf: () => "", isPicked: false };
    expect(objectCode(many, expressions).isOpen).toBe(true);
    expect(objectCode({ a: 1 }, expressions).isOpen).toBe(false);
  });
});
