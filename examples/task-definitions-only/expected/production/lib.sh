# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app that emits task definitions
# alone. Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
environment=''
stack=''
cluster=''
service=''
family=''
strategy=''
gates=''
images=()
builds=()
all_workloads=()
valued_options=()
own_repositories=()
elsewhere=()

# What the command line sets.
dry_run=no
yes=no
services=()
parallel=${ECS_DSL_PARALLEL:-8}
timeout=3600
poll=${ECS_DSL_POLL_SECONDS:-10}

# What they set as they go: when to give up, and where tasks run.
deadline=$((SECONDS + timeout))
subnets=''
security_groups=''
assign_public_ip=DISABLED

# collect_rollout: keeps what AWS says of the workload at hand, where there is one; the scripts know how.
collect_rollout() {
  :
}

# reason_of_rollout: prints the reason for which it failed; fails where none is known.
reason_of_rollout() {
  return 1
}

# status_of NAME: the exit status of that name.
status_of() {
  case $1 in
    done) echo 0 ;;
    other) echo 1 ;;
    usage) echo 2 ;;
    refused) echo 3 ;;
    rolled-back) echo 4 ;;
    timed-out) echo 5 ;;
    aws) echo 6 ;;
    task-failed) echo 7 ;;
    left-over) echo 8 ;;
  esac
}

# exit_statuses: what --help says of them.
exit_statuses() {
  cat <<'STATUSES'
Exit status:
  0  done, and verified
  1  something else failed, docker for example
  2  wrong usage
  3  refused before anything changed
  4  a rollout failed: CloudFormation or ECS went back, or gave it up
  5  not done within --timeout
  6  AWS said no
  7  a task that others wait for failed, and nothing of them has moved; or a scan found what --scan asks about
  8  stacks remain that the app no longer has
STATUSES
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

# fail STATUS WORDS…: the status is a name that status_of knows.
fail() {
  local status=$1
  shift
  say "error: $*"
  case $status:$* in
    aws:*ExpiredToken*) say "Get new credentials and run the same command again: it does the rest." ;;
  esac
  exit "$(status_of "$status")"
}

# usage_error WORDS…
usage_error() {
  say "error: $*"
  say "Run ${0##*/} --help to see what it takes."
  exit "$(status_of usage)"
}

work=$(mktemp -d "${TMPDIR:-/tmp}/ecs-deploy.XXXXXX" 2>/dev/null) ||
  fail refused "no folder for temporary files can be made in ${TMPDIR:-/tmp}; set TMPDIR to a folder that takes them."
trap 'rm -rf "$work"' EXIT

# print_command COMMAND…: the command as it could be typed, in plain ASCII.
print_command() (
  LC_ALL=C
  find_there "$@"
  set -- "$@" ${there[@]+"${there[@]}"}
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
    find_there "$@"
    "$@" ${there[@]+"${there[@]}"} >&2
  fi
}

# require_tools NAME…
require_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail refused "$tool is not on the PATH; install it and run this again."
  done
}

# ask SERVICE OPERATION WORDS…: a call that reads. Its text is in $answer; when it fails, what AWS says is in $problem.
ask() {
  # Two calls at a time, of two jobs, draw other names; mktemp would be one more program for each call.
  local errors=$work/errors.$RANDOM.$RANDOM
  problem=''
  find_there "$@"
  if answer=$(aws "$@" ${there[@]+"${there[@]}"} --output text 2>"$errors"); then return 0; fi
  problem=$(<"$errors")
  problem=${problem#$'\n'}
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
  check_settings
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

# check_number WHAT VALUE: sets $number to the value, which 08 is as well as 8; ends the script where it is not a number.
check_number() {
  case $2 in
    '' | *[!0-9]*) usage_error "$1 takes a number, not \"$2\"." ;;
    ??????????*) usage_error "$1 takes a number of at most nine digits, not $2." ;;
  esac
  number=$((10#$2))
}

# check_settings: what the environment sets is what it should be.
check_settings() {
  check_number ECS_DSL_PARALLEL "$parallel"
  parallel=$number
  if [ "$parallel" = 0 ]; then usage_error "ECS_DSL_PARALLEL takes a number from 1 up, not 0."; fi
  case $poll in
    . | *[!0-9.]* | *.*.*) usage_error "ECS_DSL_POLL_SECONDS takes a number of seconds, not \"$poll\"." ;;
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
  ask sts get-caller-identity --query Account || fail aws "AWS does not accept the credentials in use: $problem"
  account=$answer
  if [ -n "$1" ] && [ "$account" != "$1" ]; then
    fail refused "the credentials in use are for account $account, but $environment is in account $1; use credentials for $1, with AWS_PROFILE for example."
  fi
}

# choose_region: takes the region of whoever calls.
choose_region() {
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || true)}}
  if [ -z "$region" ] && [ "$dry_run" = yes ]; then region=REGION; fi
  if [ -z "$region" ]; then fail refused "no region is set; set AWS_REGION, to us-east-1 for example."; fi
}

