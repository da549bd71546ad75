#!/usr/bin/env bash
# Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;
# it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

app='shop'
environment='production'
all_workloads=(api cache)
tags=(team=shop)

dry_run=no
skip_build=no
services=()
given_images=()
template_bucket=${ECS_DSL_TEMPLATE_BUCKET:-}
timeout=900
poll=${ECS_DSL_POLL_SECONDS:-10}
parallel=${ECS_DSL_PARALLEL:-8}

work=$(mktemp -d "${TMPDIR:-/tmp}/ecs-deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT

usage() {
  cat <<EOF
Usage: ./deploy.sh [options]

Takes $app to AWS as environment $environment: repositories, images, platform, workloads; then verifies that
what runs is what was asked for. Run twice, the second run changes nothing.

  --service NAME          Deploy only this workload; may be repeated. Repositories and platform come first as always.
  --image NAME=URI        Use this image instead of building one; may be repeated.
  --skip-build            Build nothing: the images built before stay as they are deployed.
  --template-bucket NAME  S3 bucket for templates over 51,200 bytes (or ECS_DSL_TEMPLATE_BUCKET).
  --timeout SECONDS       How long a service may take to come up (900).
  --dry-run               Print the commands and change nothing; needs no credentials.
  -h, --help              This text.

Exit status: 0 deployed and verified, 1 not, 2 wrong usage.
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

# read_output STACK NAME: sets $value to an output of the stack. Its outputs are read once after each deployment.
read_output() {
  local key new outputs="$work/outputs.$1"
  if [ ! -f "$outputs" ]; then
    ask cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' ||
      fail "stack $1, which other stacks take values from, cannot be read: $problem"
    new=$(mktemp "$work/new-outputs.XXXXXX")
    printf '%s\n' "$answer" >"$new"
    mv "$new" "$outputs"
  fi
  while IFS=$'\t' read -r key value; do
    if [ "$key" = "$2" ]; then return 0; fi
  done <"$outputs"
  fail "stack $1 has no output $2; deploy what it belongs to first."
}

# take_inputs PARAMETER=STACK:OUTPUT…: adds PARAMETER=VALUE to $words for each.
take_inputs() {
  local input source value
  for input in "$@"; do
    source=${input#*=}
    if [ "$dry_run" = yes ]; then
      value="OUTPUT:$source"
    else
      read_output "${source%%:*}" "${source#*:}"
    fi
    words+=("${input%%=*}=$value")
  done
}

# deploy_stack STACK KEY=VALUE…: creates or updates a stack; when nothing differs, nothing happens.
deploy_stack() {
  local stack=$1 words
  shift
  words=(aws cloudformation deploy --stack-name "$stack" --template-file "cloudformation/$stack.yaml"
    --no-fail-on-empty-changeset --capabilities CAPABILITY_NAMED_IAM)
  if is_large "cloudformation/$stack.yaml"; then words+=(--s3-bucket "$template_bucket" --s3-prefix "$stack"); fi
  if [ $# -gt 0 ]; then words+=(--parameter-overrides "$@"); fi
  words+=(--tags "${tags[@]}")
  rm -f "$work/outputs.$stack"
  while :; do
    if [ "$dry_run" != yes ]; then await_stack "$stack"; fi
    if run "${words[@]}"; then return 0; fi
    is_busy "$stack" || break
  done
  explain_stack "$stack"
  return 1
}

# is_busy STACK: whether an update is under way, of somebody who was faster or one that outlasts the AWS CLI's patience.
is_busy() {
  ask cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].StackStatus' || return 1
  case $answer in
    REVIEW_IN_PROGRESS) return 1 ;;
    *_IN_PROGRESS) return 0 ;;
    *) return 1 ;;
  esac
}

# is_large TEMPLATE: CloudFormation takes at most 51,200 bytes in a request; more has to come from S3.
is_large() {
  [ "$(wc -c <"$1")" -gt 51200 ]
}

# check_template STACK
check_template() {
  local template="cloudformation/$1.yaml"
  if [ ! -f "$template" ]; then fail "$PWD/$template is missing; compile the app again."; fi
  if is_large "$template" && [ -z "$template_bucket" ]; then
    fail "$template is larger than the 51,200 bytes that CloudFormation takes directly; name an S3 bucket in $region with --template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET."
  fi
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
stack='' cluster='' service='' inputs=() parameters=() images=() builds=()
workload() {
  case $1 in
    api)
      stack='shop-production-api'
      cluster='shop-production'
      service='api'
      inputs=(PlatformCluster=shop-production-platform:Cluster)
      parameters=()
      images=(api=Image)
      builds=(api)
      ;;
    cache)
      stack='shop-production-cache'
      cluster='shop-production'
      service='cache'
      inputs=(PlatformCluster=shop-production-platform:Cluster)
      parameters=(Image=public.ecr.aws/docker/library/redis:7.4-alpine)
      images=(cache=Image)
      builds=()
      ;;
    *) return 1 ;;
  esac
}

