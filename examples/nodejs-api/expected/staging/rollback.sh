#!/usr/bin/env bash
# Goes back to the images that ran before, through CloudFormation, so that no stack drifts; everything else stays as it
# is. Written by ecs-dsl; needs bash and the AWS CLI (v1 or v2).
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

environment='staging'
all_workloads=(api)

dry_run=no
services=()
revision=''
timeout=900
poll=${ECS_DSL_POLL_SECONDS:-10}

work=$(mktemp -d "${TMPDIR:-/tmp}/ecs-deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT

usage() {
  cat <<EOF
Usage: ./rollback.sh [options]

Goes back to the images that ran before in environment $environment, and verifies that they run.

  --service NAME     The workload to roll back; may be repeated. Needed unless there is only one.
  --to REVISION      Go back to the images of this revision of the task definition (one workload only).
                     Without it: to the latest earlier revision whose images differ from those of now.
  --timeout SECONDS  How long a service may take to come up (900).
  --dry-run          Read, say what would be done, and change nothing.
  -h, --help         This text.

Exit status: 0 rolled back and verified, 1 not, 2 wrong usage.
Workloads:
EOF
  printf '  %s\n' ${all_workloads[@]+"${all_workloads[@]}"}
}

# visible TEXT: the text, with a question mark for each character that could drive a terminal or reorder what it shows.
# Bytes are looked at, so that every locale agrees; é and its like stay as they are.
visible() (
  LC_ALL=C
  text=$1
  text=${text//[$'\001'-$'\010'$'\013'-$'\037'$'\177']/?}
  text=${text//$'\302'[$'\200'-$'\237']/?}
  text=${text//$'\330\234'/?}
  text=${text//$'\342\200'[$'\213'-$'\217'$'\250'-$'\256']/?}
  text=${text//$'\342\201'[$'\240'-$'\251']/?}
  text=${text//$'\357\273\277'/?}
  printf '%s\n' "$text"
)

# say WORDS…
say() {
  visible "$*" >&2
}

# fail WORDS…
fail() {
  say "error: $*"
  exit 1
}

# usage_error WORDS…
usage_error() {
  say "error: $*"
  say "Run ${0##*/} --help to see what it takes."
  exit 2
}

# print_command COMMAND…: the command as it could be typed, in plain ASCII.
print_command() (
  LC_ALL=C
  printf '%q' "$1"
  shift
  if [ $# -gt 0 ]; then printf ' %q' "$@"; fi
  printf '\n'
)

# run COMMAND…: what changes something runs through here; --dry-run prints it instead.
run() {
  if [ "$dry_run" = yes ]; then
    print_command "$@"
  else
    "$@" >&2
  fi
}

# require_tools NAME…
require_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is not on the PATH; install it and run this again."
  done
}

# ask SERVICE OPERATION WORDS…: a call that reads. Its text is in $answer; when it fails, what AWS says is in $problem.
ask() {
  local errors
  errors=$(mktemp "$work/errors.XXXXXX")
  problem=''
  if answer=$(aws "$@" --output text 2>"$errors"); then return 0; fi
  problem=$(<"$errors")
  return 1
}

# choose_target: sets $region and $account, and checks that the credentials in use are for that account.
choose_target() {
  region=us-east-1
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=
  # A throttled call is made again, as AWS's own programs do it.
  export AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-10}
  account=123456789012
  if [ "$dry_run" = yes ]; then return; fi
  ask sts get-caller-identity --query Account || fail "AWS does not accept the credentials in use: $problem"
  if [ "$answer" != "$account" ]; then
    fail "the credentials in use are for account $answer, but $environment is in account $account; use credentials for $account, with AWS_PROFILE for example."
  fi
}

job_ids=()
job_names=()

# start NAME COMMAND…: runs the command in the background, in a process group of its own.
start() {
  job_names+=("$1")
  shift
  set -m
  "$@" </dev/null &
  set +m
  job_ids+=("$!")
}

# finish: waits for all that was started; fails, naming them, when some of it failed.
finish() {
  local i failed=()
  for ((i = 0; i < ${#job_ids[@]}; i++)); do
    wait "${job_ids[$i]}" || failed+=("${job_names[$i]}")
  done
  job_ids=()
  job_names=()
  if [ ${#failed[@]} -gt 0 ]; then fail "not done: ${failed[*]}. What AWS says about it is above."; fi
}

# interrupted STATUS
interrupted() {
  local id
  trap '' INT TERM HUP
  for id in ${job_ids[@]+"${job_ids[@]}"}; do
    kill -TERM -- "-$id" 2>/dev/null || true
  done
  say "Interrupted. What AWS has begun goes on there; run the same command again: it waits for that and does the rest."
  exit "$1"
}
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

# alone NAME COMMAND…: starts a job and waits for it.
alone() {
  start "$@"
  finish
}

# explain_stack STACK: what failed in the latest deployment of the stack.
explain_stack() {
  local stack=$1 resource status reason
  ask cloudformation describe-stack-events --stack-name "$stack" --max-items 200 \
    --query 'StackEvents[].[LogicalResourceId,ResourceStatus,ResourceStatusReason]' || return 0
  say "What failed in stack $stack:"
  while IFS=$'\t' read -r resource status reason; do
    case $status in *_FAILED) say "  $resource: $status: $reason" ;; esac
    if [ "$resource: $reason" = "$stack: User Initiated" ]; then break; fi
  done <<<"$answer"
}

# await_stack STACK: returns when the stack can be deployed.
await_stack() {
  local stack=$1 status deadline=$((SECONDS + timeout)) announced=no
  while :; do
    if ! ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus'; then
      case $problem in
        *"does not exist"*) return 0 ;;
        *) fail "stack $stack cannot be read: $problem" ;;
      esac
    fi
    status=$answer
    case $status in
      REVIEW_IN_PROGRESS) return 0 ;;
      ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
        explain_stack "$stack"
        say "Stack $stack is in $status: its first deployment failed, and CloudFormation only lets it be deleted. Delete it, then run this again:"
        say "  aws cloudformation delete-stack --region $region --stack-name $stack"
        say "  aws cloudformation wait stack-delete-complete --region $region --stack-name $stack"
        exit 1
        ;;
      UPDATE_ROLLBACK_FAILED)
        explain_stack "$stack"
        say "Stack $stack is in $status. Remove what the reasons above name, then let CloudFormation finish, then run this again:"
        say "  aws cloudformation continue-update-rollback --region $region --stack-name $stack"
        exit 1
        ;;
      *_IN_PROGRESS) ;;
      *) return 0 ;;
    esac
    if [ "$announced" = no ]; then say "Stack $stack is in $status; waiting for it."; fi
    announced=yes
    if [ "$SECONDS" -ge "$deadline" ]; then fail "stack $stack is still in $status after $timeout s."; fi
    sleep "$poll"
  done
}

# explain_service CLUSTER SERVICE: rollouts, latest events, stopped tasks and unhealthy targets.
explain_service() {
  local cluster=$1 service=$2
  list "Rollouts of service $service" ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].deployments[].[status,taskDefinition,rolloutState,rolloutStateReason]'
  list "Latest events of service $service" ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].events[0:10].[createdAt,message]'
  explain_stopped_tasks "$cluster" "$service"
  explain_targets "$cluster" "$service"
}

# list TITLE SERVICE OPERATION WORDS…: prints the rows of an answer, if there are any.
list() {
  local title=$1 row
  shift
  ask "$@" || return 0
  case $answer in '' | None) return 0 ;; esac
  say "$title:"
  while IFS= read -r row; do say "  $row"; done <<<"$answer"
}

explain_stopped_tasks() {
  local cluster=$1 service=$2 tasks name code reason
  ask ecs list-tasks --cluster "$cluster" --service-name "$service" --desired-status STOPPED --query 'taskArns[0:10]' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\t' read -r -a tasks <<<"$answer"
  list "Stopped tasks of service $service" ecs describe-tasks --cluster "$cluster" --tasks "${tasks[@]}" \
    --query 'tasks[].[taskArn,stopCode,stoppedReason]'
  ask ecs describe-tasks --cluster "$cluster" --tasks "${tasks[@]}" \
    --query 'tasks[].containers[].[name,exitCode,reason]' || return 0
  say "Their containers:"
  while IFS=$'\t' read -r name code reason; do
    say "  $name: exit code $code$(meaning_of_exit_code "$code"), reason: $reason"
  done <<<"$answer"
}

# meaning_of_exit_code CODE
meaning_of_exit_code() {
  case $1 in
    1) printf ' (the application failed; its log says why)' ;;
    126 | 127) printf ' (the command cannot be run or is not in the image)' ;;
    137) printf ' (killed: out of memory, or it did not stop in time)' ;;
    139) printf ' (segmentation fault; often an image for another CPU architecture)' ;;
    143) printf ' (asked to stop)' ;;
  esac
}