# confirm_target APP: the app names no account, so a person says that this one is meant, or --yes.
confirm_target() {
  local reply
  if [ "$dry_run" = yes ] || [ "$yes" = yes ]; then return; fi
  if [ ! -t 0 ]; then
    fail refused "the app names no account, and the credentials in use are for account $account; pass --yes to deploy to it, or name it in the environments of the app."
  fi
  printf '%s ' "$(visible "Deploy $1 to account $account, region $region? [y/N]")" >&2
  read -r reply
  case $reply in y | Y | yes) ;; *) fail refused "nothing was deployed." ;; esac
}

# domain_of REGION: what the addresses of services in the region end with.
domain_of() {
  case $1 in
    cn-*) printf amazonaws.com.cn ;;
    eusc-*) printf amazonaws.eu ;;
    us-iso-*) printf c2s.ic.gov ;;
    us-isob-*) printf sc2s.sgov.gov ;;
    eu-isoe-*) printf cloud.adc-e.uk ;;
    us-isof-*) printf csp.hci.ic.gov ;;
    *) printf amazonaws.com ;;
  esac
}

# region_of STACK: the region that it is in.
region_of() {
  local pair
  for pair in ${elsewhere[@]+"${elsewhere[@]}"}; do
    if [ "${pair%%=*}" = "$1" ]; then
      printf '%s\n' "${pair#*=}"
      return
    fi
  done
  printf '%s\n' "$region"
}

