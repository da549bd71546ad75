import { describe, expect, it } from "vitest";
import { instancePrice, PRICES, withOwnPrices } from "../../src/cost/prices.ts";

describe("the price of an instance", () => {
  // Of AWS's price list: each by its own row, where the family has one for `large` alone here.
  it.each([
    ["m7g.large", 0.0816],
    ["m7g.medium", 0.0408],
    ["m7g.16xlarge", 2.6112],
    ["m5.24xlarge", 4.608],
    ["t3.micro", 0.0104],
    ["c6i.8xlarge", 1.36],
    ["r6g.2xlarge", 0.4032],
    ["g5.2xlarge", 1.212],
  ])("%s is %f", (type, price) => {
    expect(instancePrice(type, PRICES)).toBeCloseTo(price, 6);
  });

  it.each(["x9z.large", "m7g.metal", "g5.48xlarge", "", "m7g"])("%j has none", (type) => {
    expect(instancePrice(type, PRICES)).toBe(undefined);
  });

  it("may be one's own", () => {
    expect(instancePrice("x9z.large", { ...PRICES, "ec2-x9z.large": 1 })).toBe(1);
  });
});

describe("prices of one's own", () => {
  it("stand over the others", () => {
    const own = { "nat-gateway": 0.052, "ec2-m7g.large": 0.09 };
    expect(withOwnPrices(own)).toEqual({ prices: { ...PRICES, ...own } });
  });

  it.each([
    [[], "It is not an object of prices by name."],
    [undefined, "It is not an object of prices by name."],
    [{ "nat-gateway": "0.05" }, '"nat-gateway" is not a number of USD.'],
    [{ "nat-gateway": -1 }, '"nat-gateway" is not a number of USD.'],
    [{ nat: 0.05 }, '"nat" is not the name of a price.'],
    [{ "ec2-large": 0.05 }, '"ec2-large" is not the name of a price.'],
  ])("%j are none", (own, problem) => {
    expect(withOwnPrices(own)).toEqual({ problem });
  });
});
