import { expect, it } from "vitest";
import { stoppedSection } from "../../../src/emit/runbook/stopped.ts";
import { shop } from "../scripts/shop.ts";

it("is there once, where something can stop", () => {
  expect(stoppedSection(shop({ names: ["api", "web"] }))).toHaveLength(1);
  expect(stoppedSection({ ...shop(), workloads: [] })).toEqual([]);
});
