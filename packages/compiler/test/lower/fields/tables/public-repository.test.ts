import { expect, it } from "vitest";
import { PUBLIC_REPOSITORY } from "../../../../src/lower/fields/tables/public-repository.ts";

it("takes every setting of a public repository, none of which is needed", () => {
  expect(Object.keys(PUBLIC_REPOSITORY.shape.members)).toEqual(["catalog", "tags", "suppress"]);
  expect(PUBLIC_REPOSITORY.shape.required).toEqual([]);
});