# find_there WORDS…: sets $there to what sends a command about a stack of another region there.
find_there() {
  local word previous=''
  there=()
  if [ ${#elsewhere[@]} -eq 0 ]; then return 0; fi
  for word in "$@"; do
    if [ "$previous" = --stack-name ] && [ "$(region_of "$word")" != "$region" ]; then there=(--region "$(region_of "$word")"); fi
    previous=$word
  done
}

# is_one_of WORD WORDS…
is_one_of() {
  local word=$1 other
  shift
  for other in "$@"; do
    if [ "$other" = "$word" ]; then return 0; fi
  done
  return 1
}

job_ids=()
job_names=()

# start NAME COMMAND…: runs the command in the background, in a process group of its own; not too many at a time.
start() {
  if [ ${#job_ids[@]} -ge "$parallel" ]; then finish; fi
  job_names+=("$1")
  shift
  set -m
  "$@" </dev/null &
  set +m
  job_ids+=("$!")
}

# with_prefix NAME COMMAND…: each line that the command prints begins with the name.
with_prefix() {
  local name=$1 line
  shift
  "$@" 2>&1 | while IFS= read -r line; do say "[$name] $line"; done
}

# finish: waits for all that was started; ends the script, naming them, when some of it failed, with the status of the
# first.
finish() {
  local i status first=0 failed=()
  for ((i = 0; i < ${#job_ids[@]}; i++)); do
    status=0
    wait "${job_ids[$i]}" || status=$?
    if [ "$status" = 0 ]; then continue; fi
    failed+=("${job_names[$i]}")
    if [ "$first" = 0 ]; then first=$status; fi
  done
  job_ids=()
  job_names=()
  if [ ${#failed[@]} -eq 0 ]; then return 0; fi
  say "error: not done: ${failed[*]}. What AWS says about it is above."
  exit "$first"
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

# keep_stack_events STACK: keeps why the latest operation of the stack failed: events of failures, and those of a rollback
# with a reason: an output that another stack imports, or a limit, is told there alone.
keep_stack_events() {
  latest_events "$1" || return 0
  answer=$(printf '%s\n' "$answer" | awk -F '\t' '
    $2 ~ /_FAILED$/ || ($2 ~ /ROLLBACK_IN_PROGRESS$/ && $3 !~ /^(|None|User Initiated)$/) { print $1 ": " $2 ": " $3 }
  ')
  keep_answer stack-events
}

# collect_once STACK: keeps what AWS says of a failure of the stack, and of the workload at hand. It is not asked again as
# a rollback goes on: AWS knows less and less of it.
collect_once() {
  if [ "$collected" = "$1" ]; then return 0; fi
  collected=$1
  open_evidence "$1"
  collect_rollout
}
collected=''

# explain_failure STACK: shows all that is kept of a failure.
explain_failure() {
  collect_once "$1"
  keep_stack_events "$1"
  show_evidence
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

# likely_reason: the one reason that explains the rest, where there is one; the rollout knows more than the stack.
likely_reason() {
  local first
  if reason_of_rollout; then return 0; fi
  if [ ! -f "$evidence/stack-events.txt" ]; then return 0; fi
  first=$(grep -v -i 'cancelled' "$evidence/stack-events.txt" | grep '_FAILED: ' | tail -n 1 || true)
  printf '%s\n' "${first:-$(tail -n 1 "$evidence/stack-events.txt")}"
}

# show_evidence: the likely reason first, then where all of it is, then what it says.
show_evidence() {
  local reason file name
  set -- "$evidence"/*.txt
  if [ ! -f "$1" ]; then return 0; fi
  reason=$(likely_reason)
  if [ -n "$reason" ]; then say "Likely reason: $reason"; fi
  case $evidence in "$work"/*) ;; *) say "What AWS says of it is kept in $evidence" ;; esac
  for file in "$@"; do
    name=${file##*/}
    name=${name%.txt}
    say "${name//-/ }:"
    sed 's/^/  /' "$file" >&2
  done
}

# read_uri URI: sets $image_host, $image_repository and $image_id of an image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com,
# shop/api, and imageTag=v2 or imageDigest=sha256:….
read_uri() {
  local name=${1#*/}
  image_host=${1%%/*}
  image_repository=${name%%[:@]*}
  case $name in
    *@*) image_id=imageDigest=${name#*@} ;;
    *:*) image_id=imageTag=${name##*:} ;;
    *) image_id=imageTag=latest ;;
  esac
}

# find_digest REPOSITORY ID WORDS…: sets $digest to the digest of the image that has the tag or the digest; to nothing, and
# fails, where it is not there or AWS does not say.
find_digest() {
  local repository=$1 id=$2
  shift 2
  digest=''
  ask ecr describe-images "$@" --repository-name "$repository" --image-ids "$id" --query 'imageDetails[0].imageDigest' || return 1
  digest=$answer
}

# check_presence IMAGE…: ends the script where an image is gone from its ECR repository. Of other registries, and where AWS
# does not let it look, nothing is known.
check_presence() {
  local image
  for image in "$@"; do
    case $image in
      *.dkr.ecr.*/*) ;;
      *) continue ;;
    esac
    if is_there "$image"; then continue; fi
    case $problem in
      *ImageNotFoundException* | *RepositoryNotFoundException*)
        say "error: image $image is no longer in its repository, so nothing was changed: no task could start from it."
        say "Name another revision with --to; or check out the commit that it was built from and deploy that with ./deploy.sh."
        exit "$(status_of refused)"
        ;;
      *) say "Whether image $image is still there cannot be looked up: $problem" ;;
    esac
  done
}

# is_there IMAGE: whether its registry has the image; fails, with $problem, where it is not there or AWS does not say.
is_there() {
  local region
  read_uri "$1"
  region=${image_host#*.dkr.ecr.}
  find_digest "$image_repository" "$image_id" --region "${region%%.*}" --registry-id "${image_host%%.*}"
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
  local tag=$2 wanted
  read_uri "$1"
  if [ "$dry_run" = yes ] || ! is_own "$image_host" "$image_repository"; then return 0; fi
  case $image_id in
    imageDigest=*) wanted=${image_id#*=} ;;
    *)
      find_digest "$image_repository" "$image_id" || return 0
      wanted=$digest
      ;;
  esac
  if find_digest "$image_repository" "imageTag=$tag" && [ "$digest" = "$wanted" ]; then return 0; fi
  put_tag "$image_repository" "$wanted" "$tag" ||
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

# put_tag REPOSITORY DIGEST TAG WORDS…: puts the same manifest again, to the byte, under the tag.
put_tag() {
  local repository=$1 digest=$2 tag=$3 file type manifest words
  shift 3
  file=$(mktemp "$work/manifest.XXXXXX")
  if ! aws ecr batch-get-image "$@" --repository-name "$repository" --image-ids "imageDigest=$digest" --accepted-media-types "${media_types[@]}" \
    --query 'images[0].[imageManifestMediaType,imageManifest]' --output text >"$file" 2>"$file.problem"; then
    problem=$(<"$file.problem")
    return 1
  fi
  manifest=$(cat "$file" && printf x)
  manifest=${manifest%$'\n'x}
  type=${manifest%%$'\t'*}
  printf '%s' "${manifest#*$'\t'}" >"$file"
  words=(ecr put-image "$@" --repository-name "$repository" --image-tag "$tag" --image-digest "$digest" --image-manifest "file://$file")
  if [ "$type" != None ]; then words+=(--image-manifest-media-type "$type"); fi
  if ask "${words[@]}"; then return 0; fi
  case $problem in *ImageAlreadyExistsException*) return 0 ;; esac
  return 1
}

media_types=(
  application/vnd.oci.image.index.v1+json application/vnd.oci.image.manifest.v1+json
  application/vnd.docker.distribution.manifest.list.v2+json application/vnd.docker.distribution.manifest.v2+json
)

# insist SERVICE OPERATION WORDS…: as ask; tries twice more where AWS does not answer.
insist() {
  local attempt
  for attempt in 1 2 3; do
    if ask "$@"; then return 0; fi
    case $problem in *"does not exist"* | *AccessDenied* | *ExpiredToken*) return 1 ;; esac
    if [ "$attempt" -lt 3 ]; then sleep "$poll"; fi
  done
  return 1
}

# is_late: whether there is no time left.
is_late() {
  [ "$SECONDS" -ge "$deadline" ]
}

# wait_more WORDS…: a pause between two looks; ends the script when there is no time left.
wait_more() {
  if is_late; then
    fail timed-out "$* after $timeout s. What AWS has begun goes on there; run the same command again to wait for it, with a longer --timeout."
  fi
  sleep "$poll"
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

# What Secrets Manager and Systems Manager say where whoever reads may not decrypt.
no_key='Access to KMS is not allowed|[Cc]iphertext refers to|kms:Decrypt'

# reason_of_service: the reason for which a service did not come up, by what is kept of it; fails where none is known.
reason_of_service() {
  local found
  if found CannotPullContainer stopped-tasks service-events; then
    printf 'the image cannot be pulled: %s\n' "$found"
  elif found "$no_key" stopped-tasks service-events; then
    printf 'the execution role may not use the key that encrypts a secret; name the key in the config, as kmsKey of the secret: %s\n' "$found"
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

service_state="services[0].[status, desiredCount, runningCount, length(deployments),
  deployments[?status=='PRIMARY']|[0].taskDefinition, deployments[?status=='PRIMARY']|[0].rolloutState]"

# run_task STACK CLUSTER STRATEGY [WORD…]: runs the task of the stack, its main container with the command of these words
# where there are some, prints its log, and sets $exit_code to what that container ended with, empty where it never ran.
# $task_status is STOPPED, or what the task was in when the time was over.
run_task() {
  local stack=$1 cluster=$2 words=() task
  read_task "$stack"
  task_words "$cluster" "${@:3}"
  ask "${words[@]}" --query '[tasks[0].taskArn,failures[0].reason]' || fail aws "the task cannot be started: $problem"
  task=${answer%%$'\t'*}
  if [ "$task" = None ]; then fail aws "the task cannot be started: ${answer#*$'\t'}"; fi
  say "Task ${task##*/} is started."
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
    launchType=*) words+=(--launch-type "${2#*=}") ;;
    *)
      read -r -a shares <<<"$2"
      words+=(--capacity-provider-strategy "${shares[@]}")
      ;;
  esac
  shift 2
  if [ $# -gt 0 ]; then words+=(--overrides "$(command_override "$container" "$@")"); fi
}

# print_task STACK CLUSTER STRATEGY [WORD…]: the call, where --dry-run asks for it. What only AWS knows is in capitals.
print_task() {
  local words=()
  name_task "$1"
  task_words "${@:2}"
  print_command aws "${words[@]}"
}

# follow_task CLUSTER TASK: prints its log until it has stopped, or no time is left; sets $task_status, $exit_code and
# $stopped_reason.
follow_task() {
  log_token=''
  while :; do
    ask ecs describe-tasks --cluster "$1" --tasks "$2" --query \
      "tasks[0].[lastStatus,containers[?name=='$container']|[0].exitCode,stoppedReason]" || fail aws "task $2 cannot be read: $problem"
    IFS=$'\t' read -r task_status exit_code stopped_reason <<<"$answer"
    print_log "${2##*/}"
    if [ "$task_status" = STOPPED ] || is_late; then break; fi
    sleep "$poll"
  done
  # The last lines come a little later than the end.
  sleep "$poll"
  print_log "${2##*/}"
  if [ "$exit_code" = None ]; then exit_code=''; fi
}
log_token='' stopped_reason='' task_status=''

# print_log ID: what the main container has written since the last look, on standard output.
print_log() {
  local words token lines
  case $log_group in '' | None) return 0 ;; esac
  while :; do
    words=(--log-group-name "$log_group" --log-stream-name "$log_prefix/$container/$1" --start-from-head)
    if [ -n "$log_token" ]; then words+=(--next-token "$log_token"); fi
    ask logs get-log-events "${words[@]}" --query '[[nextForwardToken],events[].[message]][]' || return 0
    token=${answer%%$'\n'*}
    lines=${answer#"$token"}
    if [ -n "$lines" ]; then visible "${lines#$'\n'}"; fi
    if [ "$token" = "$log_token" ] || [ "$token" = None ]; then return 0; fi
    log_token=$token
  done
}

# command_override CONTAINER WORD…: the overrides that give the container this command, as JSON.
command_override() {
  local name=$1 word list=''
  shift
  for word in "$@"; do list="$list${list:+,}$(json_text "$word")"; done
  printf '{"containerOverrides":[{"name":%s,"command":[%s]}]}' "$(json_text "$name")" "$list"
}

# json_text TEXT
json_text() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\r'/\\r}
  text=${text//$'\t'/\\t}
  printf '"%s"' "$text"
}

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
    STOPPED) printf 'the task ended with %s: %s\n' "${exit_code:-no exit code}" "$stopped_reason" ;;
    *) printf 'the task has not ended: it is in %s\n' "$task_status" ;;
  esac
  if [ -s "$work/log.$1" ]; then printf 'Its last words: %s\n' "$(tail -n 1 "$work/log.$1")"; fi
}

# definition_text FILE: the task definition in a file of JSON, one value a line, sorted; without what ECS adds to it.
definition_text() {
  LC_ALL=C awk '
    # utf8: the bytes of a character.
    function utf8(code) {
      if (code < 128) return sprintf("%c", code)
      if (code < 2048) return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
      if (code < 65536) return sprintf("%c%c%c", 224 + int(code / 4096), 128 + int(code / 64) % 64, 128 + code % 64)
      return sprintf("%c%c%c%c", 240 + int(code / 262144), 128 + int(code / 4096) % 64, 128 + int(code / 64) % 64, 128 + code % 64)
    }
    function number(digits, at, sum) {
      sum = 0
      for (at = 1; at <= 4; at++) sum = sum * 16 + index("0123456789abcdef", tolower(substr(digits, at, 1))) - 1
      return sum
    }
    # plain: a string of JSON, spelt in the one way that all programs agree on.
    function plain(text, out, code, next_code) {
      gsub(/\\\//, "/", text)
      out = ""
      while (match(text, /\\u[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]/)) {
        code = number(substr(text, RSTART + 2, 4))
        out = out substr(text, 1, RSTART - 1)
        if (out ~ /(^|[^\\])(\\\\)*\\$/ || code < 32) out = out tolower(substr(text, RSTART, 6))
        else if (code >= 55296 && code < 56320 && substr(text, RSTART + 6, 2) == "\\u") {
          next_code = number(substr(text, RSTART + 8, 4))
          out = out utf8(65536 + (code - 55296) * 1024 + next_code - 56320)
          text = substr(text, 1, RSTART + 5) substr(text, RSTART + 12)
        } else out = out utf8(code)
        text = substr(text, RSTART + 6)
      }
      return out text
    }
    function path_to(depth, at, path) {
      path = ""
      for (at = 1; at <= depth; at++) path = path SUBSEP (kind[at] == "[" ? "#" place[at] : key[at])
      return path
    }
    function leaf(value, path) {
      path = path_to(depth)
      count++
      paths[count] = path
      values[count] = value
      if (depth > 1 && kind[depth] == "{" && kind[depth - 1] == "[" && key[depth] ~ /^(name|key|containerPath|containerPort|containerName|sourceContainer|hostname|namespace|type)$/ && !(key[depth] == "name" && key[depth - 2] == "portMappings"))
        identity[path_to(depth - 1)] = identity[path_to(depth - 1)] "," value
      if (key[depth] == "containerPort" || key[depth] == "networkMode") known[path] = value
    }
    {
      line = $0
      while (match(line, /^[ \t\r]*("([^"\\]|\\.)*"|[][{},:]|[^][{},:" \t\r]+)/)) {
        token = substr(line, 1, RLENGTH)
        line = substr(line, RLENGTH + 1)
        sub(/^[ \t\r]*/, "", token)
        if (token == "{" || token == "[") {
          depth++
          kind[depth] = token
          place[depth] = 0
          key[depth] = ""
          wants_key = token == "{"
        } else if (token == "}" || token == "]") {
          depth--
          wants_key = 0
        } else if (token == ",") {
          if (kind[depth] == "[") place[depth]++
          wants_key = kind[depth] == "{"
        } else if (token == ":") wants_key = 0
        else if (wants_key) {
          token = plain(token)
          key[depth] = substr(token, 2, length(token) - 2)
        } else leaf(plain(token))
      }
    }
    # is_added: whether ECS may have added the value, or leave it out.
    function is_added(name, list, value, path) {
      if (value == "null" || (value == "false" && name != "essential")) return 1
      if (name == "essential") return value == "true"
      if (name == "cpu" && list == "containerDefinitions") return value == "0"
      if (list == "portMappings") {
        if (name == "protocol") return value == "\"tcp\""
        if (name != "hostPort") return 0
        sub(/hostPort$/, "containerPort", path)
        return value == "0" || (mode ~ /awsvpc|host/ && value == known[path])
      }
      if (list == "healthCheck") return (name == "interval" && value == "30") || (name == "timeout" && value == "5") || (name == "retries" && value == "3")
      if (list == "restartPolicy") return name == "restartAttemptPeriod" && value == "300"
      if (name == "rootDirectory") return value == "\"/\""
      if (name == "transitEncryption" || name == "iam") return value == "\"DISABLED\""
      return name == "versionConsistency" && value == "\"enabled\""
    }
    END {
      mode = known[SUBSEP "taskDefinition" SUBSEP "networkMode"] known[SUBSEP "networkMode"]
      for (at = 1; at <= count; at++) {
        path = paths[at]
        steps = split(substr(path, 2), step, SUBSEP)
        from = step[1] == "taskDefinition" ? 2 : 1
        if (step[from] ~ /^(taskDefinitionArn|revision|status|requiresAttributes|compatibilities|registeredAt|registeredBy|deregisteredAt|ResponseMetadata)$/) continue
        list = step[steps - 1] ~ /^#/ ? step[steps - 2] : step[steps - 1]
        if (is_added(step[steps], list, values[at], path)) continue
        text = ""
        prefix = ""
        for (each = 1; each <= steps; each++) {
          prefix = prefix SUBSEP step[each]
          part = step[each]
          if (part ~ /^#/ && step[each - 1] != "containerDefinitions") {
            if (prefix in identity) part = "{" substr(identity[prefix], 2) "}"
            else if (each == steps && step[each - 1] ~ /^(requiresCompatibilities|add|drop)$/) part = "{}"
          }
          if (each >= from) text = text (text == "" || part ~ /^[#{]/ ? "" : ".") part
        }
        if (text ~ /^tags\{"aws:/ || text ~ /^tags\{[^}]*,"aws:/) continue
        print text "\t" values[at]
      }
    }
  ' "$1" | LC_ALL=C sort
}

# wanted_definition NAME: the task definition that the workload asks for, in $work/wanted.NAME.json: the file, with the images
# that are given or built. An image that is not built now stays what it is; fails, with $unbuilt, where none runs yet.
wanted_definition() {
  local image container uri rows=$work/rows.$1
  : >"$rows"
  for image in ${images[@]+"${images[@]}"}; do
    container=${image##*=}
    image=${image%=*}
    uri=$(image_of "$image")
    if [ -z "$uri" ] && is_one_of "$image" ${builds[@]+"${builds[@]}"}; then
      uri=$(running_image "$1" "$container")
      if [ -z "$uri" ]; then
        unbuilt=$image
        return 1
      fi
    fi
    if [ -n "$uri" ]; then printf '%s\t%s\n' "$container" "$uri" >>"$rows"; fi
  done
  awk -F '\t' '
    FILENAME != ARGV[2] { uri[$1] = $2; next }
    /^      "name": "/ { name = $0; sub(/^      "name": "/, "", name); sub(/",?$/, "", name) }
    /^      "image": / && name in uri { $0 = "      \"image\": \"" uri[name] "\"" ($0 ~ /,$/ ? "," : "") }
    { print }
  ' "$rows" "task-definitions/$1.json" >"$work/wanted.$1.json"
  definition_text "$work/wanted.$1.json" >"$work/wanted.$1.txt"
}
unbuilt=''

# running_image NAME CONTAINER: the image that the container has where the workload runs; nothing where it never ran.
running_image() {
  local file=$work/running.$1.json
  if [ ! -s "$file" ]; then file=$work/newest.$1.json; fi
  if [ ! -s "$file" ]; then return 0; fi
  definition_text "$file" | awk -F '\t' -v container="\"$2\"" '
    { step = $1; sub(/\.[^.]*$/, "", step) }
    $1 ~ /^containerDefinitions#[0-9]+\.name$/ && $2 == container { own = step }
    $1 ~ /^containerDefinitions#[0-9]+\.image$/ { image[step] = $2 }
    END { if (own in image) print substr(image[own], 2, length(image[own]) - 2) }
  '
}

# read_definition NAME FILE: a family, whose newest active revision that is, or a revision, in a file of JSON; the file is
# empty where there is none.
read_definition() {
  local attempt
  for attempt in 1 2 3; do
    if aws ecs describe-task-definition --task-definition "$1" --include TAGS --output json >"$2" 2>"$2.problem"; then return 0; fi
    problem=$(<"$2.problem")
    : >"$2"
    case $problem in
      *"Unable to describe task definition"*) return 0 ;;
      *AccessDenied* | *ExpiredToken*) break ;;
    esac
    if [ "$attempt" -lt 3 ]; then sleep "$poll"; fi
  done
  fail aws "task definition $1 cannot be read: $problem"
}

# member_of FILE NAME: a member of the task definition in a file of JSON that the AWS CLI has written.
member_of() {
  sed -n "s/^        \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p" "$1"
}

# find_registered NAME: sets $definition to the revision that is what the workload asks for: the one that runs, or the newest
# of its family. Fails where neither is.
find_registered() {
  local file
  definition=''
  for file in "$work/running.$1.json" "$work/newest.$1.json"; do
    if [ ! -s "$file" ]; then continue; fi
    definition_text "$file" >"$work/registered.txt.$1"
    if cmp -s "$work/wanted.$1.txt" "$work/registered.txt.$1" && [ "$(member_of "$file" status)" = ACTIVE ]; then
      definition=$(member_of "$file" taskDefinitionArn)
      return 0
    fi
  done
  return 1
}
definition=''

# register NAME: sets $definition to what the workload asks for; registers it unless it is registered. An answer that is lost
# may have been a yes: then the newest revision is the one.
register() {
  read_definition "$family" "$work/newest.$1.json"
  wanted_definition "$1" || fail refused "image $unbuilt was never built; run this without --skip-build."
  if find_registered "$1"; then
    say "Task definition ${definition##*/} is what is asked for; nothing is registered."
    return 0
  fi
  if ask ecs register-task-definition --cli-input-json "file://$work/wanted.$1.json" --query taskDefinition.taskDefinitionArn; then
    definition=$answer
  else
    local refusal=$problem
    read_definition "$family" "$work/newest.$1.json"
    find_registered "$1" || fail aws "the task definition of $1 cannot be registered: $refusal"
  fi
  say "Task definition ${definition##*/} is registered."
}

# show_difference NAME: what differs between what runs, or the newest revision, and what is asked for.
show_difference() {
  local file=$work/running.$1.json sign text
  if [ ! -s "$file" ]; then file=$work/newest.$1.json; fi
  if [ ! -s "$file" ]; then return 0; fi
  definition_text "$file" >"$work/registered.txt.$1"
  LC_ALL=C comm -3 "$work/registered.txt.$1" "$work/wanted.$1.txt" | while IFS= read -r text; do
    sign=-
    case $text in $'\t'*) sign=+ text=${text#$'\t'} ;; esac
    visible "  $sign ${text%%$'\t'*}: ${text#*$'\t'}"
  done
}

# survey_service: looks at the service before anything changes: sets $running to the task definition that it runs, and
# $primary_rollout to how its deployment goes. Ends the script where it is not there, or not to be updated like this.
survey_service() {
  local status controller
  insist ecs describe-services --cluster "$cluster" --services "$service" --query \
    "[services[0].status, services[0].deploymentController.type, services[0].deployments[?status=='PRIMARY']|[0].taskDefinition, services[0].deployments[?status=='PRIMARY']|[0].rolloutState]" || {
    case $problem in
      *ClusterNotFound*) fail refused "there is no cluster $cluster in account $account, region $region; whoever owns the infrastructure makes it first." ;;
      *) fail aws "service $service cannot be read: $problem" ;;
    esac
  }
  IFS=$'\t' read -r status controller running primary_rollout <<<"$answer"
  if [ "$status" != ACTIVE ]; then
    fail refused "there is no service $service in cluster $cluster; whoever owns the infrastructure makes it first, with any task definition."
  fi
  case $controller in
    CODE_DEPLOY | EXTERNAL) fail refused "service $service is deployed by $controller: AWS takes no other task definition for it from here." ;;
  esac
}
running='' primary_rollout=''

# update_service: gives the service $definition, unless it has it. An answer that is lost may have been a yes.
update_service() {
  local words
  survey_service
  if [ "$running" = "$definition" ] && [ "$primary_rollout" != FAILED ] && [ "$force" = no ]; then
    say "Service $service has ${definition##*/}; it is not updated."
    return 0
  fi
  words=(ecs update-service --cluster "$cluster" --service "$service" --task-definition "$definition")
  if [ "$running" = "$definition" ]; then words+=(--force-new-deployment); fi
  if ! ask "${words[@]}" --query service.serviceName; then
    local refusal=$problem
    survey_service
    if [ "$running" != "$definition" ]; then fail aws "service $service cannot be updated: $refusal"; fi
  fi
  say "Service $service goes from ${running##*/} to ${definition##*/}."
}
force=no

# verify_revision: returns when all tasks of the service run $definition, and only that.
verify_revision() {
  local expected=${definition##*/} refusals=0 status desired count deployments primary rollout
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\t' read -r status desired count deployments primary rollout <<<"$answer"
      primary=${primary##*/}
      if [ "$status" != ACTIVE ]; then
        reject_rollout rolled-back "is not active in cluster $cluster ($status)"
      elif [ "$primary" != "$expected" ]; then
        reject_rollout rolled-back "runs $primary instead of $expected: the circuit breaker went back to it, or somebody else deployed it"
      elif [ "$rollout" = FAILED ]; then
        reject_rollout rolled-back "did not come up with $expected; ECS gave the rollout up"
      elif [ "$deployments $count" = "1 $desired" ] && { [ "$rollout" = COMPLETED ] || [ "$rollout" = None ]; }; then
        say "Service $service runs $expected, $count of $desired tasks."
        check_tasks
        return 0
      fi
    else
      refusals=$((refusals + 1))
      if [ "$refusals" -ge 3 ]; then fail aws "service $service cannot be read: $problem"; fi
      count='?' desired='?' rollout=unknown
    fi
    if is_late; then
      reject_rollout timed-out "is not up after $timeout s: $count of $desired tasks run $expected, rollout $rollout"
    fi
    sleep "$poll"
  done
}

# reject_rollout STATUS WORDS…: used by verify_revision.
reject_rollout() {
  local status=$1
  shift
  explain_failure "$stack"
  fail "$status" "service $service $*."
}

# check_tasks: holds the images that the tasks run against those of their task definition. An image by its digest can be no
# other; a tag may have moved since, which is said.
check_tasks() {
  local tasks container uri runs rows=$work/uris.$stack
  ask ecs list-tasks --cluster "$cluster" --service-name "$service" --desired-status RUNNING --query 'taskArns[0:100]' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\t' read -r -a tasks <<<"$answer"
  ask ecs describe-tasks --cluster "$cluster" --tasks "${tasks[@]}" \
    --query "tasks[?taskDefinitionArn=='$definition' && lastStatus=='RUNNING'].containers[].[name,image,imageDigest]" || return 0
  printf '%s\n' "$answer" | LC_ALL=C sort -u >"$rows"
  while IFS=$'\t' read -r container uri runs; do
    case $runs in sha256:*) ;; *) continue ;; esac
    case $uri in
      *@"$runs") say "Container $container runs $runs." ;;
      *@*) check_pinned "$container" "$uri" "$runs" ;;
      *) check_tag "$container" "$uri" "$runs" ;;
    esac
  done <"$rows"
}

