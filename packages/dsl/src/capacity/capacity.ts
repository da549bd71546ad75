import type { Where } from "./where.ts";

declare const where: unique symbol;

/** Instances that run tasks. What makes one says where its tasks run. */
export interface Capacity<W extends Where = Where> {
  /** What made it. */
  readonly kind: string;
  /** The capacity's name, as given. */
  readonly name: string;
  /**
   * For the type checker alone: which sizes and properties a task has there.
   * @default nothing: no capacity has it
   */
  readonly [where]?: W;
}
