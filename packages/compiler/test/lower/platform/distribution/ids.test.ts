import { expect, it } from "vitest";
import { distributionIds, distributionNames } from "../../../../src/lower/platform/distribution/ids.ts";

it("gives distributions and what belongs to them ids of their own", () => {
  const all = ["site", "my-site"].flatMap((name) => {
    const { certificate, ...ids } = distributionIds({ name });
    return [...Object.values(ids), certificate("a"), certificate("b"), ...Object.values(distributionNames(name))];
  });
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((id) => /^(?:My)?SiteDistribution[A-Za-z0-9]*$/.test(id))).toBe(true);
});
