import type { AnyQueue, AnyTopic } from "@ecs-dsl/dsl";

/** True for a queue or a topic that keeps the order of messages: of one that exists, its name says so. */
export function isFifo({ source, name, props }: AnyQueue | AnyTopic): boolean {
  const { fifo } = { fifo: undefined, ...props };
  return source === "existing" ? name.endsWith(".fifo") : fifo === true;
}
