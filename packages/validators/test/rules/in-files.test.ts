import { expect, it } from "vitest";
import { repositoryName } from "../../src/rules/ecr-repo/name.ts";

it.each([
  [true, []],
  [false, ['Write it like "shop/api".']],
])("of a config (%s) says %j", (isOfConfig, expected) => {
  const help: unknown[] = [];
  repositoryName.check({ repositoryName: "Shop" }, (finding) => help.push(finding.help), { isOfConfig });
  expect(help).toEqual(expected);
});
