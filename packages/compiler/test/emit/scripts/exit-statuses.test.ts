import { expect, it } from "vitest";
import { EXIT_STATUSES, exitStatuses } from "../../../src/emit/scripts/exit-statuses.ts";

it("has one meaning for each status from 0 to 8", () => {
  expect(EXIT_STATUSES.map(({ status }) => status)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { status, name, meaning } of EXIT_STATUSES) {
    expect(exitStatuses).toContain(`    ${name}) echo ${status} ;;\n`);
    expect(exitStatuses).toContain(`  ${status}  ${meaning}\n`);
  }
});
