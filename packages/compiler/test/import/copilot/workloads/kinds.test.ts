import { describe, expect, it } from "vitest";
import { isCalled, mainPort, workloadOf } from "../../../../src/import/copilot/workloads/kinds.ts";
import { Call } from "../../../../src/import/draft.ts";
import { remarks } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

describe("a manifest by its type", () => {
  it.each([
    ["Load Balanced Web Service", "service"],
    ["Backend Service", "service"],
    ["Worker Service", "worker"],
    ["Scheduled Job", "scheduledTask"],
    ["Request-Driven Web Service", "service"],
  ])("%s is a %s", (type, callee) => {
    const made = workloadOf(workload("image: { location: a, port: 80 }\nhttp: { path: / }", type), settingOf());
    expect(made?.value instanceof Call ? made.value.callee : undefined).toBe(callee);
  });

  it.each([
    ["Static Site", "Files are not deployed by ecs-dsl"],
    ["Daemon", "It is not a type of workload that Copilot has."],
  ])("%s is left out with a word", (type, word) => {
    const given = workload("name: a\nfiles: []", type);
    expect(workloadOf(given, settingOf())).toBeUndefined();
    expect(remarks(given.manifest).every((remark) => remark.includes(word))).toBe(true);
  });
});

it("knows who is called, and at which port", () => {
  expect([isCalled({ type: "Backend Service" }), isCalled({ type: "Worker Service" })]).toEqual([true, false]);
  expect([mainPort(workload("image: { port: 80 }")), mainPort(workload("image: { port: x }"))]).toEqual([
    80,
    undefined,
  ]);
});