# check_pinned CONTAINER URI DIGEST: an index of several platforms has one digest, and the image of each platform another.
check_pinned() {
  local host
  read_uri "$2"
  host=${image_host#*.dkr.ecr.}
  if ! ask ecr batch-get-image --region "${host%%.*}" --registry-id "${image_host%%.*}" --repository-name "$image_repository" \
    --image-ids "$image_id" --query 'images[0].imageManifest'; then
    say "Container $1 runs $3; whether that is of $2 cannot be looked up: $problem"
    return 0
  fi
  case $answer in
    *"$3"*) say "Container $1 runs $3, which is of $2." ;;
    '' | None) ;;
    *) reject_rollout rolled-back "runs $3 in container $1, which is not of $2" ;;
  esac
}

# check_tag CONTAINER URI DIGEST: says where the tag has moved to another image.
check_tag() {
  local host
  say "Container $1 runs $3."
  case $2 in *.dkr.ecr.*) ;; *) return 0 ;; esac
  read_uri "$2"
  host=${image_host#*.dkr.ecr.}
  find_digest "$image_repository" "$image_id" --region "${host%%.*}" --registry-id "${image_host%%.*}" || return 0
  case $digest in
    "$3") ;;
    *) say "$2 is $digest now. ./deploy.sh --force starts tasks with what a tag is now." ;;
  esac
}

