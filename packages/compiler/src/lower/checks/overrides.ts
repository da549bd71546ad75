import { capitalized } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun } from "../plan/noun.ts";

/** What else refers to a property by the value that the compiler gives it, and what to write instead. */
type Owned = Readonly<Record<string, string>>;

const RENAME = "Give the service another name";

/** Roles, log groups, stacks and scripts are about these; an override would lead them astray. */
export const OWN_OF_TASK: Owned = {
  family: RENAME,
  containerDefinitions: "Use `overrides.container`, and `overrides` of each sidecar",
  networkMode: "Remove it: Fargate knows `awsvpc` only",
  requiresCompatibilities: "Remove it: services run on Fargate",
};

export const OWN_OF_CONTAINER: Owned = { name: RENAME, image: "Set `image` of the service" };

export const OWN_OF_SIDECAR: Owned = { name: "Give the sidecar another name", image: "Set `image` of the sidecar" };

export const OWN_OF_SERVICE: Owned = {
  serviceName: RENAME,
  cluster: "Name the cluster with `cluster` of the app",
  taskDefinition: "Use `overrides.taskDefinition`",
};

export const OWN_OF_CLUSTER: Owned = { clusterName: "Set `name` of the cluster" };

/** Reports overrides of what other parts of the output rely on. */
export function checkOverrides(
  lowering: Lowering,
  subject: Noun,
  at: readonly string[],
  value: object | undefined,
  owned: Owned,
): void {
  for (const name of Object.keys(value ?? {})) {
    const instead = Object.hasOwn(owned, name) ? owned[name] : undefined;
    if (instead === undefined) continue;
    reportAt(lowering.report, subject, [...at, name], {
      code: "config/override-owned",
      message: `${capitalized(subject.words)} overrides \`${name}\`, which stacks and scripts refer to by what the compiler writes.`,
      help: `${instead}.`,
    });
  }
}
