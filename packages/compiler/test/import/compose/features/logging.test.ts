import { expect, it } from "vitest";
import { loggingOf } from "../../../../src/import/compose/features/logging.ts";
import { remarks, shown } from "../../shown.ts";
import { compose, verdicts } from "../setting-of.ts";

it("takes over what is said of CloudWatch Logs", () => {
  const given = compose(
    "driver: awslogs\noptions: { awslogs-group: /g, awslogs-region: x, awslogs-stream-prefix: p, awslogs-datetime-format: '%Y' }",
  );
  expect(shown(loggingOf(given))).toBe('awsLogs({ logGroup: "/g", streamPrefix: "p", datetimeFormat: "%Y" })');
  expect(remarks(given)).toEqual([]);
});

it("is CloudWatch Logs in the place of others", () => {
  const given = compose("driver: json-file\noptions: { max-size: 1m }");
  expect([loggingOf(given), verdicts(remarks(given))]).toEqual([
    undefined,
    ["driver approximated", "options left-out"],
  ]);
});
