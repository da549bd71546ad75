import { expect, it } from "vitest";
import { stackOutput } from "../../src/index.ts";
import { callSiteOf, referenceOf } from "../../src/inspect.ts";

it("an output of a stack is a reference to it, and no text yet", () => {
  const vpc = stackOutput("platform", "VpcId");
  expect(referenceOf(vpc)).toMatchObject({
    kind: "reference",
    of: "output",
    resource: { kind: "stack-output", source: "existing", name: "platform" },
    output: "VpcId",
  });
  expect(callSiteOf(vpc)).toBeDefined();
  expect(() => String(vpc)).toThrow('The VpcId of stack output "platform" is known once the config is compiled');
});
