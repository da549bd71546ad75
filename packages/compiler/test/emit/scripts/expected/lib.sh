# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app and environment.
# Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
environment=''
tags=()
all_workloads=()
valued_options=()
own_repositories=()

# What the command line sets.
dry_run=no
yes=no
services=()
template_bucket=${ECS_DSL_TEMPLATE_BUCKET:-}
timeout=900
poll=${ECS_DSL_POLL_SECONDS:-10}

work=$(mktemp -d "${TMPDIR:-/tmp}/ecs-deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT

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

# read_arguments WORD…: gives each option to take_option of the script, with its value when it is one of $valued_options.
# --option=value and --option value are the same.
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
      *)
        if takes_value "$1"; then
          if [ $# -lt 2 ]; then usage_error "$1 takes a value."; fi
          take_option "$1" "$2"
          shift
        else
          take_option "$1"
        fi
        ;;
    esac
    shift
  done
}

# takes_value OPTION
takes_value() {
  local option
  for option in "${valued_options[@]}"; do
    if [ "$option" = "$1" ]; then return 0; fi
  done
  return 1
}

# no_option WORD
no_option() {
  usage_error "there is no option \"$1\"."
}

# check_number OPTION VALUE: ends the script when the value of the option is not a number.
check_number() {
  case $2 in
    '' | *[!0-9]*) usage_error "$1 takes a number, not \"$2\"." ;;
  esac
}

# add_service NAME: a workload that --service names.
add_service() {
  workload "$1" || usage_error "there is no workload \"$1\"; there is $(names_of ${all_workloads[@]+"${all_workloads[@]}"})."
  services+=("$1")
}

# names_of NAME…: the names as a sentence has them; at most eight.
names_of() {
  local names='' count=0 name
  for name in "$@"; do
    count=$((count + 1))
    if [ "$count" -le 8 ]; then names="${names:+$names, }$name"; fi
  done
  if [ "$count" -gt 8 ]; then names="$names and $((count - 8)) more"; fi
  printf '%s\n' "$names"
}

# choose_target ACCOUNT REGION: sets $account and $region, to the caller's where the app names none, and checks that the
# credentials in use are for that account.
choose_target() {
  region=$2
  if [ -z "$region" ]; then choose_region; fi
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=
  # A throttled call is made again, as AWS's own programs do it.
  export AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-10}
  account=${1:-ACCOUNT}
  if [ "$dry_run" = yes ]; then return; fi
  ask sts get-caller-identity --query Account || fail "AWS does not accept the credentials in use: $problem"
  account=$answer
  if [ -n "$1" ] && [ "$account" != "$1" ]; then
    fail "the credentials in use are for account $account, but $environment is in account $1; use credentials for $1, with AWS_PROFILE for example."
  fi
}

# choose_region: takes the region of whoever calls.
choose_region() {
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || true)}}
  if [ -z "$region" ] && [ "$dry_run" = yes ]; then region=REGION; fi
  if [ -z "$region" ]; then fail "no region is set; set AWS_REGION, to us-east-1 for example."; fi
}

# confirm_target APP: the app names no account, so a person says that this one is meant, or --yes.
confirm_target() {
  local reply
  if [ "$dry_run" = yes ] || [ "$yes" = yes ]; then return; fi
  if [ ! -t 0 ]; then
    fail "the app names no account, and the credentials in use are for account $account; pass --yes to deploy to it, or name it in the environments of the app."
  fi
  printf 'Deploy %s to account %s, region %s? [y/N] ' "$(visible "$1")" "$account" "$region" >&2
  read -r reply
  case $reply in y | Y | yes) ;; *) fail "nothing was deployed." ;; esac
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

# read_output STACK NAME [ABSENT]: sets $value to an output of the stack, or to ABSENT while there is none. The outputs of
# a stack are read once after each deployment.
read_output() {
  local key new outputs="$work/outputs.$1"
  if [ ! -f "$outputs" ]; then
    if ! ask cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]'; then
      case $#:$problem in
        3:*"does not exist"*) answer='' ;;
        *) fail "stack $1, which other stacks take values from, cannot be read: $problem" ;;
      esac
    fi
    new=$(mktemp "$work/new-outputs.XXXXXX")
    printf '%s\n' "$answer" >"$new"
    mv "$new" "$outputs"
  fi
  while IFS=$'\t' read -r key value; do
    if [ "$key" = "$2" ]; then return 0; fi
  done <"$outputs"
  if [ $# -lt 3 ]; then fail "stack $1 has no output $2; deploy what it belongs to first."; fi
  value=$3
}

