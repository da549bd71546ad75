import { expect, it } from "vitest";
import { distribution, loadBalancer } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it("holds its origin, and gives its values", () => {
  const edge = loadBalancer("edge");
  const site = distribution("site", { origin: edge });
  expect(site).toMatchObject({ kind: "distribution", source: "new", name: "site" });
  expect(site.props.origin).toBe(edge);
  const reference = { kind: "reference", of: "output", resource: site };
  expect(referenceOf(site.url())).toEqual({ ...reference, output: "url" });
  expect(referenceOf(site.arn())).toEqual({ ...reference, output: "arn" });
  expect(() => String(site.url())).toThrow('The URL of distribution "site" is known once the config is compiled');
});
