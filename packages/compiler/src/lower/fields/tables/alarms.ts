import type { Alarms, AlarmThreshold, WorkerAlarms } from "@ecs-dsl/dsl";
import { BOOLEAN, either, FILLED, from, numberFrom, required, struct } from "../shape.ts";
import { REFERENCE } from "./reference.ts";
import { TOPIC_NODE } from "./topic.ts";

const threshold = (range: ReturnType<typeof numberFrom>) =>
  either(
    range,
    struct<AlarmThreshold>("the threshold of an alarm", {
      threshold: required(range),
      period: from(1),
      evaluationPeriods: from(1),
      datapointsToAlarm: from(1),
      rollback: BOOLEAN,
    }),
  );

const COUNT = threshold(numberFrom(1));
const ABOVE_NOTHING = threshold(numberFrom(0.001));

/** Who is told of something. */
export const TOLD = either(TOPIC_NODE, either(REFERENCE, FILLED));

const OF_TASKS = { cpu: ABOVE_NOTHING, memory: ABOVE_NOTHING, missingTasks: COUNT, notify: TOLD };

export const ALARMS = struct<Alarms>("the alarms of a service", {
  targets5xx: COUNT,
  latency: ABOVE_NOTHING,
  healthyHosts: COUNT,
  ...OF_TASKS,
});

export const WORKER_ALARMS = struct<WorkerAlarms>("the alarms of a worker", {
  waitingMessages: COUNT,
  oldestMessage: COUNT,
  deadLetters: COUNT,
  ...OF_TASKS,
});
