import { assign } from "../../bash/workloads.ts";
import type { RolloutScript } from "../rollout-script.ts";
import { runbook } from "./runbook.ts";

/** Runs a task to its end. The exit code of its main container counts: others may be killed when that one ends. */
const RUN = `\
# run_task STACK CLUSTER STRATEGY [WORD…]: runs the task of the stack, its main container with the command of these words
# where there are some, prints its log, and sets $exit_code to what that container ended with, empty where it never ran.
# $task_status is STOPPED, or what the task was in when the time was over.
run_task() {
  local stack=$1 cluster=$2 words=() task
  read_task "$stack"
  task_words "$cluster" "\${@:3}"
  ask "\${words[@]}" --query '[tasks[0].taskArn,failures[0].reason]' || fail aws "the task cannot be started: $problem"
  task=\${answer%%$'\\t'*}
  if [ "$task" = None ]; then fail aws "the task cannot be started: \${answer#*$'\\t'}"; fi
  say "Task \${task##*/} is started."
  follow_task "$cluster" "$task"
}

# task_words CLUSTER STRATEGY [WORD…]: sets $words to the call that runs the task that is read.
task_words() {
  local shares=()
  words=(ecs run-task --cluster "$1" --task-definition "$definition" --count 1 --started-by ecs-dsl --enable-ecs-managed-tags
    --propagate-tags TASK_DEFINITION)
  if [ -n "$subnets" ] && [ "$2" != launchType=EXTERNAL ]; then
    words+=(--network-configuration "awsvpcConfiguration={subnets=[$subnets],securityGroups=[$security_groups],assignPublicIp=$assign_public_ip}")
  fi
  case $2 in
    '') ;;
    launchType=*) words+=(--launch-type "\${2#*=}") ;;
    *)
      read -r -a shares <<<"$2"
      words+=(--capacity-provider-strategy "\${shares[@]}")
      ;;
  esac
  shift 2
  if [ $# -gt 0 ]; then words+=(--overrides "$(command_override "$container" "$@")"); fi
}

# print_task STACK CLUSTER STRATEGY [WORD…]: the call, where --dry-run asks for it. What only AWS knows is in capitals.
print_task() {
  local words=()
  name_task "$1"
  task_words "\${@:2}"
  print_command aws "\${words[@]}"
}
`;

const READ = `\
# read_task STACK: sets $definition, $subnets, $security_groups, $assign_public_ip, and what is known of the main container:
# $container, $log_group and $log_prefix.
read_task() {
  local value
  find_output "$1" TaskDefinition || fail aws "stack $1 has no output TaskDefinition; deploy it first. $problem"
  definition=$value
  # Outside AWS, and in the network of instances, a task has neither.
  if find_output "$1" Subnets; then subnets=$value; else subnets=''; fi
  if find_output "$1" SecurityGroups; then security_groups=$value; else security_groups=''; fi
  if find_output "$1" AssignPublicIp; then assign_public_ip=$value; else assign_public_ip=DISABLED; fi
  ask ecs describe-task-definition --task-definition "$definition" --query \\
    'taskDefinition.containerDefinitions[0].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' ||
    fail aws "task definition $definition cannot be read: $problem"
  IFS=$'\\t' read -r container log_group log_prefix <<<"$answer"
}

# name_task STACK: sets the same to what it is called, without asking AWS.
name_task() {
  definition=OUTPUT:$1:TaskDefinition subnets=OUTPUT:$1:Subnets security_groups=OUTPUT:$1:SecurityGroups
  assign_public_ip=OUTPUT:$1:AssignPublicIp
}
definition='' subnets='' security_groups='' assign_public_ip='' container='' log_group='' log_prefix='' exit_code=''
`;

const FOLLOW = `\
# follow_task CLUSTER TASK: prints its log until it has stopped, or no time is left; sets $task_status, $exit_code and
# $stopped_reason.
follow_task() {
  log_token=''
  while :; do
    ask ecs describe-tasks --cluster "$1" --tasks "$2" --query \\
      "tasks[0].[lastStatus,containers[?name=='$container']|[0].exitCode,stoppedReason]" || fail aws "task $2 cannot be read: $problem"
    IFS=$'\\t' read -r task_status exit_code stopped_reason <<<"$answer"
    print_log "\${2##*/}"
    if [ "$task_status" = STOPPED ] || is_late; then break; fi
    sleep "$poll"
  done
  # The last lines come a little later than the end.
  sleep "$poll"
  print_log "\${2##*/}"
  if [ "$exit_code" = None ]; then exit_code=''; fi
}
log_token='' stopped_reason='' task_status=''
`;

