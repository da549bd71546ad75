import type { Path } from "@ecs-dsl/validators";

/** The property of a task definition that holds its containers. */
export const CONTAINERS = "containerDefinitions";

/** `containerDefinitions[0].image` stands at `[0].image`. */
export function withoutList(at: Path): Path {
  return at[0] === CONTAINERS ? at.slice(1) : at;
}
