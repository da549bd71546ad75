import { missingTools } from "./cloud.ts";

const missing = missingTools();
const isAsked = process.env["ECS_DSL_STORIES"] !== undefined;

/** What takes minutes on moto runs in `npm run test:stress` alone, and only with its tools. */
export const LONG_RUN = {
  isSkipped: !isAsked || missing.length > 0,
  note: isAsked && missing.length === 0 ? "" : ` (not run: ${reason()})`,
} as const;

function reason(): string {
  return missing.length > 0 ? `${missing.join(" and ")} missing` : "npm run test:stress does";
}
