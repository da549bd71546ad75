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

# open_evidence STACK: sets $evidence to the folder for what AWS says of the stack's failure. What an earlier run kept
# there goes first, once for all that fails in this run.
open_evidence() {
  local folder
  folder="$(cd ../.. && pwd)/.ecs-dsl"
  evidence="$folder/last-failure/${PWD##*/}/$1"
  if mkdir "$work/evidence" 2>/dev/null; then
    rm -rf "${evidence%/*}" 2>/dev/null || true
    : >"$work/evidence/open"
  fi
  until [ -f "$work/evidence/open" ]; do sleep 1; done
  if mkdir -p "$evidence" 2>/dev/null && printf '*\n' 2>/dev/null >"$folder/.gitignore"; then return 0; fi
  evidence="$work/evidence/$1"
  mkdir -p "$evidence"
}

# keep NAME SERVICE OPERATION WORDS…: keeps what a call answers, where that is something, in a file of the evidence.
keep() {
  local name=$1
  shift
  ask "$@" || return 0
  keep_answer "$name"
}

# keep_answer NAME: keeps $answer.
keep_answer() {
  case $answer in '' | None) return 0 ;; esac
  visible "$answer" >"$evidence/$1.txt"
}

# keep_stack_events STACK: keeps why the latest operation of the stack failed.
keep_stack_events() {
  ask cloudformation describe-stack-events --stack-name "$1" --max-items 200 \
    --query 'StackEvents[].[LogicalResourceId,ResourceStatus,ResourceStatusReason]' || return 0
  answer=$(printf '%s\n' "$answer" | failures_among "$1")
  keep_answer stack-events
}

# failures_among STACK: of events, newest first, those of the latest operation that failed, and those of a rollback with a
# reason: an output that another stack imports, or a limit, is told there alone.
failures_among() {
  awk -F '\t' -v stack="$1" '
    $2 ~ /_FAILED$/ || ($2 ~ /ROLLBACK_IN_PROGRESS$/ && $3 != "" && $3 != "None") { print $1 ": " $2 ": " $3 }
    $1 == stack && $3 == "User Initiated" { exit }
  '
}

# found PATTERN NAME…: sets $found to the first line of these files of the evidence that has the pattern.
found() {
  local pattern=$1 name
  shift
  for name in "$@"; do
    if [ -f "$evidence/$name.txt" ] && found=$(grep -E -m 1 -e "$pattern" "$evidence/$name.txt"); then return 0; fi
  done
  return 1
}

# likely_reason COMMAND…: the one reason that explains the rest, where there is one; the command knows more than the stack.
likely_reason() {
  local first
  if "$@"; then return 0; fi
  if [ ! -f "$evidence/stack-events.txt" ]; then return 0; fi
  first=$(grep -v -i 'cancelled' "$evidence/stack-events.txt" | grep '_FAILED: ' | tail -n 1 || true)
  printf '%s\n' "${first:-$(tail -n 1 "$evidence/stack-events.txt")}"
}

# show_evidence COMMAND…: the likely reason first, then where all of it is, then what it says.
show_evidence() {
  local reason file name
  reason=$(likely_reason "$@")
  if [ -n "$reason" ]; then say "Likely reason: $reason"; fi
  case $evidence in "$work"/*) ;; *) say "What AWS says of it is kept in $evidence" ;; esac
  for file in "$evidence"/*.txt; do
    if [ ! -f "$file" ]; then continue; fi
    name=${file##*/}
    name=${name%.txt}
    say "${name//-/ }:"
    sed 's/^/  /' "$file" >&2
  done
}

# check_presence IMAGE…: ends the script where an image is gone from its ECR repository. Of other registries, and where AWS
# does not let it look, nothing is known.
check_presence() {
  local image
  for image in "$@"; do
    case $image in
      *.dkr.ecr.*.amazonaws.com/* | *.dkr.ecr.*.amazonaws.com.cn/*) ;;
      *) continue ;;
    esac
    if find_image "$image"; then continue; fi
    case $problem in
      *ImageNotFoundException* | *RepositoryNotFoundException*)
        say "error: image $image is no longer in its repository, so nothing was changed: no task could start from it."
        say "Name another revision with --to; or check out the commit that it was built from and deploy that with ./deploy.sh."
        exit 3
        ;;
      *) say "Whether image $image is still there cannot be looked up: $problem" ;;
    esac
  done
}

# find_image IMAGE: asks the repository of 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:… for the image.
find_image() {
  local host=${1%%/*} name=${1#*/} id=imageTag=latest account region
  account=${host%%.*}
  region=${host#*.dkr.ecr.}
  region=${region%%.*}
  case $name in
    *@*) id=imageDigest=${name#*@} ;;
    *:*) id=imageTag=${name##*:} ;;
  esac
  name=${name%%@*}
  ask ecr describe-images --region "$region" --registry-id "$account" --repository-name "${name%%:*}" --image-ids "$id" \
    --query 'imageDetails[0].imageDigest'
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

# explain_service STACK CLUSTER SERVICE: why the service does not come up, and what AWS says of it.
explain_service() {
  open_evidence "$1"
  keep_stack_events "$1"
  collect_service "$2" "$3"
  show_evidence reason_of_service
}

# collect_service CLUSTER SERVICE: keeps rollouts, events, stopped tasks with the ends of their logs, and unhealthy targets.
collect_service() {
  local cluster=$1 service=$2
  keep rollouts ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].deployments[].[status,taskDefinition,rolloutState,rolloutStateReason]'
  keep service-events ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].events[0:10].[createdAt,message]'
  collect_targets "$cluster" "$service"
  collect_stopped_tasks "$cluster" "$service"
}

