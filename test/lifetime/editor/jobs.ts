/** A queue of the shop, as data. */
export interface ShopQueue {
  readonly fifo: boolean;
  readonly visibilityTimeout: 30 | 120;
  /** Where what nobody can work off goes: nowhere, to a queue beside it, or to the first queue of the shop. */
  readonly deadLetter: "none" | "own" | "first";
}

/** A worker of the shop, as data. */
export interface ShopWorker {
  /** The name of the queue that it works off. */
  readonly queue: string;
  /** Undefined where the number of tasks is fixed. */
  readonly min: 0 | 1 | undefined;
  readonly max: number;
  readonly mounts: boolean;
}

/** A task of the shop, as data. */
export interface ShopTask {
  /** The service or worker that it is another command of; undefined for one that stands alone. */
  readonly from: string | undefined;
  /** The service or worker that waits for it; undefined where none does. */
  readonly before: string | undefined;
}

/** A scheduled task of the shop, as data. */
export interface ShopSchedule {
  readonly schedule: "cron(0 3 * * ? *)" | "rate(6 hours)";
  /** The service or worker that it is another command of; undefined for one that stands alone. */
  readonly from: string | undefined;
  /** Where starts that fail go: nowhere, to a queue that it makes, or to the first queue of the shop. */
  readonly deadLetter: "none" | "own" | "first";
}

/** What works in the background: each by its name. */
export interface Jobs {
  readonly queues: Readonly<Record<string, ShopQueue>>;
  readonly workers: Readonly<Record<string, ShopWorker>>;
  readonly tasks: Readonly<Record<string, ShopTask>>;
  readonly schedules: Readonly<Record<string, ShopSchedule>>;
}

export const NO_JOBS: Jobs = { queues: {}, workers: {}, tasks: {}, schedules: {} };

export const FRESH_QUEUE: ShopQueue = { fifo: false, visibilityTimeout: 30, deadLetter: "none" };

export function freshWorker(queue: string): ShopWorker {
  return { queue, min: 1, max: 4, mounts: false };
}

export function freshTask(from: string): ShopTask {
  return { from, before: undefined };
}

export function freshSchedule(from: string): ShopSchedule {
  return { schedule: "rate(6 hours)", from, deadLetter: "none" };
}
