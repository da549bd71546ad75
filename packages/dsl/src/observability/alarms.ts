import type { Reference } from "../reference.ts";
import type { AnyTopic } from "../resources/topic.ts";

/** When an alarm goes off, where a number alone does not say it. */
export interface AlarmThreshold {
  /** The value at which it goes off, in the unit of the metric. */
  readonly threshold: number;
  /**
   * Seconds that are looked at as one: a multiple of 60, to 86400. Another number is reported as `config/alarm-period`.
   * @default 60
   */
  readonly period?: number;
  /**
   * How many periods are looked at, 1 or more; all of them in one day, or in seven days where each has an hour or more. More is
   * reported as `config/alarm-period`.
   * @default 3, and 15 for `missingTasks`
   */
  readonly evaluationPeriods?: number;
  /**
   * In how many of these periods the value has to be reached, 1 to `evaluationPeriods`; more is reported as `config/alarm-period`.
   * @default all of them
   */
  readonly datapointsToAlarm?: number;
  /**
   * Whether a deployment that goes on meanwhile, or bakes, stops and goes back to the last one that worked.
   * @default false
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
   */
  readonly rollback?: boolean;
}

/** What every ECS service can be watched for. */
interface TaskAlarms {
  /**
   * Average CPU use of the tasks, in percent of what they asked for; more than 0.
   * @default no alarm
   */
  readonly cpu?: number | AlarmThreshold;
  /**
   * Average memory use of the tasks, in percent of what they asked for; more than 0.
   * @default no alarm
   */
  readonly memory?: number | AlarmThreshold;
  /**
   * Tasks that should run and do not, for a quarter of an hour; 1 or more. Container Insights counts them: without it, the alarm is
   * reported as `config/alarm-insights`.
   * @default no alarm
   */
  readonly missingTasks?: number | AlarmThreshold;
  /**
   * The SNS topic that is told when an alarm goes off, and when it is over. A topic of another region is reported as
   * `config/notify-topic`, a key that CloudWatch cannot use as `config/notify-key`; for another key
   * `config/notify-key-policy` says what its policy needs.
   * @default nobody is told
   * @example topic("alerts")
   * @example "arn:aws:sns:us-east-1:123456789012:alerts"
   */
  readonly notify?: AnyTopic | string | Reference<"output" | "text">;
}

/**
 * Alarms of CloudWatch about a service, each by its threshold. One that neither tells somebody nor stops a deployment is
 * reported as `config/alarm-unheard`.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html
 */
export interface Alarms extends TaskAlarms {
  /**
   * Answers of the tasks with a status of 500 or more, in a period, through all routes; 1 or more. The service needs a route,
   * reported as `config/alarm-route`.
   * @default no alarm
   * @example { threshold: 10, rollback: true }
   */
  readonly targets5xx?: number | AlarmThreshold;
  /**
   * Seconds that the slowest of 100 requests takes (p99), through the slowest route; more than 0. The service needs a route,
   * reported as `config/alarm-route`.
   * @default no alarm
   */
  readonly latency?: number | AlarmThreshold;
  /**
   * Targets that are healthy at least, on the route that has the fewest; 1 or more. The service needs a route, reported as
   * `config/alarm-route`.
   * @default no alarm
   */
  readonly healthyHosts?: number | AlarmThreshold;
}

/**
 * Alarms of CloudWatch about a worker and its queue, each by its threshold. One that neither tells somebody nor stops a deployment
 * is reported as `config/alarm-unheard`. SQS counts the messages of a queue that is used; none for one that was idle for hours.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export interface WorkerAlarms extends TaskAlarms {
  /**
   * Messages that wait in the queue; 1 or more. A queue of another account or region is reported as `config/alarm-queue`.
   * @default no alarm
   */
  readonly waitingMessages?: number | AlarmThreshold;
  /**
   * Seconds since the oldest message that is still there was sent; 1 or more. A queue of another account or region is reported as
   * `config/alarm-queue`.
   * @default no alarm
   */
  readonly oldestMessage?: number | AlarmThreshold;
  /**
   * Messages among the dead letters of the queue; 1 or more. A queue without dead letters is reported as `config/alarm-queue`.
   * @default no alarm
   * @example 1
   */
  readonly deadLetters?: number | AlarmThreshold;
}
