import { expect, it } from "vitest";
import { doctorText } from "../../../src/live/doctor/doctor-text.ts";
import type { Diagnosis } from "../../../src/live/doctor/examine.ts";

const well: Diagnosis = {
  name: "api",
  cluster: "shop",
  desired: 2,
  running: 2,
  taskDefinition: "shop-api:7",
  findings: [],
  unseen: [],
};
const refusal = { action: "iam:GetRole", why: "denied", code: "AccessDenied", message: "" } as const;

it("shows each finding with what was seen and what to do", () => {
  const finding = {
    check: "image",
    likelihood: "certain",
    says: "The image is missing.",
    evidence: ["task 1: \u001b[2J"],
    help: "Push it.",
  } as const;
  expect(doctorText({ ...well, running: 1, findings: [finding], unseen: [refusal] }, false))
    .toBe(`api in cluster shop: 1 of 2 tasks of shop-api:7 runs.

1. certain: The image is missing.
   seen: task 1: \\x1b[2J
   do: Push it.

Could not look: iam:GetRole is denied.
`);
});

it("says that nothing is wrong only of what it has seen", () => {
  expect(doctorText(well, false)).toContain("\nNothing wrong was found.\n");
  expect(doctorText({ ...well, unseen: [refusal] }, false)).toContain(
    "\nNothing wrong was found in what could be looked at.\n",
  );
  expect(doctorText(well, true)).toContain("\u001b[1mapi in cluster shop\u001b[22m");
});