const CHECK = `\
# check_stopped STACK: ends the script where the task of the stack still runs.
check_stopped() {
  if [ "$task_status" != STOPPED ]; then wait_more "the task of stack $1 is still in $task_status"; fi
}
`;

const PRINT = `\
# print_log ID: what the main container has written since the last look, on standard output.
print_log() {
  local words token lines
  case $log_group in '' | None) return 0 ;; esac
  while :; do
    words=(--log-group-name "$log_group" --log-stream-name "$log_prefix/$container/$1" --start-from-head)
    if [ -n "$log_token" ]; then words+=(--next-token "$log_token"); fi
    ask logs get-log-events "\${words[@]}" --query '[[nextForwardToken],events[].[message]][]' || return 0
    token=\${answer%%$'\\n'*}
    lines=\${answer#"$token"}
    if [ -n "$lines" ]; then visible "\${lines#$'\\n'}"; fi
    if [ "$token" = "$log_token" ] || [ "$token" = None ]; then return 0; fi
    log_token=$token
  done
}

# command_override CONTAINER WORD…: the overrides that give the container this command, as JSON.
command_override() {
  local name=$1 word list=''
  shift
  for word in "$@"; do list="$list\${list:+,}$(json_text "$word")"; done
  printf '{"containerOverrides":[{"name":%s,"command":[%s]}]}' "$(json_text "$name")" "$list"
}

# json_text TEXT
json_text() {
  local text=$1
  text=\${text//\\\\/\\\\\\\\}
  text=\${text//\\"/\\\\\\"}
  text=\${text//$'\\n'/\\\\n}
  text=\${text//$'\\r'/\\\\r}
  text=\${text//$'\\t'/\\\\t}
  printf '"%s"' "$text"
}
`;

const VERIFY = `\
# verify_task STACK CLUSTER STRATEGY GATED: runs a task that others wait for, and ends the script where it does not end
# with 0. A rollback runs none.
verify_task() {
  if [ -z "$4" ] || [ "$runs_tasks" = no ]; then return 0; fi
  run_task "$1" "$2" "$3" >"$work/log.$1"
  if [ "$exit_code" = 0 ]; then
    say "The task of stack $1 has ended with 0."
    return 0
  fi
  explain_failure "$1"
  check_stopped "$1"
  fail task-failed "the task of stack $1 ended with \${exit_code:-no exit code}: $stopped_reason. What waits for it was not touched."
}
`;

const TELL = `\
# collect_task STACK: keeps the end of the log of its task, where that has run.
collect_task() {
  if [ ! -s "$work/log.$1" ]; then return 0; fi
  answer=$(tail -n 50 "$work/log.$1")
  keep_answer log
}

# reason_of_task STACK: why the task failed, where it has run.
reason_of_task() {
  case $task_status in
    '') return 1 ;;
    STOPPED) printf 'the task ended with %s: %s\\n' "\${exit_code:-no exit code}" "$stopped_reason" ;;
    *) printf 'the task has not ended: it is in %s\\n' "$task_status" ;;
  esac
  if [ -s "$work/log.$1" ]; then printf 'Its last words: %s\\n' "$(tail -n 1 "$work/log.$1")"; fi
}
`;

/** What runs a task of which somebody else knows where. */
export const taskFunctions = [RUN, FOLLOW, PRINT, TELL] as const;

/** Tasks that run to their end. */
export const task: RolloutScript<"task"> = {
  name: () => "none",
  functions: [[RUN, READ, FOLLOW, CHECK, PRINT, VERIFY, TELL].join("\n")],
  variables: ["strategy", "gates"],
  values: ({ strategy, gates }) => [assign("strategy", strategy.join(" ")), assign("gates", gates.join(" "))],
  verify: 'verify_task "$stack" "$cluster" "$strategy" "$gates"',
  collect: 'collect_task "$stack"',
  reason: 'reason_of_task "$stack"',
  runbook,
};
