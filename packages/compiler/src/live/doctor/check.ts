import type { Examined } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** One question about a service: one file in `checks/`, and one line in its index. */
export interface Check {
  readonly name: string;
  readonly examine: (patient: Patient) => Examined | Promise<Examined>;
}
