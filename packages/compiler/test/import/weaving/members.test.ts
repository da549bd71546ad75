import { expect, it } from "vitest";
import { Pick } from "../../../src/import/draft.ts";
import { sized, withOneScaling } from "../../../src/import/weaving/members.ts";
import { shown } from "../shown.ts";

it("scales everywhere where one environment does", () => {
  const scaling = { min: 2, max: 10, cpu: 70 };
  expect(withOneScaling([{ desiredCount: 3 }, { scaling }, {}])).toEqual([
    { scaling: { min: 3, max: 3, cpu: 70, schedules: undefined } },
    { scaling },
    { scaling: { min: 1, max: 1, cpu: 70, schedules: undefined } },
  ]);
});

it("keeps CPU and memory together where they differ", () => {
  const { members, size } = sized({ cpu: new Pick({ test: 256, prod: 512 }), memory: 1024, image: "a" });
  expect([members, shown(size)]).toEqual([
    { image: "a" },
    "pick(env, { test: size(256, 1024), prod: size(512, 1024) })",
  ]);
  expect(sized({ cpu: 256, memory: 512 })).toEqual({ members: { cpu: 256, memory: 512 } });
});
