import { expect, it } from "vitest";
import { Call, Constant, isMembers, Method, Noted, Pick, Text } from "../../src/import/draft.ts";

it("is data: values hold what they were made with", () => {
  const images = new Constant("images", new Call("repository", ["shop/api"]), "why");
  expect([images.wish, images.value, images.comment]).toEqual(["images", new Call("repository", ["shop/api"]), "why"]);
  const tag = new Method(images, "tag", ["1"]);
  expect([tag.of, tag.name, tag.args, new Method(images, "arn").args]).toEqual([images, "tag", ["1"], []]);
  expect(new Text(["a", tag]).parts).toEqual(["a", tag]);
  expect(new Pick({ staging: 1 }).values).toEqual({ staging: 1 });
  expect([new Noted(1, "why").value, new Noted(1, "why").comment]).toEqual([1, "why"]);
});

it("tells an object from what has a form of its own", () => {
  expect([{}, { a: 1 }, [], null, "a", new Call("a", []), new Noted(1, "x")].map(isMembers)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
