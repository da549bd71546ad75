import { expect, test } from "vitest";
import { onceFor } from "../src/once-for.ts";

test("makes it once for each value, whatever else is asked for between", () => {
  const made: string[] = [];
  const upper = onceFor(({ name }: { readonly name: string }) => {
    made.push(name);
    return [name.toUpperCase()];
  });
  const [one, two] = [{ name: "one" }, { name: "two" }];
  expect([one, two, one, two].map(upper)).toEqual([["ONE"], ["TWO"], ["ONE"], ["TWO"]]);
  expect(upper(one)).toBe(upper(one));
  expect(made).toEqual(["one", "two"]);
});

test("tells values that are alike apart", () => {
  const itself = onceFor((of: { readonly name: string }) => [of]);
  const [one, other] = [{ name: "one" }, { name: "one" }];
  expect(itself(one)[0]).toBe(one);
  expect(itself(other)[0]).toBe(other);
});
