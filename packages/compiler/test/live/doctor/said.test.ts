import { expect, it } from "vitest";
import { said } from "../../../src/live/doctor/said.ts";
import { patient, stopped } from "./patients.ts";

it("tells what was said of many tasks once, the last first", () => {
  const task = (id: string, reason: string) => stopped(reason, {}, { id });
  const tasks = [task("c", "CannotPull: request 17"), task("b", "CannotPull: request 16"), task("a", "other")];
  const service = { events: [{ message: "(service api) CannotPull" }] };
  expect(said(patient({ stopped: tasks, service }), /CannotPull/)).toEqual([
    "task c: CannotPull: request 17",
    "event: (service api) CannotPull",
  ]);
});

it("reads the reasons of containers, and ends after three", () => {
  const containers = ["a", "b", "c", "d"].map((name) => ({ name, image: "", health: "", reason: `fails in ${name}` }));
  expect(said(patient({ stopped: [stopped("x", {}, { containers })] }), /fails/)).toHaveLength(3);
});
