import { expect, it } from "vitest";
import { targetGroup } from "../../src/index.ts";

it("that exists is its ARN and what is known of it", () => {
  const group = targetGroup.existing("arn:aws:…", { securityGroup: "sg-0123456789abcdef0" });
  expect(group).toEqual({
    kind: "target-group",
    source: "existing",
    name: "arn:aws:…",
    props: { securityGroup: "sg-0123456789abcdef0" },
  });
  expect(targetGroup.existing("arn:aws:…").props).toEqual({});
});