explain_targets() {
  local cluster=$1 service=$2 groups group
  ask ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].loadBalancers[?targetGroupArn].targetGroupArn' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\t' read -r -a groups <<<"$answer"
  for group in "${groups[@]}"; do
    list "Targets that are not healthy" elbv2 describe-target-health --target-group-arn "$group" \
      --query "TargetHealthDescriptions[?TargetHealth.State!='healthy'].[Target.Id,Target.Port,TargetHealth.State,TargetHealth.Reason,TargetHealth.Description]"
  done
}

# verify_service STACK CLUSTER SERVICE: returns when all tasks run the task definition of the stack, and only that.
verify_service() {
  local stack=$1 cluster=$2 service=$3 deadline=$((SECONDS + timeout)) expected refusals=0
  local status desired running deployments primary rollout
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \
    --query StackResourceDetail.PhysicalResourceId || fail "the task definition of stack $stack cannot be read: $problem"
  expected=${answer##*/}
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\t' read -r status desired running deployments primary rollout <<<"$answer"
      primary=${primary##*/}
      if [ "$status" != ACTIVE ]; then
        reject_service "is not active in cluster $cluster ($status)"
      elif [ "$primary" != "$expected" ]; then
        reject_service "runs $primary instead of $expected: the circuit breaker went back to it, or somebody else deployed it"
      elif [ "$rollout" = FAILED ]; then
        reject_service "did not come up with $expected; ECS gave the rollout up"
      elif [ "$deployments $running" = "1 $desired" ] && { [ "$rollout" = COMPLETED ] || [ "$rollout" = None ]; }; then
        say "Service $service runs $expected, $running of $desired tasks."
        return 0
      fi
    else
      refusals=$((refusals + 1))
      if [ "$refusals" -ge 3 ]; then fail "service $service cannot be read: $problem"; fi
      running='?' desired='?' rollout=unknown
    fi
    if [ "$SECONDS" -ge "$deadline" ]; then
      reject_service "is not up after $timeout s: $running of $desired tasks run $expected, rollout $rollout"
    fi
    sleep "$poll"
  done
}

service_state="services[0].[status, desiredCount, runningCount, length(deployments),
  deployments[?status=='PRIMARY']|[0].taskDefinition, deployments[?status=='PRIMARY']|[0].rolloutState]"

# reject_service WORDS…: used by verify_service.
reject_service() {
  explain_service "$cluster" "$service"
  fail "service $service $*."
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' service='' family='' containers=()
workload() {
  case $1 in
    api)
      stack='my-nodejs-api-staging-api'
      cluster='my-nodejs-api-staging'
      service='api'
      family='my-nodejs-api-staging-api'
      containers=(api=Image)
      ;;
    *) return 1 ;;
  esac
}

