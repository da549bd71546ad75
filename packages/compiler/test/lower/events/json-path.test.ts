import { expect, it } from "vitest";
import { emptyPath, isJsonPath } from "../../../src/lower/events/json-path.ts";

it.each([
  "$",
  "$.detail-type",
  "$.detail.object.key",
  "$.resources[0]",
  "$.detail.items[*].id",
  `$.${"a".repeat(254)}`,
])("takes %s", (path) => {
  expect(isJsonPath(path)).toBe(true);
});

it.each(["detail.key", "$detail", "$.detail..key", "$.detail['key']", "$.detail.a b", "$.", `$.${"a".repeat(255)}`])(
  "does not take %s",
  (path) => {
    expect(isJsonPath(path)).toBe(false);
  },
);

it.each([
  ["$", "leads to the whole event, which is not text", undefined],
  ["$.detail", "leads to several values, and not to text", undefined],
  ["$.source.name", "leads below `source`, which is text", undefined],
  ["$.detial.key", "leads to a field that no event has", "$.detail.key"],
  ["$.object.key", "leads to a field that no event has", "$.detail.object.key"],
])("finds no text at %s", (path, words, meant) => {
  expect(emptyPath(path)).toEqual(meant === undefined ? { words } : { words, meant });
});

it.each(["$.id", "$.detail.anything", "$.resources[0]"])("knows nothing against %s", (path) => {
  expect(emptyPath(path)).toBeUndefined();
});
