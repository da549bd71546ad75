import { expect, it } from "vitest";
import { NOTHING, together, unseen } from "../../../src/live/doctor/finding.ts";

it("puts together what parts of a check found", () => {
  const refusal = { action: "a:B", why: "denied", code: "AccessDenied", message: "" } as const;
  const finding = { likelihood: "certain", says: "It is.", evidence: [], help: "" } as const;
  expect(together([NOTHING, unseen(refusal), { findings: [finding], unseen: [] }])).toEqual({
    findings: [finding],
    unseen: [refusal],
  });
});
