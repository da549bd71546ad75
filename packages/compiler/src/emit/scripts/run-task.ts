import type { Assembly, AssemblyWorkload } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { EMPTY, registeredVariables } from "./bash/registered-variables.ts";
import { assign, assignList, workloadTable } from "./bash/workloads.ts";
import { quoteText } from "../text/quote.ts";
import { scriptHead } from "./script.ts";

/** `run-task.sh`: runs a task of the app to its end, where the app has one. */
export const emitRunTask: Emitter = (assembly) => {
  const tasks = assembly.workloads.filter(isTask);
  if (tasks.length === 0) return [];
  const own = { ...assembly, workloads: tasks };
  const isRegistered = assembly.emits === "task-definitions";
  const table = isRegistered
    ? workloadTable(own, `${EMPTY} container=''`, (task) => [...registeredVariables(task), containerOf(task)])
    : workloadTable(own, "stack='' cluster='' strategy='' container=''", variablesOf);
  const parts = [header(own), usage, table, main(own)];
  return [{ path: "run-task.sh", content: parts.join("\n"), executable: true }];
};

function isTask({ rollout }: AssemblyWorkload): boolean {
  return rollout.kind === "task";
}

function variablesOf(workload: AssemblyWorkload): readonly string[] {
  const { stack, cluster, rollout } = workload;
  const strategy = rollout.kind === "task" ? rollout.strategy.join(" ") : "";
  return [assign("stack", stack.name), assign("cluster", cluster), assign("strategy", strategy), containerOf(workload)];
}

/** Known before AWS says it, for `--dry-run`. */
function containerOf({ container }: AssemblyWorkload): string {
  return assign("container", container);
}

function header({ environment, workloads }: Assembly): string {
  const head = scriptHead(
    "Runs a task to its end, prints its log and ends with its exit code. Written by ecs-dsl; needs bash and the AWS CLI (v1",
    "or v2).",
  );
  return `\
${head}
${assign("environment", environment.name)}
${assignList(
  "all_workloads",
  workloads.map(({ name }) => name),
)}
valued_options=(--timeout)
task=''
`;
}

const usage = `\
usage() {
  cat <<EOF
Usage: ./run-task.sh NAME [options] [-- COMMAND…]

Runs a task of environment $environment to its end, prints its log, and ends with the exit code of its main container.

  -- COMMAND…        Run this command in the main container, instead of the task's own.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Print the command and run nothing; needs no credentials.
  -h, --help         This text.

Tasks: $(names_of "\${all_workloads[@]}")
EOF
}

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    -*) no_option "$1" ;;
    *)
      if [ -n "$task" ]; then no_option "$1"; fi
      workload "$1" || usage_error "there is no task \\"$1\\"; there is $(names_of "\${all_workloads[@]}")."
      task=$1
      ;;
  esac
}
`;

function main({ environment: { account = "", region = "" } }: Assembly): string {
  return `\
given=() command=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  given+=("$1")
  shift
done
if [ $# -gt 0 ]; then command=("\${@:2}"); fi
read_arguments \${given[@]+"\${given[@]}"}
if [ -z "$task" ]; then usage_error "which task is to run? There is $(names_of "\${all_workloads[@]}")."; fi
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target ${quoteText(account)} ${quoteText(region)}
workload "$task"
if [ "$dry_run" = yes ]; then
  print_task "$stack" "$cluster" "$strategy" \${command[@]+"\${command[@]}"}
  exit 0
fi
run_task "$stack" "$cluster" "$strategy" \${command[@]+"\${command[@]}"}
check_stopped "$stack"
if [ -z "$exit_code" ]; then fail task-failed "task $task never ran: $stopped_reason."; fi
if [ "$exit_code" != 0 ]; then
  say "Task $task ended with $exit_code: $stopped_reason."
  exit "$exit_code"
fi
`;
}
