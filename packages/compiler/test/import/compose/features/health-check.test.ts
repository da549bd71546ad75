import { expect, it } from "vitest";
import { askedPath, healthCheckOf } from "../../../../src/import/compose/features/health-check.ts";
import { remarks, shown } from "../../shown.ts";
import { compose, verdicts } from "../setting-of.ts";

it.each([
  ["test: pg_isready", '{ command: "pg_isready" }'],
  [
    "test: [CMD-SHELL, a b]\ninterval: 1m\nretries: 5\nstart_period: 10s\ntimeout: 3s",
    '{ command: "a b", interval: 60, timeout: 3, retries: 5, startPeriod: 10 }',
  ],
  ["test: [CMD, a, b]\ninterval: 30s\nretries: 3", '{ command: ["CMD", "a", "b"] }'],
  ["test: [NONE]", undefined],
  ["test: a\ndisable: true", undefined],
  ["test: [a, b]", undefined],
  ["interval: 1s", undefined],
])("reads %j", (text, code) => {
  expect(shown(healthCheckOf(compose(text)))).toBe(code);
});

it("stays within what ECS takes", () => {
  const given = compose("test: a\ninterval: 1s\ntimeout: 2m\nretries: 20\nstart_period: 10m\nstart_interval: 1s");
  expect(shown(healthCheckOf(given))).toBe('{ command: "a", interval: 5, timeout: 60, retries: 10, startPeriod: 300 }');
  expect(verdicts(remarks(given))).toEqual([
    "interval approximated",
    "timeout approximated",
    "retries approximated",
    "start_period approximated",
    "start_interval left-out",
  ]);
});

it("tells a load balancer the path that it asks for", () => {
  expect(askedPath({ command: "curl -f http://localhost:8080/healthz || exit 1" }, 8080)).toBe("/healthz");
  expect(askedPath({ command: ["CMD", "wget", "http://127.0.0.1/up"] }, 80)).toBe("/up");
  expect([
    askedPath({ command: "curl http://localhost:1/x" }, 80),
    askedPath(undefined, 80),
    askedPath({ command: "curl http://localhost/" }, 80),
  ]).toEqual([undefined, undefined, undefined]);
});
