import { type Assembly, type AssemblyWorkload, type Stack, stacksOf } from "../../../model/assembly.ts";
import { deploymentOrder } from "../../../model/deployment-order.ts";
import { onceFor } from "../../../once-for.ts";
import { assignList } from "./workloads.ts";

/** A parameter of a stack that is the revision of a task definition of another. */
interface Taken {
  readonly taker: string;
  readonly parameter: string;
  readonly source: string;
  readonly output: string;
}

/**
 * What takes the revision of the workload's task definition, itself or by way of others, in the order in which it is deployed:
 * `STACK:PARAMETER=SOURCE:OUTPUT`.
 */
export function revisionTakers(assembly: Assembly, { stack: { name: own } }: AssemblyWorkload): string {
  const changed = new Set([own]);
  const rows: string[] = [];
  for (const { taker, parameter, source, output } of revisionsTaken(assembly)) {
    if (!changed.has(source)) continue;
    rows.push(`${taker}:${parameter}=${source}:${output}`);
    changed.add(taker);
  }
  return assignList("takers", rows);
}

/** All there are, in the order in which the stacks that take them are deployed: the same for each workload. */
const revisionsTaken = onceFor((assembly: Assembly): readonly Taken[] => {
  const stacks = new Map(stacksOf(assembly).map((stack) => [stack.name, stack]));
  const order = Array.from(new Set(deploymentOrder(assembly).flat()));
  return order.flatMap((taker) =>
    Object.entries(stacks.get(taker)?.inputs ?? {}).flatMap(([parameter, { stack: source, output }]) =>
      isRevision(stacks.get(source), output) ? [{ taker, parameter, source, output }] : [],
    ),
  );
});

function isRevision(stack: Stack | undefined, output: string): boolean {
  const value = stack?.template.Outputs?.[output]?.Value;
  return typeof value === "object" && "Ref" in value && value.Ref === "TaskDefinition";
}

/** Gives them the revision that a rollback has made. */
export const updateTakers = `\
# update_takers: what takes the revision of the task definition gets the one that runs now.
update_takers() {
  local row taker key source output value
  for row in \${takers[@]+"\${takers[@]}"}; do
    taker=\${row%%:*} key=\${row#*:} source=\${row#*=}
    key=\${key%%=*} output=\${source#*:} source=\${source%%:*}
    if [ "$dry_run" = yes ]; then
      say "Stack $taker then gets the new revision of the task definition of stack $source."
      continue
    fi
    await_stack "$taker"
    if [ -z "$stack_status" ]; then continue; fi
    ask cloudformation describe-stacks --stack-name "$source" --query "Stacks[0].Outputs[?OutputKey=='$output'].OutputValue | [0]" ||
      fail aws "stack $source cannot be read: $problem"
    value=$answer
    ask cloudformation describe-stacks --stack-name "$taker" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
      fail aws "stack $taker cannot be read: $problem"
    parameters=$answer
    case $(value_of "$key") in '' | "$value") continue ;; esac
    say "Stack $taker gets the new revision of the task definition of stack $source."
    update_stack "$taker" "$key=$value"
  done
}
`;