# read_task NAME: sets $definition to what runs, and what is known of its main container: $container, $log_group and
# $log_prefix. The newest revision of the family, where none was registered just now.
read_task() {
  if [ -z "$definition" ]; then
    ask ecs describe-task-definition --task-definition "$family" --query taskDefinition.taskDefinitionArn ||
      fail aws "there is no task definition of family $family; ./deploy.sh registers it. $problem"
    definition=$answer
  fi
  ask ecs describe-task-definition --task-definition "$definition" --query \
    'taskDefinition.containerDefinitions[0].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' ||
    fail aws "task definition $definition cannot be read: $problem"
  IFS=$'\t' read -r container log_group log_prefix <<<"$answer"
}
container='' log_group='' log_prefix='' exit_code=''

# name_task NAME: sets $definition to what it is called, without asking AWS.
name_task() {
  definition=$family:REVISION
}

# check_stopped NAME: ends the script where the task still runs.
check_stopped() {
  if [ "$task_status" != STOPPED ]; then wait_more "task $1 is still in $task_status"; fi
}

# run_gate NAME: runs a task that others wait for, and ends the script where it does not end with 0.
run_gate() {
  if [ -z "$gates" ]; then return 0; fi
  run_task "$1" "$cluster" "$strategy" >"$work/log.$1"
  if [ "$exit_code" = 0 ]; then
    say "Task $1 has ended with 0."
    return 0
  fi
  explain_failure "$1"
  check_stopped "$1"
  fail task-failed "task $1 ended with ${exit_code:-no exit code}: $stopped_reason. What waits for it was not touched."
}

# latest_events NAME: nothing here has a stack, whose events would tell of a failure.
latest_events() {
  return 1
}
