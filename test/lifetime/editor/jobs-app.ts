import {
  type FileSystem,
  queue,
  type Queue,
  scheduledTask,
  type ScheduledTask,
  type Service,
  task,
  type Task,
  worker,
  type Worker,
} from "ecs-dsl";
import type { Jobs, ShopQueue, ShopSchedule, ShopTask, ShopWorker } from "./jobs.ts";
import { chosen, SCHEDULE } from "./options.ts";
import { TINY } from "./tiny.ts";

/** What the app has of the jobs: queues that nobody works off stand in `resources`. */
export interface JobNouns {
  readonly queues: readonly Queue[];
  readonly workloads: readonly (ScheduledTask | Task | Worker)[];
}

type Started = Service | Worker;

export function jobsOf(
  { jobs, options }: { readonly jobs: Jobs; readonly options: readonly string[] },
  services: readonly Service[],
  files: FileSystem,
): JobNouns {
  const queues = queuesOf(jobs);
  const [first] = queues.values();
  const workers = Object.entries(jobs.workers).flatMap(([name, one]) =>
    workerOf(name, one, queues.get(one.queue), files),
  );
  const byName = new Map<string, Started>([...services, ...workers].map((one) => [one.name, one]));
  return {
    queues: Array.from(queues.values()),
    workloads: [
      ...workers,
      ...Object.entries(jobs.tasks).map(([name, one]) => taskOf(name, one, byName)),
      ...Object.entries(jobs.schedules).map(([name, one]) => scheduleOf(name, one, byName, { options, first })),
    ],
  };
}

function queuesOf({ queues }: Jobs): ReadonlyMap<string, Queue> {
  const made = new Map<string, Queue>();
  for (const [name, one] of Object.entries(queues)) {
    const [first] = made.values();
    made.set(name, queueOf(name, one, first));
  }
  return made;
}

/** Dead letters of a FIFO queue go to another one. */
function queueOf(name: string, { fifo, visibilityTimeout, deadLetter }: ShopQueue, first: Queue | undefined): Queue {
  const shared =
    deadLetter === "first" && first !== undefined && (first.props.fifo ?? false) === fifo ? { queue: first } : {};
  const props = { ...(fifo ? { fifo } : {}), visibilityTimeout };
  return queue(name, deadLetter === "none" ? props : { ...props, deadLetter: { maxReceiveCount: 5, ...shared } });
}

function workerOf(name: string, { min, max, mounts }: ShopWorker, from: Queue | undefined, files: FileSystem) {
  if (from === undefined) return [];
  const scaling = min === undefined ? {} : { scaling: { min, max, messagesPerTask: 100 } };
  const volumes = mounts ? { volumes: { files }, mounts: { "/files": "files" } as const } : {};
  return [worker(name, { ...TINY, queue: from, ...scaling, ...volumes })];
}

function taskOf(name: string, one: ShopTask, byName: ReadonlyMap<string, Started>): Task {
  const [from, waiting] = [byName.get(one.from ?? ""), byName.get(one.before ?? "")];
  const before = waiting === undefined ? [] : [waiting];
  return from === undefined ? task(name, { ...TINY, before }) : task(name, { from, command: [name], before });
}

interface Given {
  readonly options: readonly string[];
  readonly first: Queue | undefined;
}

function scheduleOf(
  name: string,
  one: ShopSchedule,
  byName: ReadonlyMap<string, Started>,
  { options, first }: Given,
): ScheduledTask {
  const from = byName.get(one.from ?? "");
  const shared =
    one.deadLetter === "first" && first?.props.fifo !== true && first !== undefined ? { queue: first } : {};
  const deadLetter = one.deadLetter === "none" ? {} : { deadLetter: shared };
  const props = { schedule: one.schedule, ...deadLetter, ...chosen("schedule", SCHEDULE, options) };
  return scheduledTask(name, from === undefined ? { ...TINY, ...props } : { from, command: [name], ...props });
}