# Of tasks, those that did not stop because fewer are wanted, or because somebody stopped them.
ended="tasks[?stopCode!='UserInitiated' && !starts_with(not_null(stoppedReason, ''), 'Scaling activity')]"

collect_stopped_tasks() {
  local cluster=$1 tasks
  ask ecs list-tasks --cluster "$cluster" --service-name "$2" --desired-status STOPPED --query 'taskArns[0:10]' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\t' read -r -a tasks <<<"$answer"
  keep stopped-tasks ecs describe-tasks --cluster "$cluster" --tasks "${tasks[@]}" \
    --query "$ended.[stoppedReason,stopCode,taskArn]"
  ask ecs describe-tasks --cluster "$cluster" --tasks "${tasks[@]}" \
    --query "$ended.containers[].[name,exitCode,reason]" || return 0
  case $answer in '' | None) return 0 ;; esac
  answer=$(containers_among)
  keep_answer containers
  collect_logs "$cluster" "${tasks[@]}"
}

# containers_among: the rows of $answer as sentences.
containers_among() {
  local name code reason
  while IFS=$'\t' read -r name code reason; do
    printf '%s: exit code %s%s, reason: %s\n' "$name" "$code" "$(meaning_of_exit_code "$code")" "$reason"
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

# collect_logs CLUSTER TASK…: keeps the ends of the logs of the first task that did not stop by request.
collect_logs() {
  local cluster=$1 task definition name group prefix
  shift
  ask ecs describe-tasks --cluster "$cluster" --tasks "$@" --query "$ended.[taskArn,taskDefinitionArn]" || return 0
  IFS=$'\t' read -r task definition <<<"${answer%%$'\n'*}"
  ask ecs describe-task-definition --task-definition "$definition" --query \
    'taskDefinition.containerDefinitions[].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' || return 0
  while IFS=$'\t' read -r name group prefix; do
    case $group in '' | None) continue ;; esac
    keep "log-of-$name" logs get-log-events --log-group-name "$group" --log-stream-name "$prefix/$name/${task##*/}" \
      --limit 30 --query 'events[].[message]'
  done <<<"$answer"
}

collect_targets() {
  local groups group count=0
  ask ecs describe-services --cluster "$1" --services "$2" \
    --query 'services[0].loadBalancers[?targetGroupArn].targetGroupArn' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\t' read -r -a groups <<<"$answer"
  for group in "${groups[@]}"; do
    count=$((count + 1))
    keep "targets-$count" elbv2 describe-target-health --target-group-arn "$group" \
      --query "TargetHealthDescriptions[?TargetHealth.State!='healthy'].[Target.Id,Target.Port,TargetHealth.State,TargetHealth.Reason,TargetHealth.Description]"
  done
}

# Exit codes with which a container ends by itself: neither 0 nor those of a signal, 137 and 143.
own_end='exit code ([2-9]|1([^34]|3[^7]|4[^3]))'

# reason_of_service: the reason for which a service did not come up, by what is kept of it; fails where none is known.
reason_of_service() {
  local found
  if found CannotPullContainer stopped-tasks service-events; then
    printf 'the image cannot be pulled: %s\n' "$found"
  elif found ResourceInitializationError stopped-tasks service-events; then
    printf 'a task cannot be given a secret, its log or its network: %s\n' "$found"
  elif found OutOfMemory containers stopped-tasks; then
    printf 'a container ran out of memory: %s\n' "$found"
  elif found 'health checks' stopped-tasks; then
    printf 'health checks fail: %s\n' "$found"
    unhealthy_target
  elif found "$own_end" containers; then
    printf 'a container exited: %s\n' "$found"
    last_words "${found%%: exit code*}"
  elif found 'exit code 137' containers; then
    printf 'a container was killed, out of memory most likely: %s\n' "$found"
  elif found 'unable to place|[Cc]apacity is unavailable|RESOURCE:' service-events stopped-tasks; then
    printf 'there is no capacity for the task: %s\n' "$found"
  elif found unhealthy service-events; then
    printf 'health checks fail: %s\n' "$found"
    unhealthy_target
  elif found unhealthy targets-1 targets-2; then
    printf 'health checks fail: %s\n' "$found"
  elif found 'exit code [0-9]' containers; then
    printf 'a container exited: %s\n' "$found"
    last_words "${found%%: exit code*}"
  else
    return 1
  fi
}

# unhealthy_target: what the load balancer says of one.
unhealthy_target() {
  local found
  if found . targets-1 targets-2; then printf 'The target: %s\n' "$found"; fi
}

# last_words CONTAINER: the end of its log.
last_words() {
  if [ -f "$evidence/log-of-$1.txt" ]; then printf 'Its last words: %s\n' "$(tail -n 1 "$evidence/log-of-$1.txt")"; fi
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
  explain_service "$stack" "$cluster" "$service"
  fail "service $service $*."
}