# take_inputs PARAMETER=STACK:OUTPUT[:ABSENT]…: adds PARAMETER=VALUE to $words for each.
take_inputs() {
  local input value source output
  for input in "$@"; do
    source=${input#*=}
    output=${source#*:}
    if [ "$dry_run" = yes ]; then
      value="OUTPUT:${source%%:*}:${output%%:*}"
    elif [ "$output" = "${output%%:*}" ]; then
      read_output "${source%%:*}" "$output"
    else
      read_output "${source%%:*}" "${output%%:*}" "${output#*:}"
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
  if [ ${#tags[@]} -gt 0 ]; then words+=(--tags "${tags[@]}"); fi
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

# tag_deployed STACK CONTAINER=TAG…: gives each tag to the image that the container has in the stack's task definition.
tag_deployed() {
  local stack=$1 container uri row
  shift
  if [ ${#own_repositories[@]} -eq 0 ] || [ "$dry_run" = yes ]; then return 0; fi
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \
    --query StackResourceDetail.PhysicalResourceId || return 0
  ask ecs describe-task-definition --task-definition "$answer" \
    --query 'taskDefinition.containerDefinitions[].[name,image]' || return 0
  while IFS=$'\t' read -r container uri; do
    for row in "$@"; do
      if [ "${row%%=*}" = "$container" ]; then tag_image "$uri" "${row#*=}"; fi
    done
  done <<<"$answer"
}

# tag_next URI TAG: as tag_image, for an image that is to have the tag once it runs.
tag_next() {
  tag_image "$1" "$(next_tag "$2")"
}

# next_tag TAG: names have no dots, so no other image has it.
next_tag() {
  printf 'deployed-next.%s\n' "${1#deployed-}"
}

# tag_image URI TAG: moves the tag to the image, where that is in a repository of the app.
tag_image() {
  local path=${1#*/} tag=$2 repository wanted
  repository=${path%%[:@]*}
  if [ "$dry_run" = yes ] || ! is_own "${1%%/*}" "$repository"; then return 0; fi
  case $path in
    *@*) wanted=${path#*@} ;;
    *:*) wanted=$(digest_of "$repository" "${path##*:}") ;;
    *) wanted=$(digest_of "$repository" latest) ;;
  esac
  if [ -z "$wanted" ] || [ "$(digest_of "$repository" "$tag")" = "$wanted" ]; then return 0; fi
  put_tag "$repository" "$wanted" "$tag" ||
    say "warning: a lifecycle rule may expire $1, as it cannot have the tag $tag: $problem"
}

# is_own HOST REPOSITORY: whether the registry is that of the account and region, and the repository the app's.
is_own() {
  local own
  case $1 in "$account.dkr.ecr"*".$region."* | "$account.dkr-ecr"*".$region."*) ;; *) return 1 ;; esac
  for own in ${own_repositories[@]+"${own_repositories[@]}"}; do
    if [ "$own" = "$2" ]; then return 0; fi
  done
  return 1
}

# digest_of REPOSITORY TAG: the digest of the image that has the tag; nothing when none has it.
digest_of() {
  ask ecr describe-images --repository-name "$1" --image-ids "imageTag=$2" --query 'imageDetails[0].imageDigest' || return 0
  printf '%s\n' "$answer"
}

# put_tag REPOSITORY DIGEST TAG: puts the same manifest again, to the byte, under the tag.
put_tag() {
  local file type manifest words
  file=$(mktemp "$work/manifest.XXXXXX")
  if ! aws ecr batch-get-image --repository-name "$1" --image-ids "imageDigest=$2" --accepted-media-types "${media_types[@]}" \
    --query 'images[0].[imageManifestMediaType,imageManifest]' --output text >"$file" 2>"$file.problem"; then
    problem=$(<"$file.problem")
    return 1
  fi
  manifest=$(cat "$file" && printf x)
  manifest=${manifest%$'\n'x}
  type=${manifest%%$'\t'*}
  printf '%s' "${manifest#*$'\t'}" >"$file"
  words=(ecr put-image --repository-name "$1" --image-tag "$3" --image-digest "$2" --image-manifest "file://$file")
  if [ "$type" != None ]; then words+=(--image-manifest-media-type "$type"); fi
  if ask "${words[@]}"; then return 0; fi
  case $problem in *ImageAlreadyExistsException*) return 0 ;; esac
  return 1
}

media_types=(
  application/vnd.oci.image.index.v1+json application/vnd.oci.image.manifest.v1+json
  application/vnd.docker.distribution.manifest.list.v2+json application/vnd.docker.distribution.manifest.v2+json
)

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
