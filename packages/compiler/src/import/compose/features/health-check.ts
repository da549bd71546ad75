import type { DraftValue, Members } from "../../draft.ts";
import { secondsOf } from "../../reading/duration.ts";
import type { Given } from "../../reading/given.ts";

/** The health check of a container, within what ECS takes. */
export function healthCheckOf(given: Given | undefined): Members | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return given.leftOut("It is not an object.");
  given.member("start_interval")?.leftOut("ECS asks at one interval from the start on.");
  const command = given.member("disable")?.boolean() === true ? undefined : testOf(given.member("test"));
  if (command === undefined) {
    given.member("test")?.taken();
    return undefined;
  }
  return {
    command,
    interval: within(given.member("interval"), 5, 300, 30),
    timeout: within(given.member("timeout"), 2, 60, 5),
    retries: count(given.member("retries")),
    startPeriod: within(given.member("start_period"), 0, 300, 0),
  };
}

function testOf(test: Given | undefined): DraftValue | undefined {
  if (test === undefined) return undefined;
  if (!test.isList) return test.text();
  const [first, second, ...others] = test.texts();
  if (first === "NONE" || first === undefined) return undefined;
  if (first === "CMD-SHELL") return second;
  if (first === "CMD") return [first, ...(second === undefined ? [] : [second]), ...others];
  return test.leftOut("It does not begin with CMD, CMD-SHELL or NONE.");
}

/** A duration in seconds; nothing where it is what ECS takes by itself. */
function within(given: Given | undefined, min: number, max: number, normal: number): number | undefined {
  const text = given?.scalar();
  if (given === undefined || text === undefined) return undefined;
  const seconds = secondsOf(text);
  if (seconds === undefined) return given.leftOut("It is not a duration.");
  const value = Math.min(max, Math.max(min, Math.round(seconds)));
  if (value !== seconds) given.approximated(`ECS takes ${min} to ${max} whole seconds: ${value}.`);
  return value === normal ? undefined : value;
}

function count(given: Given | undefined): number | undefined {
  const number = given?.number();
  if (given === undefined || number === undefined) return undefined;
  const value = Math.min(10, Math.max(1, Math.round(number)));
  if (value !== number) given.approximated(`ECS takes 1 to 10 of them: ${value}.`);
  return value === 3 ? undefined : value;
}

/** The path that a health check asks for by HTTP, which a load balancer may ask for as well. */
export function askedPath(check: Members | undefined, port: number): string | undefined {
  const text = JSON.stringify(check?.["command"] ?? "");
  const [, asked = "80", path] =
    /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::(\d+))?(\/[\w./-]*)/.exec(text) ?? [];
  return Number(asked) === port && path !== "/" ? path : undefined;
}
