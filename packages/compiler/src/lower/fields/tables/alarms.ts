import type { Alarms, AlarmThreshold } from "@ecs-dsl/dsl";
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

export const ALARMS = struct<Alarms>("the alarms of a service", {
  targets5xx: COUNT,
  latency: ABOVE_NOTHING,
  healthyHosts: COUNT,
  cpu: ABOVE_NOTHING,
  memory: ABOVE_NOTHING,
  missingTasks: COUNT,
  notify: TOLD,
});
