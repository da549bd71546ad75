import { describe, expect, it } from "vitest";
import { isNameInCapitals, isNumberLater, isPlaceholder, isStandIn, readable } from "../src/placeholder.ts";

describe("isPlaceholder", () => {
  it.each([
    "${TAG}",
    "$(Release)",
    "$TAG",
    "{{ image }}",
    "<IMAGE1_NAME>",
    "%TAG%",
    "#{TAG}#",
    "__TAG__",
    "@TAG@",
    "#TAG#",
    "~TAG~",
    "!TAG!",
    "|TAG|",
    "^TAG^",
    "%(tag)s",
    "{0}",
    "{image-tag}",
    "{ image.tag }",
    "((tag))",
    "[[ tag ]]",
    "[IMAGE_TAG]",
    "[account-id].dkr.ecr.[region].amazonaws.com/[your repository]:[tag]",
    "registry.example.com/shop/api:__TAG__",
  ])("takes %s for something to fill in", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    "shop-api",
    "api__v2",
    "a@sha256:0",
    "5$",
    "100%",
    "{}",
    "{2,3}",
    "{ }",
    "<>",
    "__init__",
    "#1",
    "[0-9]",
    "[a]",
    '["api"]',
    "^[A-Z]",
    "(tag)",
    "#TAG!",
  ])("takes %s for what it says", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe("readable", () => {
  it.each([
    ["shop/api:1", "shop/api:1"],
    ["${A}:latest", "????:latest"],
    ["$(A)/$B:{{ c }}", "????/??:???????"],
    ["<A>%B%#{C}__D__@E@", "?".repeat(18)],
    ["shop/{name}:%(tag)s", "shop/??????:???????"],
    ["[HOST]/((path)):[[ tag ]]", "??????/????????:?????????"],
  ])("makes what is filled in opaque in %s", (text, known) => {
    expect(readable(text)?.replaceAll("\0", "?")).toBe(known);
  });

  it.each(["${A", "$(A", "{{ a"])("reads nothing of %s, whose end is not known", (text) => {
    expect(readable(text)).toBeUndefined();
  });
});

describe("isStandIn", () => {
  it("is about texts only", () => {
    expect([isStandIn("${PORT}"), isStandIn(80), isStandIn(["${PORT}"])]).toEqual([true, false, false]);
  });
});

describe("isNameInCapitals", () => {
  it.each(["CPU", "IMAGE_URI", "PORT_2"])("is true of %s", (text) => expect(isNameInCapitals(text)).toBe(true));

  it.each(["Cpu", "1GB", "TRUE", "FALSE", "", "A-B"])("is false of %j", (text) => {
    expect(isNameInCapitals(text)).toBe(false);
  });
});

describe("isNumberLater", () => {
  it("takes a placeholder or a name in capitals for a number to come", () => {
    expect(["${PORT}", "PORT", "80", "port", 80].map(isNumberLater)).toEqual([true, true, false, false, false]);
  });
});
