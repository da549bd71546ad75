import { app } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { levelProblems } from "../../src/settings/default-levels.ts";

const shop = app("shop", { workloads: [] });

it("finds levels of what does not exist, and of errors", async () => {
  const problems = await levelProblems(shop, {
    "images/latest": "off",
    "images/latest-tag": "off",
    "fargate/size-invalid": "info",
  });
  expect(problems.map(({ code, message, help, source }) => [code, message, help, source.path])).toEqual([
    [
      "config/default-level",
      'No finding has the code "images/latest".',
      "See `ecs-dsl rules`.",
      ["defaults", "rules", "images/latest"],
    ],
    [
      "config/default-level",
      "Rule fargate/size-invalid is an error, and errors keep their level.",
      "Fix what it finds.",
      ["defaults", "rules", "fargate/size-invalid"],
    ],
  ]);
});

it("has nothing to say of an app without levels", async () => {
  expect(await levelProblems(shop, {})).toEqual([]);
});
