import { expect, it } from "vitest";
import { deployParameter } from "../../src/index.ts";
import { callSiteOf, referenceOf } from "../../src/inspect.ts";

it("what is given at deployment is a reference to it, with its settings", () => {
  const banner = deployParameter("Banner", { default: "" });
  expect(referenceOf(banner)).toMatchObject({
    resource: { kind: "deploy-parameter", name: "Banner", props: { default: "" } },
    output: "value",
  });
  expect(callSiteOf(banner)).toBeDefined();
  expect(referenceOf(deployParameter("Banner"))).toMatchObject({ resource: { props: {} } });
});
