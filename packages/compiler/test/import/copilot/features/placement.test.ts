import { expect, it } from "vitest";
import { placementOf } from "../../../../src/import/copilot/features/placement.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it.each([
  ["{}", "{ assignPublicIp: true }"],
  ["vpc: { placement: private }", "{}"],
  ["vpc: { placement: { subnets: [s] } }", "{}"],
  [
    "connect: true\nvpc: { placement: public, security_groups: [sg-1, { from_cfn: clients }] }",
    '{ assignPublicIp: true, securityGroups: ["sg-1", stackOutput("clients")] }',
  ],
])("reads %s", (text, code) => {
  expect(shown(placementOf(manifest(text), settingOf()))).toBe(code);
});

it("says what is otherwise here", () => {
  const given = manifest(
    "connect: { alias: other }\nvpc: { placement: { subnets: [s] }, security_groups: { groups: [], deny_default: true } }",
  );
  placementOf(given, settingOf());
  expect(remarks(given).map((remark) => remark.split(": ").slice(0, 2).join(" "))).toEqual([
    "connect left-out",
    "vpc.placement left-out",
    "vpc.security_groups.deny_default approximated",
  ]);
});
