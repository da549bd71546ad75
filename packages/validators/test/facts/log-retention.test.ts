import { expect, it } from "vitest";
import { LOG_RETENTION_DAYS } from "../../src/facts/log-retention.ts";

const DAYS = "1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653";

it.each(DAYS.split(" ").map(Number))("lets a log group keep its events for %d days", (days) => {
  expect(LOG_RETENTION_DAYS).toContain(days);
});

it.each([0, 2, 15, 31, 364, 366, 730, 3652, 3654])("does not let it keep them for %d days", (days) => {
  expect(LOG_RETENTION_DAYS).not.toContain(days);
});

it("lists the days from the fewest to the most", () => {
  expect(LOG_RETENTION_DAYS).toEqual(LOG_RETENTION_DAYS.toSorted((one, other) => one - other));
});
