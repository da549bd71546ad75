import { expect, it } from "vitest";
import {
  dependsOnOf,
  healthCheckOf,
  labelsOf,
  seconds,
  wordsOf,
} from "../../../../src/import/copilot/features/container.ts";
import { remarks, shown, yaml } from "../../shown.ts";

it("splits command lines, and takes arrays as they are", () => {
  expect(wordsOf(yaml("node 'a b'"))).toEqual(["node", "a b"]);
  expect(wordsOf(yaml("[node, 1]"))).toEqual(["node", "1"]);
  expect([wordsOf(undefined), wordsOf(yaml("'\"open'"))]).toEqual([undefined, undefined]);
});

it("fills in Copilot's own defaults of a health check, which are not those of ECS", () => {
  expect(shown(healthCheckOf(yaml("{}")))).toBe(
    '{ command: "curl -f http://localhost/ || exit 1", interval: 10, retries: 2 }',
  );
  expect(shown(healthCheckOf(yaml("command: [CMD, a]\ninterval: 30s\nretries: 3\nstart_period: 1m")))).toBe(
    '{ command: ["CMD", "a"], startPeriod: 60 }',
  );
});

it("rounds to whole seconds, and says so", () => {
  const given = yaml("a: 1500ms\nb: soon");
  expect([seconds(given.member("a")), seconds(given.member("b")), seconds(undefined)]).toEqual([
    2,
    undefined,
    undefined,
  ]);
  expect(remarks(given)).toEqual([
    "a: approximated: AWS counts whole seconds: 2.",
    "b: left-out: It is not a duration.",
  ]);
});

it("waits for containers that there are", () => {
  const given = yaml("api: start\nnginx: healthy\nghost: start\nlog: maybe");
  expect(dependsOnOf(given, "api", new Set(["nginx", "log"]))).toEqual({ main: "START", nginx: "HEALTHY" });
  expect(remarks(given)).toEqual([
    "ghost: left-out: The task has no such container.",
    "log: left-out: It is not start, healthy, complete or success.",
  ]);
});

it("has labels as text", () => {
  expect([labelsOf(yaml("a: 1\nb: x")), labelsOf(yaml("{}"))]).toEqual([{ a: "1", b: "x" }, undefined]);
});
