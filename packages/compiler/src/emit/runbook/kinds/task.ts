import { stoppedTasks } from "../stopped-tasks.ts";
import type { Topic } from "../topic.ts";

/** A task that runs to its end, each time that it is started. */
export const task: Topic = stoppedTasks;
