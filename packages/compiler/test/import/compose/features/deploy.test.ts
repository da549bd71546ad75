import { expect, it } from "vitest";
import { deployOf, stopTimeoutOf } from "../../../../src/import/compose/features/deploy.ts";
import { remarks, shown } from "../../shown.ts";
import { compose, verdicts } from "../setting-of.ts";

const STOP_FIRST = "{ deployment: rolling({ minimumHealthyPercent: 0, maximumPercent: 100 }) }";

it.each([
  ["scale: 2", false, "{ desiredCount: 2 }"],
  ["deploy: { replicas: 1, update_config: { order: start-first } }", false, "{}"],
  ["deploy: { update_config: { order: stop-first } }", false, STOP_FIRST],
  ["{}", true, STOP_FIRST],
])("reads %s, with files that stay: %s", (text, isKept, code) => {
  expect(shown(deployOf(compose(text), isKept))).toBe(code);
});

it("says what ECS decides by itself", () => {
  const given = compose(
    "deploy: { mode: global, update_config: { order: odd, parallelism: 2, failure_action: pause } }",
  );
  deployOf(given, false);
  expect(verdicts(remarks(given))).toEqual([
    "deploy.mode left-out",
    "deploy.update_config.order left-out",
    "deploy.update_config.parallelism left-out",
    "deploy.update_config.failure_action approximated",
  ]);
});

it("waits as long as Fargate does", () => {
  const given = compose("a: 1");
  expect([
    stopTimeoutOf(given, 30),
    stopTimeoutOf(given, 45),
    stopTimeoutOf(given, 300),
    stopTimeoutOf(given, 0),
    stopTimeoutOf(undefined, 1),
  ]).toEqual([undefined, 45, 120, 2, undefined]);
});
