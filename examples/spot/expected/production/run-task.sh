#!/usr/bin/env bash
# Runs a task to its end, prints its log and ends with its exit code. Written by ecs-dsl; needs bash and the AWS CLI (v1
# or v2).
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

environment='production'
all_workloads=(report)
valued_options=(--timeout)
task=''

usage() {
  cat <<EOF
Usage: ./run-task.sh NAME [options] [-- COMMAND…]

Runs a task of environment $environment to its end, prints its log, and ends with the exit code of its main container.

  -- COMMAND…        Run this command in the main container, instead of the task's own.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Print the command and run nothing; needs no credentials.
  -h, --help         This text.

Tasks: $(names_of "${all_workloads[@]}")
EOF
}

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    -*) no_option "$1" ;;
    *)
      if [ -n "$task" ]; then no_option "$1"; fi
      workload "$1" || usage_error "there is no task \"$1\"; there is $(names_of "${all_workloads[@]}")."
      task=$1
      ;;
  esac
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' strategy='' container=''
workload() {
  case $1 in
    report)
      stack='shop-production-report'
      cluster='shop-production'
      strategy='capacityProvider=FARGATE_SPOT,weight=1'
      container='report'
      ;;
    *) return 1 ;;
  esac
}

given=() command=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  given+=("$1")
  shift
done
if [ $# -gt 0 ]; then command=("${@:2}"); fi
read_arguments ${given[@]+"${given[@]}"}
if [ -z "$task" ]; then usage_error "which task is to run? There is $(names_of "${all_workloads[@]}")."; fi
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target '210987654321' 'us-east-1'
workload "$task"
if [ "$dry_run" = yes ]; then
  print_task "$stack" "$cluster" "$strategy" ${command[@]+"${command[@]}"}
  exit 0
fi
run_task "$stack" "$cluster" "$strategy" ${command[@]+"${command[@]}"}
check_stopped "$stack"
if [ -z "$exit_code" ]; then fail task-failed "task $task never ran: $stopped_reason."; fi
if [ "$exit_code" != 0 ]; then
  say "Task $task ended with $exit_code: $stopped_reason."
  exit "$exit_code"
fi
