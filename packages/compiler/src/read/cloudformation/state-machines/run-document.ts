import type { Path, Surroundings } from "@ecs-dsl/validators";
import { documentOf } from "../resource-document.ts";
import { NO_SCOPE, type Scope } from "../../scope.ts";
import type { SourceDocument, WrittenAt } from "../../source-document.ts";
import type { StartedTask } from "./run-tasks.ts";

/** What stands around a task that a state machine starts. */
export interface RunContext {
  /** Where a path of the machine is written. */
  readonly writtenAt: (path: Path) => WrittenAt;
  readonly region?: string | undefined;
  readonly scope?: Scope;
  readonly surroundings?: Surroundings;
  /** True where something makes the text of the machine, so that no fix sets another. */
  readonly isMade?: boolean;
}

/** The input of RunTask that a state gives, in the spelling of Step Functions, which is CloudFormation's. */
export function runDocument({ parameters, path, state }: StartedTask, context: RunContext): SourceDocument {
  const { isMade = false, region, scope = NO_SCOPE, surroundings = {}, writtenAt } = context;
  const document = documentOf({ id: state, kind: "runTask", properties: parameters, region, root: [], scope });
  return {
    ...document,
    // Step Functions has words of its own for names in another case.
    misspelt: [],
    surroundings,
    writtenAt: (at) => writtenAt([...path, ...document.writtenAt(at).path]),
    ...(isMade && { isMade: () => true }),
  };
}
