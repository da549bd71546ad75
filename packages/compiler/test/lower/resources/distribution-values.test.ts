import { distribution } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { expect, it } from "vitest";
import { distributionValue } from "../../../src/lower/resources/distribution-values.ts";

it("has a URL and an ARN", () => {
  const site = distribution("site", { origin: "assets" });
  const values = [site.url(), site.arn()].map((value) => {
    const reference = referenceOf(value);
    return reference?.of === "output" ? distributionValue(reference) : "none";
  });
  expect(values).toEqual(["url", "arn"]);
  const resource = { kind: "distribution", source: "new", name: "site", props: {} } as const;
  expect(distributionValue({ kind: "reference", of: "output", resource, output: "id" })).toBeUndefined();
  expect(distributionValue({ kind: "reference", of: "output", resource, output: "url", access: "x" })).toBeUndefined();
});
