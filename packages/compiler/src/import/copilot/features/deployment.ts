import { Call, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { filled } from "../../reading/filled.ts";

/** How tasks are replaced, and what stops a deployment. */
export interface Rollout {
  readonly deployment?: DraftValue;
  readonly alarms?: Members;
}

export function rolloutOf(given: Given | undefined): Rollout {
  const rolling = given?.member("rolling");
  const strategy = rolling?.text();
  if (strategy !== undefined && strategy !== "default" && strategy !== "recreate")
    rolling?.leftOut("It is not default or recreate.");
  const percents = strategy === "recreate" ? { minimumHealthyPercent: 0, maximumPercent: 100 } : {};
  const alarms = given?.member("rollback_alarms");
  const names = alarms?.isList === true ? alarms.texts() : undefined;
  const props = { ...percents, ...(names === undefined ? {} : { alarms: { alarmNames: names } }) };
  const own = alarms?.isList === false ? ownAlarms(alarms) : undefined;
  return {
    ...(Object.keys(props).length === 0 ? {} : { deployment: new Call("rolling", [props]) }),
    ...(own === undefined ? {} : { alarms: own }),
  };
}

/** Alarms that Copilot makes for the service. */
function ownAlarms(given: Given): Members | undefined {
  given.map();
  const delayed = given.member("messages_delayed");
  const waiting = delayed?.number();
  if (waiting !== undefined)
    delayed?.approximated("The alarm counts messages that wait in the queue: `waitingMessages`.");
  return filled({
    cpu: threshold(given.member("cpu_utilization")?.number()),
    memory: threshold(given.member("memory_utilization")?.number()),
    waitingMessages: threshold(waiting),
  });
}

function threshold(value: number | undefined): Members | undefined {
  return value === undefined ? undefined : { threshold: value, rollback: true };
}
