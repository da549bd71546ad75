import { expect, it } from "vitest";
import { isGuarded, letsCloudFrontIn, secretVersions } from "../../../src/lower/resolve/distributions.ts";
import { plannedBalancer } from "../planned-balancer.ts";

it("guards a public load balancer whose clients are not named", () => {
  const all = [{}, { internal: true }, { allowFrom: ["10.0.0.0/8"] }].map((props) => isGuarded(plannedBalancer(props)));
  expect(all).toEqual([true, false, false]);
});

it("knows what lets CloudFront in", () => {
  const all = [undefined, ["10.0.0.0/8"], ["0.0.0.0/0"], ["pl-1"]];
  const lets = all.map((allowFrom) => letsCloudFrontIn(plannedBalancer(allowFrom === undefined ? {} : { allowFrom })));
  expect(lets).toEqual([false, false, true, true]);
});

it("counts versions of secrets", () => {
  expect(secretVersions(plannedBalancer({}))).toEqual([1]);
  expect(secretVersions(plannedBalancer({ originSecretVersion: 4 }))).toEqual([4, 3]);
});