# is_selected NAME: whether --service names the workload, or names none.
is_selected() {
  local name
  if [ ${#services[@]} -eq 0 ]; then return 0; fi
  for name in "${services[@]}"; do
    if [ "$name" = "$1" ]; then return 0; fi
  done
  return 1
}

# has_image NAME: whether a selected workload has an image of that name.
has_image() {
  local name image
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    for image in "${images[@]}"; do
      if [ "${image%=*}" = "$1" ]; then return 0; fi
    done
  done
  return 1
}

# check_images: each --image names an image of a selected workload.
check_images() {
  local given
  for given in ${given_images[@]+"${given_images[@]}"}; do
    has_image "${given%%=*}" || usage_error "no workload that is deployed has an image \"${given%%=*}\"; images are "'api, cache'.
  done
}

# image_of NAME: the URI to deploy; nothing when the image stays as it is.
image_of() {
  local line
  while IFS= read -r line; do
    case $line in "$1="*)
      printf '%s\n' "${line#"$1="}"
      return
      ;;
    esac
  done <"$work/images"
}

# images_to_build: the images of the selected workloads that --image does not name, one a line.
images_to_build() {
  local name image
  if [ "$skip_build" = yes ]; then return 0; fi
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    for image in ${builds[@]+"${builds[@]}"}; do
      if [ -z "$(image_of "$image")" ]; then printf '%s\n' "$image"; fi
    done
  done
}

# push_images: builds and pushes what the registry does not have yet; notes NAME=URI in $work/images.
push_images() {
  local image words=(./push-images.sh --output "$work/images")
  if [ "$dry_run" = yes ]; then words+=(--dry-run); fi
  while IFS= read -r image; do words+=("$image"); done <"$work/to-build"
  "${words[@]}"
}

# deploy_workload NAME: its stack, then the proof that its service runs.
deploy_workload() {
  local image uri words
  workload "$1"
  words=(${parameters[@]+"${parameters[@]}"})
  take_inputs ${inputs[@]+"${inputs[@]}"}
  for image in "${images[@]}"; do
    uri=$(image_of "${image%=*}")
    if [ -n "$uri" ]; then words+=("${image##*=}=$uri"); fi
  done
  deploy_stack "$stack" ${words[@]+"${words[@]}"}
  if [ "$dry_run" != yes ]; then verify_service "$stack" "$cluster" "$service"; fi
}

# deploy_with_prefix NAME: as deploy_workload; each line it prints begins with the name.
deploy_with_prefix() {
  deploy_workload "$1" 2>&1 | while IFS= read -r line; do say "[$1] $line"; done
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
      continue
    fi
    if [ ${#job_ids[@]} -ge "$parallel" ]; then finish; fi
    start "$name" deploy_with_prefix "$name"
  done
  finish
}

# add_service NAME
add_service() {
  workload "$1" || usage_error "there is no workload \"$1\"; there is "'api, cache'.
  services+=("$1")
}

# add_image NAME=URI
add_image() {
  case $1 in
    ?*=?*) ;;
    *) usage_error "--image takes NAME=URI, not \"$1\"." ;;
  esac
  case ${1#*=} in
    *[!A-Za-z0-9._:/@-]*) usage_error "\"${1#*=}\" is not the URI of an image." ;;
  esac
  given_images+=("$1")
}

# set_timeout SECONDS
set_timeout() {
  case $1 in
    '' | *[!0-9]*) usage_error "--timeout takes seconds, not \"$1\"." ;;
  esac
  timeout=$1
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help)
        usage
        exit 0
        ;;
      --dry-run) dry_run=yes ;;
      --skip-build) skip_build=yes ;;
      --*=*)
        set -- "${1%%=*}" "${1#*=}" "${@:2}"
        continue
        ;;
      --service | --image | --template-bucket | --timeout)
        if [ $# -lt 2 ]; then usage_error "$1 takes a value."; fi
        case $1 in
          --service) add_service "$2" ;;
          --image) add_image "$2" ;;
          --template-bucket) template_bucket=$2 ;;
          --timeout) set_timeout "$2" ;;
        esac
        shift
        ;;
      *) usage_error "there is no option \"$1\"." ;;
    esac
    shift
  done
  check_images
}

read_arguments "$@"
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target
printf '%s\n' ${given_images[@]+"${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run" = no ] && [ -s "$work/to-build" ]; then require_tools docker; fi
check_template shop-registry
check_template shop-production-platform
for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
  is_selected "$name" || continue
  workload "$name"
  check_template "$stack"
done

say "Deploying $app to $environment (account $account, region $region)."
alone shop-registry deploy_stack shop-registry
if [ -s "$work/to-build" ]; then alone images push_images; fi
alone shop-production-platform deploy_stack shop-production-platform
deploy_together cache
deploy_together api
if [ "$dry_run" = no ]; then say "Done: $environment runs what was asked for."; fi
