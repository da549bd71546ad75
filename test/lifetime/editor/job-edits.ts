import {
  FRESH_QUEUE,
  freshSchedule,
  freshTask,
  freshWorker,
  type Jobs,
  type ShopQueue,
  type ShopSchedule,
  type ShopTask,
  type ShopWorker,
} from "./jobs.ts";
import { changed, freeAmong, pick, renamed, without } from "./pick.ts";

/** What a team does to its queues, workers, tasks and schedules; `services` are names that a task may be from. */
export type JobEdit = (jobs: Jobs, which: number, services: readonly string[]) => Jobs;

const QUEUES = ["jobs", "letters", "orders-queue"] as const;
const WORKERS = ["mailer", "thumbs"] as const;
const TASKS = ["migrate", "report"] as const;
const SCHEDULES = ["nightly", "cleanup"] as const;

export const JOB_EDITS = {
  addQueue: (jobs, which) => {
    const name = pick(freeAmong(QUEUES, jobs.queues), which);
    return name === undefined ? jobs : { ...jobs, queues: { ...jobs.queues, [name]: FRESH_QUEUE } };
  },
  removeQueue: (jobs, which) => {
    const used = new Set(Object.values(jobs.workers).map(({ queue }) => queue));
    const unused = Object.keys(jobs.queues).filter((name) => !used.has(name));
    return unused.length === 0 ? jobs : { ...jobs, queues: without(jobs.queues, pick(unused, which)) };
  },
  renameQueue: (jobs, which) => {
    const [old, name] = [pick(Object.keys(jobs.queues), which), pick(freeAmong(QUEUES, jobs.queues), which)];
    if (old === undefined || name === undefined) return jobs;
    const workers = Object.entries(jobs.workers).map(
      ([key, worker]) => [key, worker.queue === old ? { ...worker, queue: name } : worker] as const,
    );
    return { ...jobs, queues: renamed(jobs.queues, old, name), workers: Object.fromEntries(workers) };
  },
  fifo: ofQueue(({ fifo }) => ({ fifo: !fifo })),
  visibilityTimeout: ofQueue(({ visibilityTimeout }) => ({ visibilityTimeout: visibilityTimeout === 30 ? 120 : 30 })),
  deadLetter: ofQueue(({ deadLetter }, which) => ({ deadLetter: otherDeadLetter(deadLetter, which) })),
  addWorker: (jobs, which) => {
    const [name, queue] = [pick(freeAmong(WORKERS, jobs.workers), which), pick(Object.keys(jobs.queues), which)];
    if (name === undefined || queue === undefined) return jobs;
    return { ...jobs, workers: { ...jobs.workers, [name]: freshWorker(queue) } };
  },
  removeWorker: (jobs, which) => ({ ...jobs, workers: without(jobs.workers, pick(Object.keys(jobs.workers), which)) }),
  renameWorker: (jobs, which) => {
    const name = pick(freeAmong(WORKERS, jobs.workers), which);
    const old = pick(Object.keys(jobs.workers), which);
    return name === undefined ? jobs : { ...jobs, workers: renamed(jobs.workers, old, name) };
  },
  workerQueue: (jobs, which) => {
    const queue = pick(Object.keys(jobs.queues), which + 1);
    return queue === undefined ? jobs : { ...jobs, workers: changed(jobs.workers, which, () => ({ queue })) };
  },
  workerMin: ofWorker(({ min }) => ({ min: min === 0 ? 1 : 0 })),
  workerMax: ofWorker(({ max }) => ({ max: max === 4 ? 8 : 4 })),
  workerScaling: ofWorker(({ min }) => ({ min: min === undefined ? 1 : undefined })),
  workerMount: ofWorker(({ mounts }) => ({ mounts: !mounts })),
  addTask: (jobs, which, services) => {
    const [name, from] = [pick(freeAmong(TASKS, jobs.tasks), which), pick(startedIn(jobs, services), which)];
    if (name === undefined || from === undefined) return jobs;
    return { ...jobs, tasks: { ...jobs.tasks, [name]: freshTask(from) } };
  },
  removeTask: (jobs, which) => ({ ...jobs, tasks: without(jobs.tasks, pick(Object.keys(jobs.tasks), which)) }),
  renameTask: (jobs, which) => {
    const [old, name] = [pick(Object.keys(jobs.tasks), which), pick(freeAmong(TASKS, jobs.tasks), which)];
    return name === undefined ? jobs : { ...jobs, tasks: renamed(jobs.tasks, old, name) };
  },
  taskFrom: ofTask(({ from }, which, started) => ({ from: from === undefined ? pick(started, which) : undefined })),
  taskBefore: ofTask(({ before }, which, started) => ({
    before: before === undefined ? pick(started, which) : undefined,
  })),
  addSchedule: (jobs, which, services) => {
    const [name, from] = [pick(freeAmong(SCHEDULES, jobs.schedules), which), pick(startedIn(jobs, services), which)];
    if (name === undefined || from === undefined) return jobs;
    return { ...jobs, schedules: { ...jobs.schedules, [name]: freshSchedule(from) } };
  },
  removeSchedule: (jobs, which) => ({
    ...jobs,
    schedules: without(jobs.schedules, pick(Object.keys(jobs.schedules), which)),
  }),
  renameSchedule: (jobs, which) => {
    const name = pick(freeAmong(SCHEDULES, jobs.schedules), which);
    const old = pick(Object.keys(jobs.schedules), which);
    return name === undefined ? jobs : { ...jobs, schedules: renamed(jobs.schedules, old, name) };
  },
  schedule: ofSchedule(({ schedule }) => ({
    schedule: schedule === "rate(6 hours)" ? "cron(0 3 * * ? *)" : "rate(6 hours)",
  })),
  scheduleFrom: ofSchedule(({ from }, which, started) => ({
    from: from === undefined ? pick(started, which) : undefined,
  })),
  scheduleDeadLetter: ofSchedule(({ deadLetter }, which) => ({ deadLetter: otherDeadLetter(deadLetter, which) })),
} as const satisfies Readonly<Record<string, JobEdit>>;

function otherDeadLetter(now: ShopQueue["deadLetter"], which: number): ShopQueue["deadLetter"] {
  const others = (["none", "own", "first"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "none";
}

function ofQueue(change: (queue: ShopQueue, which: number) => Partial<ShopQueue>): JobEdit {
  return (jobs, which) => ({ ...jobs, queues: changed(jobs.queues, which, (queue) => change(queue, which)) });
}

function ofWorker(change: (worker: ShopWorker) => Partial<ShopWorker>): JobEdit {
  return (jobs, which) => ({ ...jobs, workers: changed(jobs.workers, which, change) });
}

type Change<Job> = (job: Job, which: number, started: readonly string[]) => Partial<Job>;

function ofTask(change: Change<ShopTask>): JobEdit {
  return (jobs, which, services) => ({
    ...jobs,
    tasks: changed(jobs.tasks, which, (task) => change(task, which, startedIn(jobs, services))),
  });
}

function ofSchedule(change: Change<ShopSchedule>): JobEdit {
  return (jobs, which, services) => ({
    ...jobs,
    schedules: changed(jobs.schedules, which, (one) => change(one, which, startedIn(jobs, services))),
  });
}

/** What a task may be another command of. */
function startedIn(jobs: Jobs, services: readonly string[]): readonly string[] {
  return [...services, ...Object.keys(jobs.workers)];
}
