import { Call, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { seconds } from "./container.ts";

/** How many tasks run, on which capacity. */
export interface Count {
  readonly desiredCount?: number;
  readonly scaling?: Members;
  readonly capacityProviderStrategy?: DraftValue;
}

/** Who follows what: a worker the backlog of its queue, others their load. */
export type Follows = "queue" | "load";

/** A fixed number, a number on Spot, or a range with what its tasks follow. */
export function countOf(count: Given | undefined, follows: Follows): Count {
  if (count === undefined) return {};
  if (!count.isMap) {
    const fixed = count.number();
    return fixed === undefined || fixed === 1 ? {} : { desiredCount: fixed };
  }
  const spot = count.member("spot")?.number();
  if (spot !== undefined)
    return {
      ...(spot === 1 ? {} : { desiredCount: spot }),
      capacityProviderStrategy: [new Call("fargateSpot", [{ weight: 1 }])],
    };
  const range = count.member("range");
  const bounds = range === undefined ? undefined : boundsOf(range);
  if (bounds === undefined) {
    count.leftOut("Without a range nothing is followed.");
    return {};
  }
  const { min, max, spotFrom } = bounds;
  const targets = follows === "queue" ? backlogOf(count) : loadOf(count);
  const isIdle = Object.values(targets).every((value) => value === undefined);
  return {
    ...(isIdle
      ? { desiredCount: min }
      : { scaling: { min, max, ...targets, ...cooldownOf(count.member("cooldown")) } }),
    ...(spotFrom === undefined ? {} : { capacityProviderStrategy: strategyOf(spotFrom) }),
  };
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly spotFrom: number | undefined;
}

function boundsOf(range: Given): Bounds | undefined {
  if (range.isMap) {
    const [min, max] = [range.member("min")?.number(), range.member("max")?.number()];
    if (min === undefined || max === undefined) return range.leftOut("It does not say both `min` and `max`.");
    return { min, max, spotFrom: range.member("spot_from")?.number() };
  }
  const [, min, max] = /^(\d+)-(\d+)$/.exec(range.text() ?? "") ?? [];
  if (min === undefined || max === undefined) return range.leftOut("It is not a range such as 1-10.");
  return { min: Number(min), max: Number(max), spotFrom: undefined };
}

function strategyOf(spotFrom: number): DraftValue {
  const spot = new Call("fargateSpot", [{ weight: 1 }]);
  return spotFrom > 1 ? [new Call("fargate", [{ base: spotFrom - 1 }]), spot] : [spot];
}

function loadOf(count: Given): Members {
  count.member("queue_delay")?.leftOut("A service has no queue that it follows; a worker has.");
  count
    .member("response_time")
    ?.leftOut(
      "Tasks do not follow a response time, which rises for other reasons than load, too: follow `requestsPerTarget` or `cpu`.",
    );
  return {
    cpu: targetOf(count.member("cpu_percentage")),
    memory: targetOf(count.member("memory_percentage")),
    requestsPerTarget: targetOf(count.member("requests")),
  };
}

function targetOf(given: Given | undefined): DraftValue | undefined {
  if (given === undefined) return undefined;
  if (!given.isMap) return given.number();
  const target = given.member("value")?.number();
  if (target === undefined) return undefined;
  const cooldown = cooldownOf(given.member("cooldown"));
  return Object.keys(cooldown).length === 0 ? target : { target, ...cooldown };
}

function cooldownOf(given: Given | undefined): Members {
  const [scaleIn, scaleOut] = [seconds(given?.member("in")), seconds(given?.member("out"))];
  return {
    ...(scaleIn === undefined ? {} : { scaleInCooldown: scaleIn }),
    ...(scaleOut === undefined ? {} : { scaleOutCooldown: scaleOut }),
  };
}

/** A worker follows its queue: as many messages for each task as it works off while one may wait. */
function backlogOf(count: Given): Members {
  for (const name of ["cpu_percentage", "memory_percentage", "requests", "response_time"])
    count
      .member(name)
      ?.leftOut("A worker follows its queue: `messagesPerTask`. What follows something else is a service.");
  const delay = count.member("queue_delay");
  const latency = seconds(delay?.member("acceptable_latency"));
  const processing = seconds(delay?.member("msg_processing_time"));
  if (delay === undefined || latency === undefined || processing === undefined) return {};
  const messagesPerTask = Math.max(1, Math.floor(latency / Math.max(processing, 0.001)));
  for (const name of ["acceptable_latency", "msg_processing_time"])
    delay
      .member(name)
      ?.approximated(`A task works off ${messagesPerTask} messages while one may wait: \`messagesPerTask\`.`);
  return { messagesPerTask, ...cooldownOf(delay.member("cooldown")) };
}
