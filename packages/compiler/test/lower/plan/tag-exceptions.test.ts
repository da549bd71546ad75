import { immutable } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { tagExceptions } from "../../../src/lower/plan/tag-exceptions.ts";

const lowering = new Lowering({ name: "shop" }, { name: "production" });
const holder = noun({}, 'repositories["shop/api"]', 'repository "shop/api"');

it("finds the exceptions, and the call that names them", () => {
  const imageTagMutability = immutable({ except: ["latest"] });
  expect(tagExceptions(lowering, { imageTagMutability }, holder)).toMatchObject({
    subject: { node: imageTagMutability, words: 'the mutability of repository "shop/api"' },
    props: { except: ["latest"] },
  });
});

it("finds none where a word says it all", () => {
  expect(tagExceptions(lowering, { imageTagMutability: "MUTABLE" }, holder)).toBeUndefined();
  expect(tagExceptions(lowering, {}, holder)).toBeUndefined();
});
