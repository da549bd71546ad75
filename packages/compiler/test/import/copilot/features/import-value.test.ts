import { expect, it } from "vitest";
import { importerOf } from "../../../../src/import/copilot/features/import-value.ts";
import { remarks, shown, yaml } from "../../shown.ts";
import { settingOf } from "../setting-of.ts";

const ADDON = {
  file: "copilot/environments/addons/audit.yml",
  template: yaml(
    "Resources: { T: {} }\nOutputs: { Table: { Value: !Ref T, Export: { Name: !Sub '${App}-${Env}-Table' } } }",
  ),
};

it("is an output of the environment's own addons, or taken for one of the stack that its name begins with", () => {
  const given = yaml("a: 1\nb: 2\nc: 3");
  const value = importerOf([ADDON], () => settingOf());
  const read = (name: string, exported: string) => shown(value(given.member(name) ?? given, exported));
  expect(read("a", "shop-test-Table")).toBe('audit.output("Table")');
  expect(read("b", "platform-prod-VpcId")).toBe('stackOutput("platform-prod", "VpcId")');
  expect(read("c", "Alone")).toBe('stackOutput("Alone", "Alone")');
  expect(remarks(given).map((remark) => remark.split(":")[0])).toEqual(["a", "b", "c"]);
});
