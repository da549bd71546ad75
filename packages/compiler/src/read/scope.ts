import { UNKNOWN } from "@ecs-dsl/validators";

/** What a template says of the names that its values refer to. Whatever a deployment may decide otherwise is UNKNOWN. */
export interface Scope {
  /**
   * The value of a parameter, where it can have but one; a default may be given another value, so that it says nothing. Of a
   * resource, or of its attribute `Resource.Name`, only where a deployment is known.
   */
  readonly parameter: (name: string) => unknown;
  /** What a mapping holds; of a key that is UNKNOWN, what all of its entries hold. */
  readonly mapped: (mapping: unknown, first: unknown, second: unknown) => unknown;
  /** Whether a condition holds, where that is certain. */
  readonly condition: (name: unknown) => boolean | undefined;
}

/** The scope of values that stand in no template. */
export const NO_SCOPE: Scope = {
  parameter: () => UNKNOWN,
  mapped: () => UNKNOWN,
  condition: () => undefined,
};