# value_of KEY: the second column of the row of $answer that begins with the key.
value_of() {
  local key value
  while IFS=$'\t' read -r key value; do
    if [ "$key" = "$1" ]; then printf '%s\n' "$value"; fi
  done <<<"$answer"
}

# read_current: notes the parameters of the stack, the revision it runs, and that revision's images. The parameters say
# them; one that is empty stands for the image of the template, which the revision itself says.
read_current() {
  local container
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \
    --query StackResourceDetail.PhysicalResourceId || fail "stack $stack cannot be read: $problem"
  current=${answer##*:}
  ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
    fail "stack $stack cannot be read: $problem"
  parameters=$answer
  current_images=()
  for container in "${containers[@]}"; do current_images+=("$(value_of "${container##*=}")"); done
  case " ${current_images[*]} " in
    *"  "*) if read_images "$current"; then current_images=("${target_images[@]}"); fi ;;
  esac
}

# read_images REVISION: notes the images of a revision; fails when it does not have them all.
read_images() {
  local container uri
  target_images=()
  ask ecs describe-task-definition --task-definition "$family:$1" \
    --query 'taskDefinition.containerDefinitions[].[name,image]' || return 1
  for container in "${containers[@]}"; do
    uri=$(value_of "${container%=*}")
    case $uri in '' | None) return 1 ;; esac
    target_images+=("$uri")
  done
}

# find_target: sets $found to the revision to go back to, and $target_images to its images.
find_target() {
  if [ -n "$revision" ]; then
    found=$revision
    read_images "$revision" || fail "revision $family:$revision cannot be read: ${problem:-its containers are not those of the stack}"
    if [ "${target_images[*]}" = "${current_images[*]}" ]; then
      fail "$name already runs the images of $family:$revision: ${current_images[*]}."
    fi
    return
  fi
  for ((found = current - 1; found > 0 && found >= current - 50; found--)); do
    if read_images "$found" && [ "${target_images[*]}" != "${current_images[*]}" ]; then return; fi
  done
  fail "$name has nothing to go back to: no revision of $family before $current has other images than ${current_images[*]}."
}

# roll_back NAME
roll_back() {
  local i
  workload "$1"
  await_stack "$stack"
  read_current
  find_target
  say "$1 goes back from revision $current to the images of revision $found:"
  for ((i = 0; i < ${#containers[@]}; i++)); do
    say "  ${containers[$i]%=*}: ${current_images[$i]} -> ${target_images[$i]}"
  done
  update_images
  if [ "$dry_run" = no ]; then verify_service "$stack" "$cluster" "$service"; fi
}

# update_images: an update of the stack in which nothing differs but the images.
update_images() {
  local i key words
  words=(aws cloudformation update-stack --stack-name "$stack" --use-previous-template
    --capabilities CAPABILITY_NAMED_IAM --parameters)
  for ((i = 0; i < ${#containers[@]}; i++)); do
    words+=("ParameterKey=${containers[$i]##*=},ParameterValue=${target_images[$i]}")
  done
  while IFS=$'\t' read -r key _; do
    if ! is_image_parameter "$key"; then words+=("ParameterKey=$key,UsePreviousValue=true"); fi
  done <<<"$parameters"
  run "${words[@]}"
  run aws cloudformation wait stack-update-complete --stack-name "$stack" || {
    explain_stack "$stack"
    explain_service "$cluster" "$service"
    fail "stack $stack could not go back; CloudFormation has put it as it was before."
  }
}

# is_image_parameter KEY
is_image_parameter() {
  local container
  for container in "${containers[@]}"; do
    if [ "${container##*=}" = "$1" ]; then return 0; fi
  done
  return 1
}

# add_service NAME
add_service() {
  workload "$1" || usage_error "there is no workload \"$1\"; there is "api.
  services+=("$1")
}

# number OPTION VALUE: fails when the value of the option is not a number.
number() {
  case $2 in
    '' | *[!0-9]*) usage_error "$1 takes a number, not \"$2\"." ;;
  esac
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help)
        usage
        exit 0
        ;;
      --dry-run) dry_run=yes ;;
      --*=*)
        set -- "${1%%=*}" "${1#*=}" "${@:2}"
        continue
        ;;
      --service | --to | --timeout)
        if [ $# -lt 2 ]; then usage_error "$1 takes a value."; fi
        case $1 in
          --service) add_service "$2" ;;
          --to) number "$1" "$2" && revision=$2 ;;
          --timeout) number "$1" "$2" && timeout=$2 ;;
        esac
        shift
        ;;
      *) usage_error "there is no option \"$1\"." ;;
    esac
    shift
  done
  if [ ${#services[@]} -eq 0 ] && [ ${#all_workloads[@]} -eq 1 ]; then services=("${all_workloads[0]}"); fi
  if [ ${#services[@]} -eq 0 ]; then usage_error "name what to roll back with --service; there is "api.; fi
  if [ -n "$revision" ] && [ ${#services[@]} -gt 1 ]; then usage_error "--to goes with one --service."; fi
}

read_arguments "$@"
require_tools aws
choose_target
say "Rolling back in $environment (account $account, region $region)."
for name in "${services[@]}"; do alone "$name" roll_back "$name"; done
