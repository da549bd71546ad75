import type { Condition } from "../container/condition.ts";

/**
 * Which sidecars the main container waits for, and until when. Without sidecars there is nothing to name.
 */
export type DependsOn<Side extends string = string> = [Side] extends [never]
  ? { readonly [container: string]: NoContainerOfThatName }
  : { readonly [Name in Side]?: Condition };

declare const no: unique symbol;

/** In compile errors only: the task has no sidecar of that name. */
interface NoContainerOfThatName {
  readonly [no]: never;
}
