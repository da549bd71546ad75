import { expect, it } from "vitest";
import { taskOverridesOf } from "../../../../src/import/copilot/features/taskdef-overrides.ts";
import { remarks, yaml } from "../../shown.ts";

const rule = (path: string, value: string) => `- { path: "ContainerDefinitions[0].${path}", value: ${value} }`;

it("takes limits of the main container, in parts or as a whole", () => {
  expect(
    taskOverridesOf(
      yaml(
        [
          rule("Ulimits[-].Name", "nofile"),
          rule("Ulimits[-].SoftLimit", "10"),
          rule("Ulimits[-].HardLimit", "20"),
        ].join("\n"),
      ),
    ),
  ).toEqual({ ulimits: { nofile: { softLimit: 10, hardLimit: 20 } } });
  expect(taskOverridesOf(yaml(rule("Ulimits[0]", "{ Name: core, SoftLimit: 5, HardLimit: 5 }")))).toEqual({
    ulimits: { core: 5 },
  });
  expect([taskOverridesOf(undefined), taskOverridesOf(yaml(rule("Ulimits[0].Name", "odd")))]).toEqual([{}, {}]);
});

it("says what is to be written by hand", () => {
  const given = yaml(rule("StartTimeout", "60"));
  taskOverridesOf(given);
  expect(remarks(given)).toEqual([
    "0: left-out: Write it by the property of that name, or below `overrides` of the workload.",
  ]);
});
