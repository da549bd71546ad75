import type { Check } from "../check.ts";
import { isWell } from "../is-well.ts";
import { EVENT_REASONS } from "../reasons.ts";
import { said } from "../said.ts";

/** What ECS says of tasks that it cannot place: capacity, quotas, addresses, roles. */
export const serviceEvent: Check = {
  name: "service-event",
  examine: (patient) => {
    const { events = [] } = patient.service ?? {};
    if (isWell(patient)) return { findings: [], unseen: [] };
    const lately = events
      .slice(0, 20)
      .map(({ message = "" }) => EVENT_REASONS.find(({ about }) => about.test(message)));
    const reasons = [...new Set(lately)].filter((reason) => reason !== undefined);
    const findings = reasons.map(({ about, says, likelihood, help }) => ({
      likelihood,
      says,
      evidence: said({ ...patient, stopped: [] }, about),
      help,
    }));
    return { findings, unseen: [] };
  },
};
