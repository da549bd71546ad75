import { type FileSystem, queue, type Queue, type Service, task, type Task, worker, type Worker } from "ecs-dsl";
import type { Jobs, ShopQueue, ShopTask, ShopWorker } from "./jobs.ts";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";
const SIZE = { cpu: 256, memory: 512, image: IMAGE } as const;

/** What the app has of the jobs: queues that nobody works off stand in `resources`. */
export interface JobNouns {
  readonly queues: readonly Queue[];
  readonly workloads: readonly (Task | Worker)[];
}

export function jobsOf(jobs: Jobs, services: readonly Service[], files: FileSystem): JobNouns {
  const queues = queuesOf(jobs);
  const byName = new Map(services.map((one) => [one.name, one]));
  return {
    queues: Array.from(queues.values()),
    workloads: [
      ...Object.entries(jobs.workers).flatMap(([name, one]) => workerOf(name, one, queues.get(one.queue), files)),
      ...Object.entries(jobs.tasks).map(([name, one]) => taskOf(name, one, byName.get(one.from ?? ""))),
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
  return [worker(name, { ...SIZE, queue: from, ...scaling, ...volumes })];
}

function taskOf(name: string, { gates }: ShopTask, from: Service | undefined): Task {
  if (from === undefined) return task(name, SIZE);
  return task(name, { from, command: [name], before: gates ? [from] : [] });
}
