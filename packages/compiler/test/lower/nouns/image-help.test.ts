import { repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { imageHelp } from "../../../src/lower/nouns/image-help.ts";
import type { PropShape } from "../../../src/lower/nouns/prop-shape.ts";

const IMAGE: PropShape = {
  type: "either",
  shapes: [{ type: "string" }, { type: "node", kind: "image", words: "an image of a repository", isWhole: () => true }],
};
const images = repository("shop/worker");
const untyped = (called: unknown): unknown => Reflect.apply(Object(called), undefined, []);

describe("imageHelp", () => {
  it.each([
    ["a repository", images, 'Name one of its images: `repository("shop/worker").tag("1.4.2")`.'],
    ["an uncalled `tag`", Reflect.get(images, "tag"), 'Call it: `repository("shop/api").tag("1.4.2")`.'],
    ["an uncalled `build`", Reflect.get(images, "build"), 'Call it: `repository("shop/api").build("./api")`.'],
    ["an uncalled `digest`", Reflect.get(images, "digest"), 'Call it: `repository("shop/api").digest("sha256:…")`.'],
    [
      "a tag of nothing",
      untyped(Reflect.get(images, "tag")),
      'Give the call its value: `repository("shop/worker").tag("1.4.2")`.',
    ],
    [
      "a build of nothing",
      untyped(Reflect.get(images, "build")),
      'Give the call its value: `repository("shop/worker").build("./api")`.',
    ],
  ])("leads from %s to an image", (_what, value, help) => {
    expect(imageHelp(IMAGE, value)).toBe(help);
  });

  it.each([
    ["another function", repository],
    ["a function of a strange name", Reflect.get(Object.prototype, "toString")],
    ["a repository without a name", untyped(repository)],
    ["text", "nginx"],
    ["an image of nothing", { kind: "image" }],
    ["plain data", { repository: "shop/api", tag: "1.4.2" }],
  ])("says nothing of %s", (_what, value) => {
    expect(imageHelp(IMAGE, value)).toBeUndefined();
  });

  it("says nothing where no image is taken", () => {
    expect(imageHelp({ type: "string" }, images)).toBeUndefined();
  });
});
