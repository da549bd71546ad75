import { expect, it } from "vitest";
import { isWell } from "../../../src/live/doctor/is-well.ts";
import { patient } from "./patients.ts";

const completed = [{ rolloutState: "COMPLETED" }] as const;

it.each([
  [true, { desiredCount: 1, runningCount: 1, deployments: [...completed] }],
  [true, { desiredCount: 1, runningCount: 2, deployments: [{}] }],
  [false, { desiredCount: 2, runningCount: 1, deployments: [...completed] }],
  [false, { desiredCount: 1, runningCount: 1, deployments: [...completed, { rolloutState: "IN_PROGRESS" as const }] }],
  [false, undefined],
])("is %s of %j", (is, service) => {
  expect(isWell(patient({ service }))).toBe(is);
});
