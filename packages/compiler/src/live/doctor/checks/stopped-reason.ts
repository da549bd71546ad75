import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { isWell } from "../is-well.ts";
import { type Reason, STOPPED_REASONS } from "../reasons.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";

/** What ECS says of tasks that it could not start or has stopped. */
export const stoppedReason: Check = {
  name: "stopped-reason",
  examine: (patient) => ({ findings: findingsOf(patient), unseen: [] }),
};

function findingsOf(patient: Patient): readonly Omit<Finding, "check">[] {
  const sentences = patient.stopped.flatMap(({ stoppedReason: reason, containers }) => [
    reason,
    ...containers.map((container) => container.reason ?? ""),
  ]);
  const found = sentences.map((sentence) => STOPPED_REASONS.find(({ about }) => about.test(sentence)));
  return [...new Set(found)].flatMap((reason) => (reason === undefined ? [] : [toldOf(reason, patient)]));
}

function toldOf({ about, says, likelihood, help }: Reason, patient: Patient): Omit<Finding, "check"> {
  return { likelihood: isWell(patient) ? "possible" : likelihood, says, evidence: said(patient, about), help };
}
