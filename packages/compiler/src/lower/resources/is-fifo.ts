import type { ReferredResource } from "@ecs-dsl/dsl";

/** True for a queue or a topic that keeps the order of messages: of one that exists, its name says so where that is known. */
export function isFifo({ source, name, given, props }: ReferredResource): boolean {
  return source === "existing" && given === undefined
    ? name.endsWith(".fifo")
    : Reflect.get(Object(props), "fifo") === true;
}
