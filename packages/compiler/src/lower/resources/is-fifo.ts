import type { ReferredResource } from "@ecs-dsl/dsl";

/** True for a queue or a topic that keeps the order of messages: of one that exists, its name says so. */
export function isFifo({ source, name, props }: ReferredResource): boolean {
  return source === "existing" ? name.endsWith(".fifo") : Reflect.get(Object(props), "fifo") === true;
}
