import { describe, expect, it } from "vitest";
import { filesOfEcspresso, isEcspressoName } from "../../../src/read/others/ecspresso.ts";

describe("the files of a config", () => {
  it("stand beside it", () => {
    const value = { service_definition: "./service.json", task_definition: "../task.jsonnet" };
    expect(filesOfEcspresso("a/ecspresso.yml", value)).toEqual({ service: "a/service.json", task: "task.jsonnet" });
  });

  it.each([{ task_definition: "{{ must_env `TASK` }}.json" }, { task_definition: 1 }, { task_definition: "Makefile" }])(
    "are none where it names none: %j",
    (value) => {
      expect(filesOfEcspresso("ecspresso.yml", value)).toEqual({ service: undefined, task: undefined });
    },
  );

  it.each([{}, [], "text", null])("are not looked for in %j", (value) => {
    expect(filesOfEcspresso("ecspresso.yml", value)).toBeUndefined();
  });
});

it("knows the names that ecspresso looks for", () => {
  expect(["ecspresso.yml", "a/ecspresso.json", "ecspresso-live.yaml"].every(isEcspressoName)).toBe(true);
  expect(["ecspresso.jsonnet", "a-ecspresso.yml", "ecspresso/a.yml"].some(isEcspressoName)).toBe(false);
});
