import { placed } from "../call-site.ts";
import type { Cpu, Memory } from "./memory.ts";
import type { Fargate } from "./where.ts";

/** CPU and memory of a task that go together. Made by {@link size}. */
export interface Size<C extends Cpu = Cpu, M = Memory[C]> {
  /** CPU units as a number, or vCPU as text. */
  readonly cpu: C;
  /** MiB beside CPU units, GB beside vCPU. */
  readonly memory: M;
}

/**
 * CPU and memory of a task on Fargate where they travel together: spread it into a workload. A pair that Fargate does not
 * offer does not compile.
 * @example service("api", { ...size(512, 1024), image: images.build("./api") })
 * @example service("api", { ...pick(env, { staging: size(256, 512), production: size(1024, 2048) }), image: "api:1.0" })
 */
export function size<const C extends Fargate["cpu"]["linux"], const M extends Memory[C]>(
  cpu: C,
  memory: M,
): Size<C, M> {
  return placed({ cpu, memory }, size);
}
