import { describe, expect, it } from "vitest";
import { replacedIn, replacesOther } from "../../../src/lower/fields/replaced.ts";
import { noun, sourceOf } from "../../../src/lower/nouns/noun.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";

const DEFERRED = new Deferred("arn", { Ref: "Role" });

describe("replacesOther", () => {
  it.each<[unknown, unknown]>([
    ["1000", "0"],
    [true, false],
    [["serve"], ["serve", "--debug"]],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [[{ name: "a" }], [{ name: "a", weight: 1 }]],
    [{ interval: 10, retries: 3 }, { interval: 30 }],
  ])("says of %j that %j replaces it", (base, value) => {
    expect(replacesOther(base, value)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    ["256", "256"],
    ["256", 256],
    [undefined, "0"],
    ["1000", undefined],
    ["1000", null],
    [["serve"], ["serve"]],
    [[{ name: "a", weight: 1 }], [{ weight: 1, name: "a" }]],
    [{ interval: 10 }, { retries: 5 }],
    [{ interval: 10 }, "10"],
    [DEFERRED, "arn"],
    [{ role: DEFERRED }, { role: "arn" }],
    [DEFERRED, { read: "other" }],
  ])("says of %j that %j does not", (base, value) => {
    expect(replacesOther(base, value)).toBe(false);
  });
});

it("takes no other order for another value, where AWS knows no order", () => {
  expect(replacesOther(["a", "b"], ["b", "a"], "capacityProviders")).toBe(false);
  expect(replacesOther({ drop: ["a", "b"] }, { drop: ["b", "a"] }, "capabilities")).toBe(false);
  expect(replacesOther(["a", "b"], ["b", "c"], "capacityProviders")).toBe(true);
  expect(replacesOther(["a", "b"], ["b", "a"], "command")).toBe(true);
});

describe("replacedIn", () => {
  const node = { props: { user: "1000", environment: { PORT: 80 } } };
  const api = noun(node, "services.api", 'service "api"');

  it("is the property as the noun has it", () => {
    const source = sourceOf(api, ["environment", "PORT"]);
    expect(replacedIn(api, { at: [], source })).toEqual({
      source,
      words: 'service "api"',
      property: "environment.PORT",
    });
  });

  it("is nothing where the noun says nothing, another one does, or the property is about more", () => {
    expect(replacedIn(api, { at: [], source: sourceOf(api, ["stopTimeout"]) })).toBeUndefined();
    expect(replacedIn(api, { at: [], source: sourceOf(api) })).toBeUndefined();
    const apiary = noun(node, "services.apiary", 'service "apiary"');
    expect(replacedIn(api, { at: [], source: sourceOf(apiary, ["user"]) })).toBeUndefined();
    expect(replacedIn(api, { at: [], source: sourceOf(api, ["user"]), isAside: true })).toBeUndefined();
  });
});
