import { expect, it } from "vitest";
import { doctorJson } from "../../../src/live/doctor/doctor-json.ts";

it("is one object with a version", () => {
  const diagnosis = {
    name: "api",
    cluster: "shop",
    desired: 2,
    running: 2,
    taskDefinition: "shop-api:7",
    findings: [],
    unseen: [],
  };
  expect(JSON.parse(doctorJson(diagnosis))).toEqual({ version: 1, ...diagnosis });
});
