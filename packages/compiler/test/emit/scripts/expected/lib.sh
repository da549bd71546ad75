# shellcheck shell=bash
# What the scripts beside this file have in common; they source it. It is the same for every app and environment.
# Written by ecs-dsl for bash 3.2 and later.

# What the scripts set to their own.
app=''
environment=''
stack=''
all_workloads=()
shared_stacks=()
tags=()
valued_options=()
shifting=()
own_repositories=()
elsewhere=()
runs_tasks=no

# What the command line sets.
dry_run=no
yes=no
services=()
template_bucket=${ECS_DSL_TEMPLATE_BUCKET:-}
accept_interruption=no
prune=no
parallel=${ECS_DSL_PARALLEL:-8}
timeout=3600
poll=${ECS_DSL_POLL_SECONDS:-10}

# What they set as they go: when to give up, the status of what cannot go on (until the first change it is refused), and
# what the stack at hand takes.
deadline=$((SECONDS + timeout))
stuck=refused
surveying=no
stack_tags=()
values=()

# collect_rollout: keeps what AWS says of the workload at hand, where there is one; the scripts know how.
collect_rollout() {
  :
}

# follow_rollout: says how far the deployment of the workload at hand is, where that takes long.
follow_rollout() {
  if is_one_of "${service:-}" ${shifting[@]+"${shifting[@]}"}; then follow_service "$cluster" "$service"; fi
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

# note_certificates: notes the stack of certificates that the platform takes values of and that the app no longer has.
note_certificates() {
  local name found
  found=$(sed -n 's/^ *Description: "\{0,1\}Output [A-Za-z0-9]* of stack \([A-Za-z0-9-]*-us-east-1-certificates\)"\{0,1\}$/\1/p' "$work"/deployed.*.yaml | sort -u)
  : >"$work/certificates"
  for name in $found; do
    if is_one_of "$name" "$@"; then continue; fi
    printf '%s\n' "$name" >>"$work/certificates"
    elsewhere+=("$name=us-east-1")
  done
}

# remove_certificates: deletes that stack, once the platform no longer takes anything of it.
remove_certificates() {
  local name kept
  while IFS= read -r name; do
    for kept in "$work"/kept.*.yaml; do
      if grep -q "of stack $name" "$kept" 2>/dev/null; then continue 2; fi
    done
    say "Removing stack $name, whose certificates nothing has any more."
    delete_stack "$name"
  done <"$work/certificates"
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

# latest_events STACK: the events of the latest operation of the stack, in $answer, newest first.
latest_events() {
  ask cloudformation describe-stack-events --stack-name "$1" --max-items 200 \
    --query 'StackEvents[].[LogicalResourceId,ResourceStatus,ResourceStatusReason]' || return 1
  answer=$(awk -F '\t' -v stack="$1" '
    { print }
    $1 == stack && $3 ~ /^User Initiated/ { exit }
  ' <<<"$answer")
}

# report_left_behind STACK: an update succeeds even where CloudFormation could not delete what it replaced or removed.
report_left_behind() {
  local resource status reason seen=' '
  latest_events "$1" || return 0
  while IFS=$'\t' read -r resource status reason; do
    if [ "$status" != DELETE_FAILED ]; then continue; fi
    case $seen in *" $resource "*) continue ;; esac
    if [ "$seen" = ' ' ]; then say "Stack $1 is updated, but this could not be deleted and is no longer part of it; delete it by hand:"; fi
    seen="$seen$resource "
    say "  $resource: $reason"
  done <<<"$answer"
}

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

# ask_status STACK: sets $stack_status, to nothing for a stack that is not there, and notes the names of its parameters.
ask_status() {
  stack_status=''
  : >"$work/parameters.$1"
  if insist cloudformation describe-stacks --stack-name "$1" \
    --query 'Stacks[0].[[StackStatus],Parameters[].[ParameterKey]][]'; then
    stack_status=${answer%%$'\n'*}
    printf '%s\n' "$answer" | sed 1d >"$work/parameters.$1"
    return 0
  fi
  case $problem in
    *"does not exist"*) ;;
    *) fail aws "stack $1 cannot be read: $problem" ;;
  esac
}

# await_stack STACK: returns when the stack can be deployed, with its status in $stack_status.
await_stack() {
  local announced=no
  while :; do
    ask_status "$1"
    case $stack_status in
      REVIEW_IN_PROGRESS) return 0 ;;
      ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
        explain_failure "$1"
        say "Delete the stack, which CloudFormation could not do by itself, then run this again:"
        say "  aws cloudformation delete-stack --region $(region_of "$1") --stack-name $1"
        say "  aws cloudformation wait stack-delete-complete --region $(region_of "$1") --stack-name $1"
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      UPDATE_ROLLBACK_FAILED)
        explain_failure "$1"
        say "Remove what the reasons above name, then let CloudFormation finish, then run this again:"
        say "  aws cloudformation continue-update-rollback --region $(region_of "$1") --stack-name $1"
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      IMPORT_ROLLBACK_FAILED)
        explain_failure "$1"
        say "An import of somebody else failed half way, and CloudFormation updates no such stack. Remove what the reasons"
        say "above name, import again or delete the stack, then run this again."
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      *_IN_PROGRESS) ;;
      *)
        if [ "$announced$stack_status" = yesUPDATE_COMPLETE ]; then report_left_behind "$1"; fi
        return 0
        ;;
    esac
    if [ "$announced" = no ]; then say "Stack $1 is in $stack_status; waiting for it."; fi
    announced=yes
    wait_more "stack $1 is still in $stack_status"
  done
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

# finish_stack STACK: waits for the end of what CloudFormation does with the stack; explains what failed. What a rollback
# takes away, tasks and their logs above all, is kept as soon as it begins.
finish_stack() {
  while :; do
    ask_status "$1"
    case $stack_status in *ROLLBACK*_IN_PROGRESS) collect_once "$1" ;; esac
    case $stack_status in
      *_IN_PROGRESS)
        follow_rollout
        if is_late; then explain_failure "$1"; fi
        wait_more "stack $1 is still in $stack_status"
        ;;
      CREATE_COMPLETE | UPDATE_COMPLETE | IMPORT_COMPLETE)
        report_left_behind "$1"
        return 0
        ;;
      *)
        explain_failure "$1"
        fail rolled-back "stack $1 could not be deployed; it is in ${stack_status:-no state, for it is gone}."
        ;;
    esac
  done
}

# delete_stack STACK: deletes it and waits until it is gone.
delete_stack() {
  run aws cloudformation delete-stack --stack-name "$1" || fail aws "stack $1 cannot be deleted."
  if [ "$dry_run" = yes ]; then return 0; fi
  while :; do
    ask_status "$1"
    case $stack_status in
      '' | DELETE_COMPLETE) return 0 ;;
      *_IN_PROGRESS) wait_more "stack $1 is still in $stack_status" ;;
      *)
        explain_failure "$1"
        fail aws "stack $1 could not be deleted; it is in $stack_status."
        ;;
    esac
  done
}

# The templates beside this file have one layout: sections at column 0, their entries two spaces in, all else deeper.

# entries_of SECTION TEMPLATE: the names in a section, one a line.
entries_of() {
  awk -v section="$1:" '
    /^[A-Za-z]/ { inside = ($1 == section); next }
    inside && /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); print name }
  ' "$2"
}

# has_resource TEMPLATE NAME: no command before the last one of its pipe ends early, which would count as a failure.
has_resource() {
  entries_of Resources "$1" | grep -Fx -e "$2" >/dev/null
}

# parameters_of TEMPLATE: the parameters, one a line, with a tab and whether each has a default.
parameters_of() {
  awk '
    function put() { if (name != "") print name "\t" has_default; name = "" }
    /^[A-Za-z]/ { put(); inside = ($1 == "Parameters:"); next }
    inside && /^  [^ #]/ { put(); name = $1; gsub(/[":]/, "", name); has_default = "no" }
    inside && /^    Default:/ { has_default = "yes" }
    END { put() }
  ' "$1"
}

# types_of TEMPLATE: the resources, one a line, with a tab and the type of each.
types_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); next }
    inside && /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    inside && /^    Type: / { print name "\t" $2 }
  ' "$1"
}

# capabilities_of TEMPLATE: what CloudFormation wants to be told that the template may do: make IAM resources, with names of
# their own or without, and add to itself by macros, modules and templates in it, which may do all of that. Nothing where it
# does none.
capabilities_of() {
  awk '
    /^  [^ #]/ { is_iam = is_named = 0 }
    /^    Type: AWS::IAM::/ { is_iam = has_iam = 1 }
    /^      (RoleName|UserName|GroupName|ManagedPolicyName|InstanceProfileName):/ { is_named = 1 }
    is_iam && is_named { has_name = 1 }
    /^Transform:/ || /^ *(- )?"?Fn::Transform"?:/ || /(:|-) !Transform( |$)/ { expands = 1 }
    /^    Type: (AWS::CloudFormation::Stack|[^ ]*::MODULE)( |$)/ { expands = 1 }
    END {
      if (has_iam || expands) print (has_name || expands ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM")
      if (expands) print "CAPABILITY_AUTO_EXPAND"
    }
  ' "$1"
}

# retained_in TEMPLATE: the resources that stay when their stack goes and whose names are written out.
retained_in() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); is_retained = is_named = 0 }
    /^    DeletionPolicy: Retain/ { is_retained = 1 }
    /^      (LogGroupName|RepositoryName): [^!]/ { is_named = 1 }
    is_retained && is_named { print name; is_named = 0 }
  ' "$1"
}

# priorities_of TEMPLATE: the listener rules, one a line, with a tab, and the listener and the priority of each.
priorities_of() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); listener = "" }
    /^      ListenerArn: !Ref / { listener = $NF }
    /^      Priority: / && listener != "" { print name "\t" listener " " $2 }
  ' "$1"
}

# merge_templates DEPLOYED NEW: prints NEW, and in each section the entries of DEPLOYED that NEW does not have. The cluster
# keeps the capacity providers that it had, which services may still use; a distribution asks whom it asked, and a name leads
# to one, until everything else is there.
merge_templates() {
  awk '
    function waits(key) {
      if (!((2, key) in text) || text[1, key] == text[2, key]) return 0
      return (key in distributions) || ((2, key) in leads && !((1, key) in leads))
    }
    FNR == 1 { file++; section = key = ""; providers = held = 0 }
    /^[A-Za-z]/ { before = section; section = $1; key = ""; held = 0 }
    /^  [^ #]/ { at_cluster = ($1 == "CapacityProviders:" && section == "Resources:") }
    !/^        - / { providers = 0 }
    at_cluster && $0 == "      CapacityProviders:" { providers = 1 }
    providers && /^        - / && file == 1 { kept[$0] }
    providers && /^        - / && file == 2 && !($0 in kept) { missing = missing $0 "\n" }
    /^  [^ #]/ && section ~ /^(Parameters|Mappings|Conditions|Resources|Outputs):$/ { key = section " " $1; held = 0 }
    file < 3 && section == "Resources:" && key != "" { text[file, key] = text[file, key] $0 "\n" }
    file == 1 && $0 == "    Type: AWS::CloudFront::Distribution" { distributions[key] }
    $0 == "        HostedZoneId: Z2FDTNDATAQYW2" { leads[file, key] }
    file == 1 { has[section]; has[key]; next }
    file == 2 {
      if (key == "" || key in has) next
      if (!(section in lost)) order[++sections] = section
      lost[section] = lost[section] $0 "\n"
      next
    }
    /^[A-Za-z]/ { printf "%s", lost[before] }
    /^  [^ #]/ && waits(key) { held = 1; printf "%s", text[2, key] }
    held { next }
    { print }
    at_cluster && $0 == "      CapacityProviders:" { printf "%s", missing }
    END {
      printf "%s", lost[section]
      for (at = 1; at <= sections; at++) if (!(order[at] in has)) printf "%s\n%s", order[at], lost[order[at]]
    }
  ' "$2" "$1" "$2"
}

# asked_listeners TEMPLATE: the listeners that distributions ask, one a line, after the name of the distribution and a tab.
asked_listeners() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); inside = listed = 0 }
    $0 == "    Type: AWS::CloudFront::Distribution" { inside = 1 }
    !/^      - / { listed = 0 }
    inside && $0 == "    DependsOn:" { listed = 1 }
    listed && /^      - / { print name "\t" $2 }
  ' "$1"
}

# aliases_of TEMPLATE: the names of distributions, one a line, with a tab and the distribution of each.
aliases_of() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); inside = listed = 0 }
    $0 == "    Type: AWS::CloudFront::Distribution" { inside = 1 }
    !/^          - / { listed = 0 }
    inside && $0 == "        Aliases:" { listed = 1 }
    listed && /^          - / { alias = $2; gsub(/"/, "", alias); print alias "\t" name }
  ' "$1"
}

# protocols_of TEMPLATE: the ports that Service Connect offers, one a line, with a tab and the protocol of each.
protocols_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); next }
    !inside { next }
    $1 == "PortMappings:" { ports = 1; match($0, /^ */); depth = RLENGTH; next }
    ports { match($0, /^ */); if (RLENGTH <= depth) ports = 0 }
    ports && $1 == "-" { name = "" }
    ports && ($1 == "Name:" || $2 == "Name:") { name = $NF; protocol[name] = "tcp" }
    ports && ($1 == "AppProtocol:" || $2 == "AppProtocol:") { protocol[name] = $NF }
    $1 == "PortName:" || $2 == "PortName:" { offered[$NF] }
    END { for (name in offered) if (name in protocol) print name "\t" protocol[name] }
  ' "$1" | sort
}

# shorthand TEXT: the text as a value in the shorthand of the AWS CLI.
shorthand() {
  local text=$1
  case $text in
    '' | *[!A-Za-z0-9_.:/@+-]*)
      text=${text//\\/\\\\}
      text=${text//\"/\\\"}
      printf '"%s"' "$text"
      ;;
    *) printf '%s' "$text" ;;
  esac
}

# take_parameters STACK TEMPLATE KEY=VALUE…: sets $parameter_words to a word for each parameter of the template: its value,
# or that it stays as it is. Fails where one has neither a value nor a default.
take_parameters() {
  local stack=$1 template=$2 key default given whole=0
  shift 2
  parameter_words=()
  while IFS=$'\t' read -r key default; do
    for given in "$@"; do
      if [ "${given%%=*}" = "$key" ]; then
        parameter_words+=("ParameterKey=$key,ParameterValue=$(shorthand "${given#*=}")")
        continue 2
      fi
    done
    if grep -qx "$key" "$work/parameters.$stack" 2>/dev/null; then
      parameter_words+=("ParameterKey=$key,UsePreviousValue=true")
    elif [ "$default" = no ]; then
      whole=1
    fi
  done <<<"$(parameters_of "$template")"
  return "$whole"
}

# change_set_words STACK TEMPLATE KEY=VALUE…: sets $words to the command that makes a change set, without its name.
change_set_words() {
  local stack=$1 template=$2 pair capability capabilities=()
  words=(aws cloudformation create-change-set --stack-name "$stack" --change-set-type "$change_set_type")
  while IFS= read -r capability; do capabilities+=("$capability"); done < <(capabilities_of "$template")
  if [ ${#capabilities[@]} -gt 0 ]; then words+=(--capabilities "${capabilities[@]}"); fi
  if is_large "$template"; then
    words+=(--template-url "$(template_url "$stack")")
  else
    words+=(--template-body "file://$template")
  fi
  if takes_back "$stack" "$template"; then words+=(--import-existing-resources); fi
  if [ ${#parameter_words[@]} -gt 0 ]; then words+=(--parameters "${parameter_words[@]}"); fi
  if [ ${#stack_tags[@]} -eq 0 ]; then return 0; fi
  words+=(--tags)
  for pair in "${stack_tags[@]}"; do words+=("Key=$(shorthand "${pair%%=*}"),Value=$(shorthand "${pair#*=}")"); done
}

# takes_back STACK TEMPLATE: whether the template adds what an earlier stack of the name may have left: resources that are
# kept when their stack goes, and have names of their own. CloudFormation takes them back into the stack.
takes_back() {
  local id
  for id in $(retained_in "$2"); do
    if ! has_resource "$work/deployed.$1.yaml" "$id" 2>/dev/null; then return 0; fi
  done
  return 1
}

# make_change_set STACK TEMPLATE KEY=VALUE…: makes a change set and waits for it. Its name is in $change_set; that is empty
# when nothing would change.
make_change_set() {
  local stack=$1 template=$2 words
  change_set="ecs-dsl-$(date +%s)-$RANDOM"
  take_parameters "$@" || true
  case $stack_status in '' | REVIEW_IN_PROGRESS) change_set_type=CREATE ;; *) change_set_type=UPDATE ;; esac
  change_set_words "$@"
  if is_large "$template"; then upload_template "$stack" "$template"; fi
  ask "${words[@]:1}" --change-set-name "$change_set" --client-token "$change_set" --query Id || {
    if is_busy; then return 1; fi
    fail aws "no change set can be made for stack $stack: $problem"
  }
  await_change_set "$stack"
}

# await_change_set STACK
await_change_set() {
  local status reason
  while :; do
    insist cloudformation describe-change-set --stack-name "$1" --change-set-name "$change_set" \
      --query '[Status,StatusReason]' || fail aws "the change set of stack $1 cannot be read: $problem"
    IFS=$'\t' read -r status reason <<<"$answer"
    case $status:$reason in
      CREATE_COMPLETE:*) return 0 ;;
      FAILED:*"didn't contain changes"* | FAILED:*"o updates are to be performed"*)
        delete_change_set "$1" "$change_set"
        change_set=''
        return 0
        ;;
      FAILED:*)
        delete_change_set "$1" "$change_set"
        fail aws "CloudFormation refuses what stack $1 asks for: $reason"
        ;;
    esac
    wait_more "the change set of stack $1 is still in $status"
  done
}

# delete_change_set STACK NAME: those that nobody executes.
delete_change_set() {
  ask cloudformation delete-change-set --stack-name "$1" --change-set-name "$2" ||
    say "The change set $2 of stack $1 cannot be deleted, which does no harm: $problem"
}

# is_busy: whether $problem says that somebody else's update of the stack was faster.
is_busy() {
  case $problem in *_IN_PROGRESS*) return 0 ;; esac
  return 1
}

# deploy_stack STACK TEMPLATE KEY=VALUE…: creates or updates a stack; when nothing differs, nothing happens.
deploy_stack() {
  local stack=$1
  rm -f "$work/outputs.$stack"
  if [ "$dry_run" = yes ]; then
    print_stack "$@"
    return
  fi
  if has_survey "$@" && execute_survey "$stack"; then return 0; fi
  # AWS deletes the change set of the survey once another one is executed.
  rm -f "$work/survey.$stack"
  while :; do
    await_stack "$stack"
    if [ "$stack_status" = ROLLBACK_COMPLETE ]; then
      say "Stack $stack holds nothing: its first deployment failed. It is deleted and made again."
      delete_stack "$stack"
    elif make_change_set "$@" && execute_change_set "$stack"; then
      return 0
    fi
  done
}

# execute_change_set STACK: executes $change_set, if there is one. Fails where somebody else's update was faster.
execute_change_set() {
  if [ -z "$change_set" ]; then return 0; fi
  if ! ask cloudformation execute-change-set --stack-name "$1" --change-set-name "$change_set" \
    --client-request-token "$change_set"; then
    if is_busy; then return 1; fi
    fail aws "the change set of stack $1 cannot be executed: $problem"
  fi
  rm -f "$work/change-set.$1"
  finish_stack "$1"
}

# print_stack STACK TEMPLATE KEY=VALUE…: what deploy_stack runs. Values that only AWS knows are in capitals.
print_stack() {
  local words change_set_type=CREATE_OR_UPDATE
  take_parameters "$@" || true
  change_set_words "$@"
  if is_large "$2"; then upload_template "$1" "$2"; fi
  print_command "${words[@]}" --change-set-name CHANGE_SET
  print_command aws cloudformation execute-change-set --stack-name "$1" --change-set-name CHANGE_SET
}

# is_large TEMPLATE: CloudFormation takes at most 51,200 bytes in a request; more has to come from S3.
is_large() {
  [ "$(wc -c <"$1")" -gt 51200 ]
}

# upload_template STACK TEMPLATE
upload_template() {
  run aws s3 cp "$2" "s3://$template_bucket/$1.yaml" || fail aws "$2 cannot be copied to the bucket $template_bucket."
}

# template_url STACK: where CloudFormation finds the template that is uploaded.
template_url() {
  printf 'https://%s.s3.%s.%s/%s.yaml' "$template_bucket" "$region" "$(domain_of "$region")" "$1"
}

# check_template STACK
check_template() {
  local template="cloudformation/$1.yaml"
  if [ ! -f "$template" ]; then fail refused "$PWD/$template is missing; compile the app again."; fi
  check_size "$template" "$template"
}

# check_size TEMPLATE WORDS…: ends the script, before anything changes, where CloudFormation does not take the template.
check_size() {
  local template=$1
  shift
  if ! is_large "$template" || [ -n "$template_bucket" ]; then return 0; fi
  fail refused "$* is larger than the 51,200 bytes that CloudFormation takes directly; name an S3 bucket in $region with --template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET."
}

# find_output STACK NAME: sets $value to an output of the stack; fails where it has none. Its outputs are read once after
# each deployment.
find_output() {
  local key new outputs="$work/outputs.$1"
  if [ ! -f "$outputs" ]; then
    insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' ||
      return 1
    new=$(mktemp "$work/new-outputs.XXXXXX")
    printf '%s\n' "$answer" >"$new"
    mv "$new" "$outputs"
  fi
  problem=''
  while IFS=$'\t' read -r key value; do
    if [ "$key" = "$2" ]; then return 0; fi
  done <"$outputs"
  return 1
}

# take_inputs PARAMETER=STACK:OUTPUT[:ABSENT]…: adds PARAMETER=VALUE to $values for each; ABSENT stands for an output that
# is not there yet.
take_inputs() {
  local input source name value
  for input in "$@"; do
    source=${input#*=}
    name=${source#*:}
    source=${source%%:*}
    if [ "$dry_run" = yes ]; then
      value="OUTPUT:$source:${name%%:*}"
    elif ! find_output "$source" "${name%%:*}"; then
      case $problem in '' | *"does not exist"*) ;; *) refuse_input "$source" ;; esac
      case $name in
        *:*) value=${name#*:} ;;
        *) if comes_later "$source"; then continue; else refuse_input "$source" "$name"; fi ;;
      esac
    fi
    values+=("${input%%=*}=$value")
  done
}

# comes_later STACK: whether this deployment makes what the stack does not have yet.
comes_later() {
  if [ "$surveying" = no ]; then return 1; fi
  case $'\n'$(selected_stacks)$'\n' in *$'\n'"$1"$'\n'*) return 0 ;; esac
  return 1
}

# refuse_input STACK [OUTPUT]: ends the script where what others take of a stack cannot be had.
refuse_input() {
  case $problem in
    '' | *"does not exist"*) fail "$stuck" "stack $1 has no output $2; deploy what it belongs to first." ;;
    *) fail aws "stack $1, which other stacks take values from, cannot be read: $problem" ;;
  esac
}

# survey_stack PARAMETER=VALUE…: what deploying $stack would change, before anything does: one change a line in
# $work/changes.STACK, as action, name, type, whether it replaces, and the properties that ask for that.
survey_stack() {
  local template="cloudformation/$stack.yaml" deployed="$work/deployed.$stack.yaml"
  await_stack "$stack"
  : >"$deployed"
  : >"$work/changes.$stack"
  case $stack_status in
    '' | REVIEW_IN_PROGRESS | ROLLBACK_COMPLETE)
      types_of "$template" | awk -F '\t' '{ print "Add\t" $0 "\tNone\t" }' >"$work/changes.$stack"
      return 0
      ;;
  esac
  insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody ||
    fail aws "the template of stack $stack cannot be read: $problem"
  printf '%s\n' "$answer" >"$deployed"
  if take_parameters "$stack" "$template" "$@" && make_change_set "$stack" "$template" "$@"; then
    printf '%s\n' "$stack" "$template" "$@" >"$work/survey.$stack"
    printf '%s\n' "$change_set" >"$work/change-set.$stack"
    list_changes "$stack"
  else
    compare_types "$deployed" "$template" >"$work/changes.$stack"
  fi
}

# list_changes STACK: the changes of $change_set.
list_changes() {
  if [ -z "$change_set" ]; then return 0; fi
  insist cloudformation describe-change-set --stack-name "$1" --change-set-name "$change_set" \
    --query "Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType,Replacement,$forcing_properties]" ||
    fail aws "the change set of stack $1 cannot be read: $problem"
  case $answer in '' | None) return 0 ;; esac
  printf '%s\n' "$answer" | causes_once >"$work/changes.$1"
}
forcing_properties="join(',',Details[?Target.Attribute=='Properties'&&Target.RequiresRecreation!='Never'].Target.Name||\`[]\`)"

# causes_once: changes with each property once, for AWS tells of what a parameter changes twice.
causes_once() {
  awk -F '\t' -v OFS='\t' '{
    count = split($5, names, ",")
    causes = ""
    for (at = 1; at <= count; at++) if (index("," causes ",", "," names[at] ",") == 0) causes = causes (at > 1 ? "," : "") names[at]
    $5 = causes
    print
  }'
}

# compare_types DEPLOYED NEW: what can be told without values that only stacks before this one have: what comes and goes.
compare_types() {
  local name type
  types_of "$2" | while IFS=$'\t' read -r name type; do
    has_resource "$1" "$name" || printf 'Add\t%s\t%s\tNone\t\n' "$name" "$type"
  done
  types_of "$1" | while IFS=$'\t' read -r name type; do
    has_resource "$2" "$name" || printf 'Remove\t%s\t%s\tNone\t\n' "$name" "$type"
  done
  printf 'Unknown\t\t\t\t\n'
}

# has_survey STACK TEMPLATE PARAMETER=VALUE…: whether the survey asked for the very same.
has_survey() {
  [ -f "$work/survey.$1" ] && [ "$(printf '%s\n' "$@")" = "$(<"$work/survey.$1")" ]
}

# execute_survey STACK: executes the change set of the survey. Fails where it is outrun.
execute_survey() {
  change_set=$(<"$work/change-set.$1")
  rm -f "$work/survey.$1"
  execute_change_set "$1"
}

# forget_survey: deletes the change sets that nothing executes.
forget_survey() {
  local file name
  for file in "$work"/change-set.*; do
    if [ ! -s "$file" ]; then continue; fi
    name=$(<"$file")
    if [ -n "$name" ]; then delete_change_set "${file#"$work/change-set."}" "$name"; fi
  done
}

# keep_what_goes STACK: a template of the stack in which what it no longer has is still there, in $work/kept.STACK.yaml,
# where something goes: it goes last, after what used it.
keep_what_goes() {
  local template="cloudformation/$1.yaml" deployed="$work/deployed.$1.yaml" kept="$work/kept.$1.yaml"
  if ! grep -q '^Resources:' "$deployed"; then return 0; fi
  merge_templates "$deployed" "$template" >"$kept"
  if cmp -s "$kept" "$template"; then rm "$kept"; else check_size "$kept" "what stack $1 is now and what it loses, deployed together first,"; fi
}

# is_new: whether some stack is not there yet.
is_new() {
  local name
  while IFS= read -r name; do
    if [ ! -s "$work/deployed.$name.yaml" ]; then return 0; fi
  done <<<"$(selected_stacks)"
  return 1
}

# carries_traffic TYPE: whether requests go through such a resource, so that they feel what happens to it.
carries_traffic() {
  case $1 in
    AWS::ElasticLoadBalancingV2::* | AWS::CloudFront::Distribution | AWS::ECS::Service | AWS::ECS::Cluster) return 0 ;;
    AWS::EC2::VPC | AWS::EC2::Subnet | AWS::EC2::NatGateway | AWS::ServiceDiscovery::*Namespace) return 0 ;;
  esac
  return 1
}

# show_plan STACK: what would change in the stack.
show_plan() {
  local action name type replacement causes word
  if [ ! -s "$work/changes.$1" ]; then
    printf 'Stack %s: nothing changes.\n' "$1"
    return
  fi
  printf 'Stack %s:\n' "$1"
  while IFS=$'\t' read -r action name type replacement causes; do
    case $action:$replacement in
      Add:*) word=added ;;
      Remove:*) word=removed ;;
      Modify:True) word=replaced ;;
      Modify:Conditional) word='changed, perhaps replaced' ;;
      Unknown:*)
        printf '  what else changes is known once the stacks are deployed that this one takes values from\n'
        continue
        ;;
      *) word=changed ;;
    esac
    if [ "$action" != Add ] && carries_traffic "$type"; then word="$word, carries traffic"; fi
    visible "  $name ($type): $word${causes:+ [$causes]}"
  done <"$work/changes.$1"
}

# refusals_of STACK: why what would change cannot be done or should not, one reason a line.
refusals_of() {
  local action name type replacement causes
  while IFS=$'\t' read -r action name type replacement causes; do
    case $action:$replacement:$type:,$causes, in
      Modify:True:AWS::ECS::Cluster:*)
        printf '%s\n' "cluster $name of stack $1 would be replaced ($causes), and its services cannot move. To change it, add an environment with the new cluster, deploy it, move the traffic, and delete the stacks of this one." ;;
      *:True:AWS::EC2::*:*,VpcId,* | *:True:AWS::ElasticLoadBalancingV2::*:*,VpcId,* | Modify:True:AWS::EC2::VPC:*)
        printf '%s\n' "$name of stack $1 would be in another VPC ($causes), and services cannot move to one. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Modify:True:AWS::EC2::Subnet:*)
        printf '%s\n' "subnet $name of stack $1 would be replaced ($causes), and its addresses are not free until the old one is gone. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Modify:True:AWS::ECR::Repository:*)
        printf '%s\n' "repository $name of stack $1 would be replaced ($causes), and two of one name cannot stand side by side. To change it, give the repository another name; the old one stays with its images." ;;
      Modify:True:AWS::EFS::FileSystem:*)
        printf '%s\n' "file system $name of stack $1 would be replaced ($causes), and the new one is empty. $(ways_to_other_files)" ;;
      Modify:True:AWS::EFS::AccessPoint:*)
        printf '%s\n' "access point $name of stack $1 would be replaced ($causes): tasks lose the files while they run, and what is there stays its first user's. $(ways_to_other_files)" ;;
      Remove:*:AWS::EC2::VPCCidrBlock:*)
        printf '%s\n' "addresses $name of stack $1 would go, and its tasks and load balancers have them. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Remove:*:AWS::ElasticLoadBalancingV2::LoadBalancer:*)
        if is_protected "$name" "$work/deployed.$1.yaml"; then
          printf '%s\n' "load balancer $name of stack $1 would go, and is protected from deletion. To remove it, set its deletionProtection to false and deploy that first."
        fi
        ;;
      Modify:True:AWS::ECS::CapacityProvider:*)
        printf '%s\n' "capacity provider $name of stack $1 would be replaced ($causes), and two of one name cannot stand side by side. To change it, give the capacity another name: deploy.sh makes the new one first, moves the tasks, and then removes the old one." ;;
      Modify:True:AWS::IAM::Role:*)
        case $name in *ActivationRole)
          printf '%s\n' "role $name of stack $1 would be replaced ($causes), and the instances outside AWS that are registered have the old one. To change it, give the capacity another name, register the instances with its role, and remove the old one then."
          ;;
        esac
        ;;
      Modify:True:AWS::ECS::Service:*)
        printf '%s\n' "service $name of stack $1 would be replaced ($causes), and two services of one name cannot stand side by side. To change it, rename the workload: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one." ;;
      Modify:True:AWS::ElasticLoadBalancingV2::TargetGroup:*)
        if [ "$accept_interruption" != yes ]; then
          printf '%s\n' "target group $name of stack $1 would be replaced ($causes), and requests would fail until the new one has tasks. $(ways_to_move "$name")"
        fi
        ;;
      Modify:True:*)
        if [ "$accept_interruption" != yes ] && carries_traffic "$type"; then
          printf '%s\n' "$name of stack $1 ($type) would be replaced ($causes) while it carries traffic. To have that, with requests that fail meanwhile, add --accept-interruption."
        fi
        ;;
    esac
  done <"$work/changes.$1"
  if cmp -s "$work/deployed.$1.yaml" "cloudformation/$1.yaml"; then return 0; fi
  if [ -s "$work/deployed.$1.yaml" ]; then refusals_of_text "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"; fi
  refusals_of_repositories "$1" "cloudformation/$1.yaml"
  refusals_of_priorities "$1" "cloudformation/$1.yaml"
  refusals_of_ports "$1" "cloudformation/$1.yaml"
  refusals_of_groups "$1" "$work/deployed.$1.yaml"
  refusals_of_stickiness "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
  if [ "$accept_interruption" != yes ]; then
    refusals_of_routes "$1"
    if [ -s "$work/deployed.$1.yaml" ]; then
      refusals_of_listeners "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
      refusals_of_sides "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
      refusals_of_turns "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
    fi
  fi
}

# refusals_of_routes STACK: the same, of routes that nobody would answer for a while: those that would go to another target
# group and match other requests at the same time, and those that stacks give each other.
refusals_of_routes() {
  local others
  if moves_to_others "$1"; then
    printf '%s\n' "stack $1 would send requests that it answers to a target group where its tasks are not yet, by a rule that matches others as well: they would fail until the tasks are. $(ways_to_move)"
  fi
  if [ ! -f "$work/go.$1" ] || [ ! -f "$work/come.$1" ]; then return 0; fi
  others=$(in_ring_with "$1")
  if [ -z "$others" ]; then return 0; fi
  printf '%s\n' "stacks $1 and ${others//$'\n'/ and } would give each other routes, and nobody would answer one of them for a while. To change it without that, let one of the workloads have both routes first, deploy that, and give the other one its route then. To have it all the same, add --accept-interruption."
}

# moves_to_others STACK: whether rules of the stack that come with a target group may match requests of rules that go with
# theirs, and others as well: those that match the same are held until the tasks are there.
moves_to_others() {
  local new="$work/new-matches.$1"
  if [ ! -f "$work/held-matches.$1" ] || [ ! -f "$work/withdrawn-matches.$1" ]; then return 1; fi
  grep -v -x -F -f "$work/withdrawn-matches.$1" "$work/held-matches.$1" >"$new" || return 1
  meet "$work/withdrawn-matches.$1" "$new"
}

# refusals_of_priorities STACK NEW: the same, of rules whose priority a stack holds that the app no longer has.
refusals_of_priorities() {
  local left holder rule place
  for left in "$work"/left.*.yaml; do
    if [ ! -f "$left" ]; then continue; fi
    holder=${left##*/left.}
    priorities_of "$2" | while IFS=$'\t' read -r rule place; do
      priorities_of "$left" | cut -f 2 | grep -Fx "$place" >/dev/null || continue
      printf '%s\n' "rule $rule of stack $1 has the priority ${place##* }, which a rule of stack ${holder%.yaml} holds until that is removed. To change it, give the route another priority for now: deploy.sh makes the new rule first, and deploy.sh --prune then removes the old one."
    done
  done
}

# refusals_of_ports STACK NEW: the same, of ports of network load balancers that other stacks hold: by the names of their
# listeners, which say the load balancer and the port.
refusals_of_ports() {
  local other holder name
  for other in "$work"/deployed.*.yaml "$work"/left.*.yaml; do
    if [ ! -f "$other" ]; then continue; fi
    holder=${other##*/} holder=${holder#*.} holder=${holder%.yaml}
    if [ "$holder" = "$1" ]; then continue; fi
    network_listeners_of "$2" | while IFS= read -r name; do
      network_listeners_of "$other" | grep -Fx -e "$name" >/dev/null || continue
      printf '%s\n' "listener $name of stack $1 would have a port that stack $holder has, and a load balancer has one listener there. To change it, take the port from stack $holder first and deploy that, with --prune where the app no longer has it; or listen on another port."
    done
  done
}

# network_listeners_of TEMPLATE: the listeners that are of network load balancers, one a line.
network_listeners_of() {
  types_of "$1" | awk -F '\t' '$2 == "AWS::ElasticLoadBalancingV2::Listener" && $1 ~ /Port[0-9]+Listener/ { print $1 }'
}

# refusals_of_text STACK DEPLOYED NEW: the same, by the text of the templates.
refusals_of_text() {
  local name old new types_then types_now had_vpc=no has_vpc=no
  types_then=$(types_of "$2") types_now=$(types_of "$3")
  while IFS=$'\t' read -r name old new; do
    printf '%s\n' "$name of stack $1 is of type $old and would become $new, which CloudFormation refuses. To change the kind of a workload, rename it: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one."
  done < <(both "$types_then" "$types_now")
  while IFS=$'\t' read -r name old new; do
    printf '%s\n' "port $name of stack $1 speaks $old and would speak $new, and Service Connect keeps the protocol of a name. To change it, give the port another name, and let its clients use that."
  done < <(both "$(protocols_of "$2")" "$(protocols_of "$3")")
  refusals_of_distributions "$1" "$2" "$3"
  if [ "$accept_interruption" != yes ]; then
    while IFS=$'\t' read -r name old new; do
      printf '%s\n' "rule $name of stack $1 sends to target group $old and would send to $new, where its tasks are not yet: requests would fail until they are. $(ways_to_move)"
    done < <(moved_rules "$2" "$3")
  fi
  case $types_then$'\n' in *AWS::EC2::VPC$'\n'*) had_vpc=yes ;; esac
  case $types_now$'\n' in *AWS::EC2::VPC$'\n'*) has_vpc=yes ;; esac
  if [ "$had_vpc" != "$has_vpc" ] && has_groups; then
    printf '%s\n' "stack $1 would $(if [ "$had_vpc" = yes ]; then echo lose; else echo get; fi) its VPC, and services cannot move to another one. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one."
  fi
}

# has_groups: whether a stack has security groups, and so something in a VPC, before and after. What runs outside AWS has none.
has_groups() {
  local deployed template
  for deployed in "$work"/deployed.*.yaml; do
    template=${deployed##*/deployed.}
    template="cloudformation/$template"
    if [ -f "$template" ] && has_group "$deployed" && has_group "$template"; then return 0; fi
  done
  return 1
}

# has_group TEMPLATE
has_group() {
  grep -x '    Type: AWS::EC2::SecurityGroup' "$1" >/dev/null
}

# refusals_of_distributions STACK DEPLOYED NEW: the same, of names that go to another distribution, and of what one asks.
refusals_of_distributions() {
  local name old new asked
  while IFS=$'\t' read -r name old new; do
    if ! has_resource "$3" "$old"; then continue; fi
    printf '%s\n' "name $name of stack $1 would go from distribution $old to $new, and CloudFront takes a name for one at a time. To change it, take it from the first and deploy that, and give it to the other then."
  done < <(both "$(aliases_of "$2")" "$(aliases_of "$3")")
  if [ "$accept_interruption" = yes ]; then return 0; fi
  asked=$(asked_listeners "$3")
  while IFS=$'\t' read -r name old; do
    if [ -z "$name" ] || ! has_resource "$3" "$name"; then continue; fi
    case $'\n'$asked$'\n' in
      *$'\n'"$name"$'\t'"$old"$'\n'*) continue ;;
      *$'\n'"$name"$'\t'"${old%Listener*}Listener"*) ;;
      *) if has_resource "$3" "$old"; then continue; fi ;;
    esac
    printf '%s\n' "distribution $name of stack $1 asks listener $old, which goes with its routes before the distribution asks another one: requests would fail until it does. To change it without that, make the other load balancer beside the first, with the same routes, deploy that, and remove the first then. To have it all the same, add --accept-interruption."
  done <<<"$(asked_listeners "$2")"
  while IFS=$'\t' read -r name old new; do
    if [ -n "$new" ] && [ "$new" -lt "$old" ]; then
      printf '%s\n' "load balancer $name of stack $1 would go back from version $old of the secret of its distributions to $new, and they would send the later one for a while: requests would fail. To have another secret without that, set originSecretVersion to $((old + 1)). To have it all the same, add --accept-interruption."
    fi
  done < <(both "$(secrets_of "$2")" "$(secrets_of "$3")")
}

# secrets_of TEMPLATE: the load balancers that distributions send a secret to, one a line, each with its latest version.
secrets_of() {
  sed -n 's/^  \([A-Za-z0-9]*\)OriginSecret\([0-9]*\):$/\1	\2/p' "$1" | sort -t $'\t' -k 1,1 -k 2,2n | awk -F '\t' '{ latest[$1] = $2 } END { for (name in latest) print name "\t" latest[name] }'
}

# is_protected NAME TEMPLATE: whether ELB refuses to delete the load balancer.
is_protected() {
  awk -v load_balancer="$1" '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    name == load_balancer && /Key: deletion_protection.enabled$/ { getline; if (/Value: "true"$/) found = 1 }
    END { exit !found }
  ' "$2"
}

# ways_to_move [GROUP]: what can be done where a rule would send requests to another target group. That of a network load
# balancer is of one port, which no second workload can have.
ways_to_move() {
  local way="rename the workload: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one."
  case ${1:-} in *Port[0-9]*TargetGroup*) way="listen on another port, and let clients go there." ;; esac
  printf '%s' "To change it without that, $way To have it all the same, add --accept-interruption."
}

# ways_to_other_files: what can be done where a file system cannot be what is asked for.
ways_to_other_files() {
  printf '%s' "To change it, add a file system of another name, mount both, copy the files, and then remove the old one."
}

# moved_rules DEPLOYED NEW: the rules that would send to another target group than they do, unless its tasks are there and
# keep their port: one a line, with the two groups.
moved_rules() {
  local name old new target
  both "$(forwards_of "$1")" "$(forwards_of "$2")" | while IFS=$'\t' read -r name old new; do
    target=$(targets_of "$2" | grep "^$new"$'\t' || true)
    targets_of "$1" | grep -x "$target" >/dev/null || printf '%s\t%s\t%s\n' "$name" "$old" "$new"
  done
}

# both LEFT RIGHT: of the names that are in both lists with different values, one a line, the name and the two values.
both() {
  { printf '%s\n' "$1"; printf '\n'; printf '%s\n' "$2"; } | awk -F '\t' '
    $0 == "" { right = 1; next }
    !right { value[$1] = $2; next }
    ($1 in value) && value[$1] != $2 { print $1 "\t" value[$1] "\t" $2 }
  '
}

# check_changes STACK…: ends the script before anything changes where something cannot be done.
check_changes() {
  local stack reason found=no
  while IFS= read -r reason; do
    if [ "$found" = no ]; then say "Nothing was changed:"; fi
    found=yes
    say "  $reason"
  done < <(
    for stack in "$@"; do refusals_of "$stack"; done
    refusals_of_discovery "$@"
  )
  if [ "$found" = no ]; then return 0; fi
  forget_survey
  fail refused "what the app asks for cannot be done to what is deployed; the steps are above."
}

# discovery_of TEMPLATE: what the workload is found by and finds others by, as serviceConnect/NAMESPACE and
# cloudMap/NAMESPACE/RECORDS, with a space between two; its addresses are of the first. Nothing where it is part of neither.
discovery_of() {
  awk '
    /^[A-Za-z]/ { section = $1; name = "" }
    /^  [^ #]/ { name = $1 }
    section == "Outputs:" && name == "Discovery:" && $1 == "Value:" { $1 = ""; gsub(/^ |"/, ""); said = $0 }
    section == "Resources:" && $1 == "ServiceConnectConfiguration:" { joins = 1 }
    section == "Resources:" && joins && $1 == "Namespace:" { joined = "serviceConnect/" $2; gsub(/"/, "", joined); joins = 0 }
    END { print (said == "" ? joined : said) }
  ' "$1"
}

# refusals_of_discovery STACK…: why the names that tasks use now, or would use, would lead nowhere for a while: one line, as they
# are the same in all stacks.
refusals_of_discovery() {
  local stack before now used
  for stack in "$@"; do
    if [ ! -s "$work/deployed.$stack.yaml" ]; then continue; fi
    before=$(discovery_of "$work/deployed.$stack.yaml") now=$(discovery_of "cloudformation/$stack.yaml")
    if [ -z "$before" ] || [ -z "$now" ]; then continue; fi
    used=${before%% *}
    if has_other_records "$before" "$now"; then
      printf '%s\n' "the records of $(discovery_words "$(cloud_map_in "$before")") would be others, and they are fixed while services have them. To change them, deploy discovery: $([ "$before" = "$used" ] && printf '%s' "[$(discovery_call "$used"), serviceConnect()], then [serviceConnect(), $(discovery_call "$used")], then ")serviceConnect() alone, and then the new ones."
      return 0
    fi
    if [ "$accept_interruption" = yes ]; then continue; fi
    if ! is_among "$used" "$now"; then
      printf '%s\n' "tasks of stack $stack use the names of $(discovery_words "$used"), which would go before they do. To change it without that, deploy in turn $(steps_of_discovery "$before" "$now"). To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption."
      return 0
    fi
    if ! is_among "${now%% *}" "$before" && waits_for_later "cloudformation/$stack.yaml"; then
      printf '%s\n' "services refer to each other, and tasks of stack $stack would use the names of $(discovery_words "${now%% *}") before the others have them. To change it without that, deploy discovery: [$(discovery_call "$used"), $(discovery_call "${now%% *}")] first. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption."
      return 0
    fi
  done
}

# cloud_map_in NAMES: that of Cloud Map, where there is one.
cloud_map_in() {
  printf '%s\n' "$1" | tr ' ' '\n' | grep '^cloudMap/' || true
}

# has_other_records THEN NOW: whether the same namespace of Cloud Map would have other records.
has_other_records() {
  local old new
  old=$(cloud_map_in "$1") new=$(cloud_map_in "$2")
  [ "${old%/*}" = "${new%/*}" ] && [ "$old" != "$new" ]
}

# is_among NAME NAMES: whether it is one of those with spaces between them.
is_among() {
  case " $2 " in *" $1 "*) return 0 ;; esac
  return 1
}

# waits_for_later TEMPLATE: whether it refers to a workload that is deployed after it.
waits_for_later() {
  entries_of Parameters "$1" | grep '^Later.*SecurityGroup$' >/dev/null
}

# discovery_words ONE: how a sentence calls it.
discovery_words() {
  local name=${1#*/}
  case $1 in
    cloudMap/*) printf '%s' "Cloud Map in ${name%/*} (${name##*/} records)" ;;
    *) printf '%s' "Service Connect in $name" ;;
  esac
}

# discovery_call ONE: how the config says it.
discovery_call() {
  local name=${1#*/}
  case $1 in
    cloudMap/*/A) printf '%s' "cloudMap(\"${name%/*}\")" ;;
    cloudMap/*) printf '%s' "cloudMap(\"${name%/*}\", { records: [\"$(printf '%s' "${name##*/}" | sed 's/+/", "/g')\"] })" ;;
    *) printf '%s' 'serviceConnect()' ;;
  esac
}

# steps_of_discovery THEN NOW: the configs that lead from what is deployed to what is asked for. Of one kind there is one at a time, so
# from one to another of the kind it goes by way of the other kind.
steps_of_discovery() {
  local old new by
  old=$(discovery_call "${1%% *}") new=$(discovery_call "${2%% *}")
  case ${1%%/*}-${2%%/*} in
    cloudMap-cloudMap) by='serviceConnect()' ;;
    serviceConnect-serviceConnect) by='cloudMap("NAME")' old='serviceConnect() as it is' new='serviceConnect() in the other namespace' ;;
    *)
      printf '%s' "discovery: [$old, $new], then [$new, $old], and then $new alone"
      return
      ;;
  esac
  printf '%s' "discovery: [$old, $by], then [$by, $old], then [$by, $new], then [$new, $by], and then $new alone"
}

# refusals_of_repositories STACK TEMPLATE: why repositories that are there already cannot be what the template asks for, one
# reason a line. CloudFormation takes them into the stack without a look at their encryption, which never changes.
refusals_of_repositories() {
  local action name type rest repository encryption key
  while IFS=$'\t' read -r action name type rest; do
    case $action:$type in Add:AWS::ECR::Repository | Import:AWS::ECR::Repository) ;; *) continue ;; esac
    IFS=$'\t' read -r repository encryption key <<<"$(repository_in "$2" "$name")"
    case $repository in '' | '!'*) continue ;; esac
    ask ecr describe-repositories --repository-names "$repository" \
      --query 'repositories[0].encryptionConfiguration.[encryptionType,kmsKey]' || continue
    answer=${answer%$'\t'None}
    if has_encryption "$encryption" "$key"; then continue; fi
    printf '%s\n' "repository $repository of stack $1 is there already, with the encryption ${answer//$'\t'/ }, which cannot become $encryption${key:+ $key}. To take it back with its images, ask for the encryption that it has; to have the other one, give the repository another name."
  done <"$work/changes.$1"
}

# repository_in TEMPLATE NAME: the name of the repository in AWS, its encryption and its key, with tabs between.
repository_in() {
  awk -v wanted="$2" '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    name != wanted { next }
    { gsub(/"/, "") }
    /^      RepositoryName: / { repository = $2 }
    /^        EncryptionType: / { encryption = $2 }
    /^        KmsKey: / { key = $2 }
    END { print repository "\t" (encryption == "" ? "AES256" : encryption) "\t" key }
  ' "$1"
}

# has_encryption TYPE KEY: whether $answer, the type and the key of a repository, may be that. A reference or an alias may
# be any key.
has_encryption() {
  case $answer in "$1" | "$1"$'\t'*) ;; AES256* | KMS*) return 1 ;; *) return 0 ;; esac
  case $2 in '' | '!'* | *alias/*) return 0 ;; esac
  [ "${answer##*/}" = "${2##*/}" ]
}

# forwards_of TEMPLATE: the listener rules, one a line, with a tab and the target group that each sends to, or sends to first.
forwards_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); rule = "" }
    !inside { next }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); rule = "" }
    /^    Type: AWS::ElasticLoadBalancingV2::ListenerRule$/ { rule = name }
    rule != "" && /TargetGroupArn: !Ref / { print rule "\t" $NF; rule = "" }
  ' "$1"
}

# targets_of TEMPLATE: the target groups that the service fills, one a line, with a tab and the port of its tasks.
targets_of() {
  awk '
    /^  [^ #]/ { inside = 0 }
    /^    Type: AWS::ECS::Service$/ { inside = 1 }
    inside && /[ ]TargetGroupArn: !Ref / { group = $NF }
    inside && /ContainerPort: / && group != "" { print group "\t" $NF; group = "" }
  ' "$1"
}

# own_rules TEMPLATE OTHER: the listener rules of the first template that the second has neither with that name nor with
# their target group, as words.
own_rules() {
  awk -F '\t' -v ORS=' ' '
    FILENAME == ARGV[1] { has[$1]; next }
    !($1 in has) && !($2 in has) { print $1 }
  ' <(entries_of Resources "$2") <(forwards_of "$1")
}

# hold_rules TEMPLATE RULE…: prints the template, in which these rules match no request: 192.0.2.0/24 is the network of
# examples, from which nobody sends.
hold_rules() {
  local template=$1
  shift
  awk -v rules=" $* " '
    /^[A-Za-z]/ { held = skipped = 0 }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); held = index(rules, " " name " "); skipped = 0 }
    /^      [^ ]/ { skipped = 0 }
    held && /^      Conditions:$/ {
      print
      print "        - Field: source-ip\n          SourceIpConfig:\n            Values:\n              - \"192.0.2.0/24\""
      skipped = 1
      next
    }
    !skipped { print }
  ' "$template"
}

# has_listener: whether a listener is deployed, whose requests go somewhere.
has_listener() {
  grep -q 'Type: AWS::ElasticLoadBalancingV2::Listener$' "$work"/deployed.*.yaml
}

# matches_of TEMPLATE [RULE…]: what these rules match, or all that send to a target group, one a line: the listener and the
# conditions.
matches_of() {
  local template=$1
  shift
  awk -v rules=" $* " '
    function put() {
      if (match_text != "" && sends) print match_text
      match_text = ""
      inside = is_rule = sends = 0
    }
    /^[A-Za-z]/ || /^  [^ #]/ {
      put()
      name = $1
      gsub(/[":]/, "", name)
      named = (rules == "  " || index(rules, " " name " "))
    }
    /^    Type: AWS::ElasticLoadBalancingV2::ListenerRule$/ { is_rule = named }
    /^      [^ ]/ { inside = (/^      Conditions:$/ || /^      ListenerArn:/) }
    is_rule && /TargetGroupArn: !Ref / { sends = 1 }
    is_rule && inside { gsub(/^ +/, ""); match_text = match_text $0 " " }
    END { put() }
  ' "$template"
}

# new_matches NEW OLD FILE: notes, in the file, what the first list of matches has and the second has not.
new_matches() {
  grep -v -x -F -f "$2" "$1" >"$3" || rm "$3"
}

# meet FILE OTHER: whether a line of the second file may match a request that a line of the first does: where they have the
# listener in common, and neither hosts nor paths that all begin differently.
meet() {
  awk '
    function listener(line) { sub(/ Conditions:.*/, "", line); return line }
    function beginnings(line, field, words, count, at, kind, inside, value, found) {
      found = ""
      count = split(line, words, " ")
      for (at = 1; at < count; at++) {
        if (words[at] == "Field:") { kind = words[at + 1]; inside = 0 }
        if (words[at] == "Values:") inside = (kind == field)
        if (!inside || words[at] != "-" || words[at + 1] == "Field:") continue
        value = tolower(words[at + 1])
        gsub(/"/, "", value)
        if (!sub(/[*?].*/, "", value)) value = value "$"
        found = found " ^" value
      }
      return found
    }
    function overlap(left, right, lefts, rights, l, r, at, other) {
      l = split(left, lefts, " ")
      r = split(right, rights, " ")
      for (at = 1; at <= l; at++) for (other = 1; other <= r; other++) {
        if (index(lefts[at], rights[other]) == 1 || index(rights[other], lefts[at]) == 1) return 1
      }
      return !l || !r
    }
    FILENAME == ARGV[1] { lines[++known] = $0; next }
    {
      for (at = 1; at <= known; at++) {
        if (listener(lines[at]) != listener($0)) continue
        if (!overlap(beginnings(lines[at], "host-header"), beginnings($0, "host-header"))) continue
        if (overlap(beginnings(lines[at], "path-pattern"), beginnings($0, "path-pattern"))) found = 1
      }
    }
    END { exit !found }
  ' "$1" "$2"
}

# hold_back STACK: templates to deploy first. Where routes go, it is in $work/withdrawn.STACK.yaml, and their rules match no
# request any more, before the tasks leave; where routes come, with target groups that have no tasks yet, it is in
# $work/held.STACK.yaml, and theirs match none yet. What comes and what goes is noted, beside them that of these rules.
hold_back() {
  local template="cloudformation/$1.yaml" deployed="$work/deployed.$1.yaml" come go
  if cmp -s "$template" "$deployed"; then return 0; fi
  note_let_go "$1"
  matches_of "$template" >"$work/matches.new"
  matches_of "$deployed" >"$work/matches.old"
  new_matches "$work/matches.new" "$work/matches.old" "$work/come.$1"
  new_matches "$work/matches.old" "$work/matches.new" "$work/go.$1"
  come=$(own_rules "$template" "$deployed")
  go=$(own_rules "$deployed" "$template")
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$come" ]; then
    hold_rules "$template" $come >"$work/held.$1.yaml"
    matches_of "$template" $come >"$work/held-matches.$1"
    check_size "$work/held.$1.yaml" "$template, with routes that wait for their tasks,"
  fi
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$go" ]; then
    hold_rules "$deployed" $go >"$work/withdrawn.$1.yaml"
    matches_of "$deployed" $go >"$work/withdrawn-matches.$1"
    check_size "$work/withdrawn.$1.yaml" "what stack $1 is now, deployed first without the routes that go,"
  fi
}

# gives_route STACK: whether it gives a route to another stack that has not taken it yet, or that has to let go of it first.
gives_route() {
  local other
  if [ ! -f "$work/go.$1" ]; then return 1; fi
  if is_sent_to "$1"; then return 0; fi
  for other in "$work"/come.*; do
    if [ -f "$other" ] && [ "$other" != "$work/come.$1" ] && takes_from "$other" "$1"; then return 0; fi
  done
  return 1
}

# takes_from FILE STACK: whether what comes, by the file, may match requests of what goes from the stack.
takes_from() {
  meet "$work/go.$2" "$1"
}

# routes_given: which stacks give routes to which, a pair a line, with a tab.
routes_given() {
  local from to
  for from in "$work"/go.*; do
    from=${from#"$work/go."}
    for to in "$work"/come.*; do
      to=${to#"$work/come."}
      if [ "$from" = "$to" ] || [ ! -f "$work/go.$from" ] || [ ! -f "$work/come.$to" ]; then continue; fi
      if takes_from "$work/come.$to" "$from"; then printf '%s\t%s\n' "$from" "$to"; fi
    done
  done
}

# in_ring_with STACK: the stacks that it gives routes to, by way of others too, and that give routes to it; one a line.
in_ring_with() {
  routes_given | awk -F '\t' -v stack="$1" '
    { gives[$1, $2]; names[$1]; names[$2] }
    END {
      for (by in names) for (from in names) for (to in names) if ((from, by) in gives && (by, to) in gives) gives[from, to]
      for (other in names) if (other != stack && (stack, other) in gives && (other, stack) in gives) print other
    }
  ' | sort
}

# routes_moved STACK: notes that the stack has taken its routes, and has given up others.
routes_moved() {
  rm -f "$work/come.$1" "$work/go.$1" "$work/lets-go.$1"
}

# waiting_workloads: those that have waited for others to take their routes, one a line.
waiting_workloads() {
  local name
  selected_workloads | while IFS= read -r name; do
    workload "$name"
    if [ -f "$work/go.$stack" ]; then printf '%s\n' "$name"; fi
  done
}

# deploy_late: deploys the workloads that have waited, each after those that take its routes.
deploy_late() {
  local name late next
  while :; do
    late=() next=()
    while IFS= read -r name; do
      if [ -z "$name" ]; then continue; fi
      late+=("$name")
      workload "$name"
      gives_route "$stack" || next+=("$name")
    done <<<"$(waiting_workloads)"
    if [ ${#late[@]} -eq 0 ]; then return 0; fi
    # Where each waits for another, an interruption is accepted.
    if [ ${#next[@]} -eq 0 ]; then rm -f "$work"/come.* "$work"/lets-go.* && next=("${late[@]}"); fi
    deploy_together "${next[@]}"
  done
}

# deploy_held STACK PARAMETER=VALUE…: deploys what hold_back has made.
deploy_held() {
  local held="$work/held.$1.yaml"
  deploy_withdrawn "$1"
  if [ ! -f "$held" ]; then return 0; fi
  say "Its new routes take requests once its tasks are healthy."
  deploy_stack "$1" "$held" "${@:2}"
  if shifts_traffic "$held"; then pass_live "$1" "$held"; fi
  rm "$held"
}

# deploy_withdrawn STACK: deploys what is deployed, without requests to some of it.
deploy_withdrawn() {
  local withdrawn="$work/withdrawn.$1.yaml"
  if [ ! -f "$withdrawn" ]; then return 0; fi
  deploy_stack "$1" "$withdrawn"
  rm "$withdrawn"
}

# withdraw_rules STACK: takes all requests from a stack that is about to go.
withdraw_rules() {
  local deployed="$work/deployed.$1.yaml" rules
  ask_status "$1"
  case $stack_status in CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE) ;; *) return 0 ;; esac
  insist cloudformation get-template --stack-name "$1" --template-stage Original --query TemplateBody ||
    fail aws "the template of stack $1 cannot be read: $problem"
  printf '%s\n' "$answer" >"$deployed"
  rules=$(forwards_of "$deployed" | cut -f 1 | tr '\n' ' ')
  if [ -z "$rules" ]; then return 0; fi
  if shifts_traffic "$deployed"; then pass_live "$1" "$deployed"; fi
  # shellcheck disable=SC2086 # One word a rule.
  hold_rules "$deployed" $rules >"$work/withdrawn.$1.yaml"
  deploy_withdrawn "$1"
}

# sent_from TEMPLATE: the target groups of other stacks that its rules send to, one a line: the output, a tab and the stack.
sent_from() {
  awk -v OFS='\t' '
    { gsub(/"/, "") }
    $1 == "Description:" && $2 == "Output" && $3 ~ /TargetGroup.*Arn$/ && $4 == "of" && $5 == "stack" { print $3, $6 }
  ' "$1"
}

# note_let_go STACK: notes the stacks whose target groups its rules will not send to any more.
note_let_go() {
  sent_from "cloudformation/$1.yaml" >"$work/sent"
  sent_from "$work/deployed.$1.yaml" | grep -v -x -F -f "$work/sent" | cut -f 2 | sort -u >"$work/lets-go.$1" || true
}

# is_sent_to STACK: whether the rules of another stack send to a target group of it until that is deployed.
is_sent_to() {
  local other
  for other in "$work"/lets-go.*; do
    if [ "$other" != "$work/lets-go.$1" ] && [ -f "$other" ] && grep -x -F -e "$1" "$other" >/dev/null; then return 0; fi
  done
  return 1
}

# sends_on STACK: whether the rules of a stack will send to target groups of this one, or those of one that nobody removes yet.
sends_on() {
  local other
  for other in "$work"/left.*.yaml; do
    if [ -f "$other" ] && sent_from "$other" | cut -f 2 | grep -x -F -e "$1" >/dev/null; then return 0; fi
  done
  for other in cloudformation/*.yaml; do
    if sent_from "$other" | cut -f 2 | grep -x -F -e "$1" >/dev/null; then return 0; fi
  done
  return 1
}

# refusals_of_groups STACK DEPLOYED: why its target groups cannot go or be replaced while rules of other stacks send to them,
# one reason a line.
refusals_of_groups() {
  local action name type replacement rest
  while IFS=$'\t' read -r action name type replacement rest; do
    case $action:$replacement:$type in
      Remove:*:AWS::ElasticLoadBalancingV2::TargetGroup | Modify:True:AWS::ElasticLoadBalancingV2::TargetGroup) ;;
      *) continue ;;
    esac
    grep -x -e "  ${name}Arn:" "$2" >/dev/null || continue
    if [ "$action" = Remove ] && [ ${#services[@]} -eq 0 ] && ! sends_on "$1"; then continue; fi
    printf '%s\n' "target group $name of stack $1 would go while rules of other stacks send to it, and ELB keeps a target group that a rule sends to. To change it, set the weight of its route to 0, deploy that, and change it then; a workload that shares its requests and that the app no longer has goes first, by deploy.sh --prune."
  done <"$work/changes.$1"
}

# refusals_of_turns STACK DEPLOYED NEW: why its rules cannot let go of another stack whose rules will share the same requests
# instead.
refusals_of_turns() {
  local other
  if [ -f "$work/go.$1" ]; then return 0; fi
  sent_from "$2" | cut -f 2 | while IFS= read -r other; do
    if sent_from "$3" | cut -f 2 | grep -x -F -e "$other" >/dev/null; then continue; fi
    if [ ! -f "cloudformation/$other.yaml" ]; then continue; fi
    sent_from "cloudformation/$other.yaml" | cut -f 2 | grep -x -F -e "$1" >/dev/null || continue
    printf '%s\n' "the rules of stack $1 would leave the weights to those of stack $other, and take all requests until that is deployed. To change it without that, let the priority of its route stay lower than that of the other; to have it all the same, add --accept-interruption."
  done
}

# shifts_traffic TEMPLATE: whether ECS shifts the traffic of its service between target groups.
shifts_traffic() {
  grep -q '^ *AlternateTargetGroupArn: ' "$1" 2>/dev/null
}

# listeners_of TEMPLATE: the outputs that are listeners, one a line, with a tab and the listener of each.
listeners_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Outputs:"); name = "" }
    inside && /^  [A-Za-z0-9]*Listener:$/ { name = $1; sub(":", "", name) }
    name != "" && /^    Value: !Ref / { print name "	" $NF; name = "" }
  ' "$1"
}

# refusals_of_listeners STACK DEPLOYED NEW: why rules cannot go to another listener while ECS shifts traffic: it would shift
# that of the new rules alone, and the old ones, which go last, would send to tasks that are gone.
refusals_of_listeners() {
  local shared name old new
  if ! shifts_traffic "$2" || ! shifts_traffic "$3"; then return 0; fi
  cut -f 1 <(forwards_of "$2") | grep -x -F -f <(cut -f 1 <(forwards_of "$3")) >/dev/null || return 0
  for shared in ${shared_stacks[@]+"${shared_stacks[@]}"}; do
    if [ ! -s "$work/deployed.$shared.yaml" ]; then continue; fi
    while IFS=$'	' read -r name old new; do
      if ! grep -q "Output $name of stack $shared" "$3"; then continue; fi
      printf '%s
' "the rules of stack $1 would go from listener $old of stack $shared to $new, and ECS, which shifts their traffic, would leave the old ones without tasks for a while. To change it without that, let the deployment of the service be rolling(), deploy that, change the listener, deploy, and then set the deployment back. To have it all the same, add --accept-interruption."
    done < <(both "$(listeners_of "$work/deployed.$shared.yaml")" "$(listeners_of "cloudformation/$shared.yaml")")
  done
}

# pairs_of TEMPLATE: the target groups that the service shifts its traffic between, one pair a line: the primary one, the
# alternate one and the rule of production.
pairs_of() {
  awk -v OFS='	' '
    { sub(/^ *(- )?/, "") }
    $2 != "!Ref" { next }
    $1 == "TargetGroupArn:" { primary = $3 }
    $1 == "AlternateTargetGroupArn:" { alternate = $3 }
    $1 == "ProductionListenerRule:" { print primary, alternate, $3 }
  ' "$1"
}

# physical_id STACK NAME: sets $answer to what AWS calls the resource.
physical_id() {
  insist cloudformation describe-stack-resource --stack-name "$1" --logical-resource-id "$2" \
    --query StackResourceDetail.PhysicalResourceId || fail aws "$2 of stack $1 cannot be read: $problem"
}

# read_live STACK TEMPLATE: sets $lives to a word for each pair of target groups of the deployed stack that says which of the
# two its traffic goes to, LiveGROUP=primary or LiveGROUP=alternate. While it goes to both, a deployment is under way, and it
# waits.
read_live() {
  local pair pairs=() primary alternate rule group
  lives=()
  while IFS= read -r pair; do pairs+=("$pair"); done < <(pairs_of "$2")
  for pair in ${pairs[@]+"${pairs[@]}"}; do
    IFS=$'	' read -r primary alternate rule <<<"$pair"
    physical_id "$1" "$alternate"
    group=$answer
    physical_id "$1" "$rule"
    read_rule "$1" "$answer" "$group"
    lives+=("Live$primary=$live")
  done
}

# read_rule STACK RULE GROUP: sets $live to alternate where the requests of the rule go to that target group, else to primary.
# Of a network load balancer it is the listener itself.
read_rule() {
  local described=(describe-rules --rule-arns "$2") actions='Rules[0].Actions[]'
  case $2 in *:listener/*) described=(describe-listeners --listener-arns "$2") actions='Listeners[0].DefaultActions[]' ;; esac
  while :; do
    insist elbv2 "${described[@]}" --query "$actions.ForwardConfig.TargetGroups[?Weight>\`0\`][].TargetGroupArn" ||
      fail aws "the rules of stack $1 cannot be read: $problem"
    case $answer in
      "$3") live=alternate && return 0 ;;
      *"$3"*) wait_more "the traffic of stack $1 is still being shifted by another deployment" ;;
      *) live=primary && return 0 ;;
    esac
  done
}

# pass_live STACK TEMPLATE: makes the weights that the deployed stack has, by this template, those that its rules have.
pass_live() {
  local word
  read_live "$1" "$2"
  insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
    fail aws "stack $1 cannot be read: $problem"
  for word in "${lives[@]}"; do
    if printf '%s
' "$answer" | tr '	' = | grep -x -F -e "$word" >/dev/null; then continue; fi
    say "Its rules keep sending to the target groups that have its tasks: ${lives[*]#Live}."
    deploy_stack "$1" "$2" "${lives[@]}"
    return 0
  done
}

# rules_change STACK: whether something about the rules of the stack, or about the listeners that they are of, changes.
rules_change() {
  if grep -q -e '^Unknown' -e 'AWS::ElasticLoadBalancingV2::' "$work/changes.$1"; then return 0; fi
  cut -f 3 "$work"/changes.* | grep -x -e AWS::ElasticLoadBalancingV2::Listener -e AWS::ElasticLoadBalancingV2::LoadBalancer >/dev/null
}

# lost_rules DEPLOYED NEW: the rules that only the first template has and whose target group the second has a rule for.
lost_rules() {
  awk -F '\t' -v ORS=' ' '
    FILENAME == ARGV[1] { has[$1]; groups[$2]; next }
    !($1 in has) && ($2 in groups) { print $1 }
  ' <(forwards_of "$2") <(forwards_of "$1")
}

# with_new_rules DEPLOYED NEW: prints the first template with the rules of the second, as far as they refer to nothing that
# the first does not have.
with_new_rules() {
  awk '
    function put_new(name) {
      for (name in rules) if (!(name in printed) && fits(rules[name])) printf "%s", rules[name]
    }
    function fits(text, words, count, at) {
      count = split(text, words, /[ \n]+/)
      for (at = 1; at < count; at++) if (words[at] == "!Ref" && !(words[at + 1] in known)) return 0
      return 1
    }
    FNR == 1 { pass++; section = name = "" }
    /^[A-Za-z]/ {
      if (pass == 3 && section == "Resources:") put_new()
      section = $1
      name = ""
    }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    pass == 1 { if (/^  [^ #]/) known[name]; next }
    pass == 2 {
      if (section == "Resources:" && name != "") text[name] = text[name] $0 "\n"
      if ($0 == "    Type: AWS::ElasticLoadBalancingV2::ListenerRule") is_rule[name]
      next
    }
    !ready { for (each in is_rule) rules[each] = text[each]; ready = 1 }
    section == "Resources:" && (name in rules) && fits(rules[name]) {
      if (!(name in printed)) printf "%s", rules[name]
      printed[name]
      next
    }
    { print }
    END { if (section == "Resources:") put_new() }
  ' "$1" "$2" "$1"
}

# stickiness_of TEMPLATE: the target groups that rules send to beside others, one a line, with a tab and whether that is sticky.
stickiness_of() {
  awk '
    function put() {
      if (group != "" && pair) print group "\t" stickiness
      group = ""
      pair = 0
      stickiness = "plain"
    }
    /^[A-Za-z]/ || /^  [^ #]/ { put() }
    / ForwardConfig:$/ { pair = 1 }
    pair && group == "" && /TargetGroupArn: !Ref / { group = $NF }
    / TargetGroupStickinessConfig:$/ { stickiness = "sticky" }
    END { put() }
  ' "$1"
}

# refusals_of_stickiness STACK DEPLOYED NEW: why clients cannot stay with a task from now on, where ELB learns it from the target
# group before it does from its rules: where routes come, go or match others, not all of the rules change first.
refusals_of_stickiness() {
  local name old new
  if ! shifts_traffic "$2" || ! shifts_traffic "$3"; then return 0; fi
  if [ ! -f "$work/held.$1.yaml" ] && [ ! -f "$work/withdrawn.$1.yaml" ] && [ -z "$(lost_rules "$2" "$3")" ]; then return 0; fi
  while IFS=$'\t' read -r name old new; do
    if [ "$new" != sticky ]; then continue; fi
    printf '%s\n' "target group $name of stack $1 would become sticky as routes of the stack come, go or match others, and ELB takes that only once all of its rules are. To change it, deploy the stickiness first, and the routes then."
  done < <(both "$(stickiness_of "$2")" "$(stickiness_of "$3")")
}

# settle_rules STACK TEMPLATE: before a deployment in which rules change: they have the weights of now, and then change by
# themselves, where the tasks stay where they are; sticky rules stay so for as long as their target groups are. A deployment
# that fails later takes nothing of that back.
settle_rules() {
  local deployed="$work/deployed.$1.yaml" rules="$work/rules.$1.yaml"
  if ! shifts_traffic "$deployed"; then return 0; fi
  if ! shifts_traffic "$2"; then
    come_home "$1" "$deployed"
    return 0
  fi
  rules_change "$1" || return 0
  pass_live "$1" "$deployed"
  case "$(both "$(stickiness_of "$deployed")" "$(stickiness_of "$2")")" in *$'\t'sticky$'\t'plain*) return 0 ;; esac
  if [ -f "$work/held.$1.yaml" ] || [ -f "$work/withdrawn.$1.yaml" ]; then return 0; fi
  with_new_rules "$deployed" "$2" >"$rules.new"
  # shellcheck disable=SC2046 # One word a rule.
  hold_rules "$rules.new" $(lost_rules "$deployed" "$2") >"$rules"
  if cmp -s "$rules" "$deployed"; then return 0; fi
  check_size "$rules" "$deployed, with its new rules,"
  say "Its rules change first."
  deploy_stack "$1" "$rules"
}

# come_home STACK TEMPLATE: a rolling update knows the primary target groups alone, so the tasks are there before it.
come_home() {
  read_live "$1" "$2"
  if [ "$(sides)" != alternate ]; then return 0; fi
  say "Its tasks are in the alternate target groups; what runs is deployed once more, into the primary ones."
  ask ecs update-service --cluster "$cluster" --service "$service" --force-new-deployment --query service.serviceName ||
    fail aws "service $service cannot be deployed once more: $problem"
  while [ "$(sides)" != primary ]; do
    follow_service "$cluster" "$service"
    wait_more "the traffic of stack $1 still goes to the alternate target groups"
    read_live "$1" "$2"
  done
}

# sides: where the tasks are, by $lives: primary, alternate, or both, one a line.
sides() {
  printf '%s
' ${lives[@]+"${lives[@]#*=}"} | sort -u
}

# refusals_of_sides STACK DEPLOYED NEW: why the tasks cannot roll where some are in primary target groups and some are not:
# they go to the others all at once.
refusals_of_sides() {
  if ! shifts_traffic "$2" || shifts_traffic "$3"; then return 0; fi
  read_live "$1" "$2"
  if [ "$(sides)" = primary ] || [ "$(sides)" = alternate ]; then return 0; fi
  printf '%s
' "the tasks of stack $1 are in target groups of both sides (${lives[*]#Live}), for some of its routes were added later, and a rolling deployment knows the primary ones alone. To go on without an interruption, omit the routes whose tasks are in alternate target groups, deploy that, let the deployment be rolling(), deploy, and then add the routes again. To have it all the same, add --accept-interruption."
}
live='' lives=()

# find_leftovers STACK…: notes the stacks of this app and environment that are none of these, the newest first: what was
# made later may need what was made before. They are found by their tags.
find_leftovers() {
  local name made status owner place
  : >"$work/leftovers"
  insist cloudformation describe-stacks --query "Stacks[].[StackName,CreationTime,StackStatus,$tag_values]" || {
    missing_list "$problem"
    return 0
  }
  while IFS=$'\t' read -r name made status owner place; do
    if [ "$owner" != "$app" ] || [ "$place" != "$environment" ]; then continue; fi
    case $status:$name in DELETE_COMPLETE:* | *-us-east-1-certificates) continue ;; esac
    is_one_of "$name" "$@" || printf '%s\t%s\n' "$made" "$name"
  done <<<"$answer" | sort -r | cut -f 2 >"$work/leftovers"
}

# missing_list PROBLEM: who may not list stacks deploys all the same, and is told what is not known; only --prune needs it.
missing_list() {
  case $prune:$1 in
    no:*AccessDenied*) say "warning: whether stacks remain that the app no longer has is not known: $1" ;;
    *) fail aws "the stacks of the account cannot be listed: $1" ;;
  esac
}
tag_values="Tags[?Key=='ecs-dsl:app']|[0].Value,Tags[?Key=='ecs-dsl:environment']|[0].Value"

# read_leftovers: keeps the templates of the stacks that the app no longer has in $work/left.STACK.yaml. What runs tasks goes
# before what tasks use, which may have been made later, and what takes values of others before these.
read_leftovers() {
  local stack
  while IFS= read -r stack; do
    insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody ||
      fail aws "the template of stack $stack cannot be read: $problem"
    printf '%s\n' "$answer" >"$work/left.$stack.yaml"
    if [ "$prune" = yes ]; then check_size "$work/left.$stack.yaml" "stack $stack, deployed without its routes before it is removed,"; fi
    if grep -F 'AWS::ECS::TaskDefinition' "$work/left.$stack.yaml" >/dev/null; then
      printf '%s\n' "$stack"
    else
      printf '%s\n' "$stack" >&3
    fi
  done <"$work/leftovers" >"$work/users" 3>"$work/used"
  # shellcheck disable=SC2046 # One word a stack.
  takers_first $(<"$work/users") $(<"$work/used") >"$work/leftovers"
}

# takers_first STACK…: each of them after those that take values of it, one a line; where they take them of each other, in the
# order that they are given in.
takers_first() {
  local stack next left
  while [ $# -gt 0 ]; do
    next=$1
    for stack in "$@"; do
      if ! is_taken "$@"; then
        next=$stack
        break
      fi
    done
    printf '%s\n' "$next"
    left=()
    for stack in "$@"; do [ "$stack" = "$next" ] || left+=("$stack"); done
    set -- ${left[@]+"${left[@]}"}
  done
}

# is_taken STACK…: whether one of these takes a value of $stack, which is not that one.
is_taken() {
  local other
  for other in "$@"; do
    if [ "$other" = "$stack" ]; then continue; fi
    if takes_of "$work/left.$other.yaml" "$stack"; then return 0; fi
  done
  return 1
}

# takes_of TEMPLATE STACK: whether it takes a value of the stack.
takes_of() {
  grep -x -E " *Description: \"?Output [A-Za-z0-9]+ of stack $2\"?" "$1" >/dev/null
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

# kept_in TEMPLATE: the resources that stay when they leave their stack, one a line.
kept_in() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    /^    DeletionPolicy: Retain/ { print name }
  ' "$1"
}

# say_given_up STACK DEPLOYED [NEW]: names what the stack gives up and what stays all the same.
say_given_up() {
  local id type place announced=no
  entries_of Resources "${3:-/dev/null}" >"$work/stay"
  kept_in "$2" | grep -v -x -F -f "$work/stay" >"$work/given-up" || return 0
  ask cloudformation describe-stack-resources --stack-name "$1" \
    --query 'StackResources[].[LogicalResourceId,ResourceType,PhysicalResourceId]' || return 0
  while IFS=$'\t' read -r id type place; do
    grep -x -e "$id" "$work/given-up" >/dev/null || continue
    if [ "$announced" = no ]; then say "Stack $1 gives these up. They stay, with what they hold; delete by hand what nobody needs:"; fi
    announced=yes
    say "  $id ($type): $place"
  done <<<"$answer"
}

# remove_leftover STACK: deletes a stack that the app no longer has; its rules go before its tasks.
remove_leftover() {
  stack_tags=(${tags[@]+"${tags[@]}"})
  say "Removing stack $1, which the app no longer has."
  withdraw_rules "$1"
  say_given_up "$1" "$work/left.$1.yaml"
  delete_stack "$1"
}

# report_leftovers: ends the script where stacks remain that the app no longer has.
report_leftovers() {
  local stack
  if [ ! -s "$work/leftovers" ]; then return 0; fi
  say "These stacks are of $app in $environment, which no longer has them. Their tasks run on, and their rules take traffic:"
  while IFS= read -r stack; do say "  $stack"; done <"$work/leftovers"
  fail left-over "stacks remain that the app no longer has; ./deploy.sh --prune removes them."
}

# empty_groups STACK: no instances are left in the groups that the stack gives up. ECS protects instances from being scaled in,
# and nobody takes that back once their capacity provider is gone.
empty_groups() {
  local id type
  while IFS=$'\t' read -r id type; do
    if [ "$type" != AWS::AutoScaling::AutoScalingGroup ] || has_resource "cloudformation/$1.yaml" "$id"; then continue; fi
    insist cloudformation describe-stack-resource --stack-name "$1" --logical-resource-id "$id" \
      --query StackResourceDetail.PhysicalResourceId || fail aws "what $id of stack $1 is cannot be read: $problem"
    empty_group "$answer"
  done < <(types_of "$work/kept.$1.yaml")
}

# empty_group GROUP: terminates its instances, as far as there are some, and waits until they are gone.
empty_group() {
  local group=$1
  local announced=no left=()
  while :; do
    insist autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$group" \
      --query 'AutoScalingGroups[].Instances[].InstanceId' || fail aws "group $group cannot be read: $problem"
    read -ra left <<<"$answer" || true
    if [ ${#left[@]} -eq 0 ]; then return 0; fi
    if [ "$announced" = no ]; then
      say "Nothing runs on the instances of group $group any more; they are terminated."
      release_instances "$group" "${left[@]}"
    fi
    announced=yes
    wait_more "group $group still has ${#left[@]} instances"
  done
}

# release_instances GROUP INSTANCE…: AWS takes the protection of fifty instances in a call.
release_instances() {
  local group=$1
  shift
  ask autoscaling update-auto-scaling-group --auto-scaling-group-name "$group" --min-size 0 --desired-capacity 0 \
    --no-new-instances-protected-from-scale-in || fail aws "group $group cannot be changed: $problem"
  while [ $# -gt 0 ]; do
    ask autoscaling set-instance-protection --auto-scaling-group-name "$group" --instance-ids "${@:1:50}" \
      --no-protected-from-scale-in || fail aws "instances of group $group cannot be released: $problem"
    shift "$(($# < 50 ? $# : 50))"
  done
}

# make_service_roles: in a new account, the roles that services of AWS work with. AWS makes them as well, but too late for
# the first deployment.
make_service_roles() {
  make_service_role ecs.amazonaws.com AWSServiceRoleForECS
  if grep -q 'AWS::ElasticLoadBalancingV2::' cloudformation/*.yaml; then
    make_service_role elasticloadbalancing.amazonaws.com AWSServiceRoleForElasticLoadBalancing
  fi
  if grep -q 'AWS::ApplicationAutoScaling::' cloudformation/*.yaml; then
    make_service_role ecs.application-autoscaling.amazonaws.com AWSServiceRoleForApplicationAutoScaling_ECSService
  fi
}

# make_service_role SERVICE ROLE: whoever may not make a role that is not there, as far as is known, is told the command.
make_service_role() {
  local command=(aws iam create-service-linked-role --aws-service-name "$1") refusal
  if [ "$dry_run" = yes ]; then
    print_command "${command[@]}"
    return 0
  fi
  if ask "${command[@]:1}"; then return 0; fi
  refusal=$problem
  case $refusal in *"has been taken"*) return 0 ;; esac
  if ask iam get-role --role-name "$2" --query Role.RoleName; then return 0; fi
  say "The role of $1 cannot be made: $refusal
If the first deployment fails for want of it, somebody who may runs: ${command[*]}"
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

# verify_service STACK CLUSTER SERVICE: returns when all tasks run the task definition of the stack, and only that.
verify_service() {
  local stack=$1 cluster=$2 service=$3 expected refusals=0
  local status desired running deployments primary rollout
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \
    --query StackResourceDetail.PhysicalResourceId || fail aws "the task definition of stack $stack cannot be read: $problem"
  expected=${answer##*/}
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\t' read -r status desired running deployments primary rollout <<<"$answer"
      primary=${primary##*/}
      if [ "$status" != ACTIVE ]; then
        reject_service rolled-back "is not active in cluster $cluster ($status)"
      elif [ "$primary" != "$expected" ]; then
        reject_service rolled-back "runs $primary instead of $expected: the circuit breaker went back to it, or somebody else deployed it"
      elif [ "$rollout" = FAILED ]; then
        reject_service rolled-back "did not come up with $expected; ECS gave the rollout up"
      elif [ "$deployments $running" = "1 $desired" ] && { [ "$rollout" = COMPLETED ] || [ "$rollout" = None ]; }; then
        say "Service $service runs $expected, $running of $desired tasks."
        return 0
      fi
    else
      refusals=$((refusals + 1))
      if [ "$refusals" -ge 3 ]; then fail aws "service $service cannot be read: $problem"; fi
      running='?' desired='?' rollout=unknown
    fi
    if is_late; then
      reject_service timed-out "is not up after $timeout s: $running of $desired tasks run $expected, rollout $rollout"
    fi
    sleep "$poll"
  done
}

service_state="services[0].[status, desiredCount, runningCount, length(deployments),
  deployments[?status=='PRIMARY']|[0].taskDefinition, deployments[?status=='PRIMARY']|[0].rolloutState]"

# reject_service STATUS WORDS…: used by verify_service.
reject_service() {
  local status=$1
  shift
  explain_failure "$stack"
  fail "$status" "service $service $*."
}

# The states of a deployment that is not over.
under_way=(PENDING IN_PROGRESS STOP_REQUESTED ROLLBACK_REQUESTED ROLLBACK_IN_PROGRESS)

# find_rollout CLUSTER SERVICE: sets $found_rollout to the deployment of the service that is under way; fails where none is.
find_rollout() {
  found_rollout=''
  ask ecs list-service-deployments --cluster "$1" --service "$2" --status "${under_way[@]}" \
    --query 'serviceDeployments[0].serviceDeploymentArn' || return 1
  case $answer in '' | None) return 1 ;; esac
  found_rollout=$answer
}
found_rollout='' followed=''

# follow_service CLUSTER SERVICE: says how far the deployment under way is, each time that this has changed.
follow_service() {
  local status stage production tests running wanted bake expires action line
  find_rollout "$1" "$2" || return 0
  ask ecs describe-service-deployments --service-deployment-arns "$found_rollout" --query "$rollout_state" || return 0
  IFS=$'\t' read -r status stage production tests running wanted bake expires action <<<"$answer"
  line="Service $2: $stage, $running of $wanted new tasks run"
  case $status in
    ROLLBACK_* | STOP_REQUESTED) line="Service $2 goes back ($status): $stage" ;;
    *)
      case $production in '' | None) ;; *) line="$line, with $production percent of the traffic" ;; esac
      case $tests in '' | None | 0.0 | 0) ;; *) line="$line and $tests percent of the test traffic" ;; esac
      ;;
  esac
  if [ "$stage" = BAKE_TIME ]; then line="$line; it bakes for $bake minutes"; fi
  if [ "$line" != "$followed" ]; then say "$line."; fi
  followed=$line
  case $expires in '' | None) return 0 ;; esac
  if [ "$paused" = "$found_rollout $stage" ]; then return 0; fi
  paused="$found_rollout $stage"
  say "It is paused until somebody answers: ./deploy.sh --continue or ./deploy.sh --abort. At $expires ECS does by itself: $action."
}
paused=''

waiting_hook="lifecycleHookDetails[?status=='AWAITING_ACTION']|[0]"
rollout_state="serviceDeployments[0].[status, lifecycleStage, targetServiceRevision.requestedProductionTrafficWeight,
  targetServiceRevision.requestedTestTrafficWeight, targetServiceRevision.runningTaskCount,
  targetServiceRevision.requestedTaskCount, deploymentConfiguration.bakeTimeInMinutes,
  $waiting_hook.expiresAt, $waiting_hook.timeoutAction]"

# answer_service CLUSTER SERVICE CONTINUE|ROLLBACK: answers the pause of the deployment under way; one that is not paused
# goes back all the same. Fails where there is nothing to answer.
answer_service() {
  local hook words
  if ! find_rollout "$1" "$2"; then
    if [ -n "$problem" ]; then fail aws "the deployments of service $2 cannot be read: $problem"; fi
    say "Service $2: no deployment is under way."
    return 1
  fi
  ask ecs describe-service-deployments --service-deployment-arns "$found_rollout" \
    --query "serviceDeployments[0].$waiting_hook.hookId" || fail aws "the deployment of service $2 cannot be read: $problem"
  hook=$answer
  case $hook:$3 in
    None:CONTINUE | :CONTINUE)
      say "Service $2: its deployment is not paused."
      return 1
      ;;
    None:ROLLBACK | :ROLLBACK)
      words=(ecs stop-service-deployment --service-deployment-arn "$found_rollout" --stop-type ROLLBACK)
      ;;
    *) words=(ecs continue-service-deployment --service-deployment-arn "$found_rollout" --hook-id "$hook" --action "$3") ;;
  esac
  if [ "$3" = CONTINUE ]; then say "Service $2: its deployment goes on."; else say "Service $2: its deployment goes back."; fi
  if [ "$dry_run" = yes ]; then
    print_command aws "${words[@]}"
  elif ! ask "${words[@]}"; then
    fail aws "the deployment of service $2 cannot be answered: $problem"
  fi
}

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
  ask ecs describe-task-definition --task-definition "$definition" --query \
    'taskDefinition.containerDefinitions[0].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' ||
    fail aws "task definition $definition cannot be read: $problem"
  IFS=$'\t' read -r container log_group log_prefix <<<"$answer"
}

# name_task STACK: sets the same to what it is called, without asking AWS.
name_task() {
  definition=OUTPUT:$1:TaskDefinition subnets=OUTPUT:$1:Subnets security_groups=OUTPUT:$1:SecurityGroups
  assign_public_ip=OUTPUT:$1:AssignPublicIp
}
definition='' subnets='' security_groups='' assign_public_ip='' container='' log_group='' log_prefix='' exit_code=''

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

# check_stopped STACK: ends the script where the task of the stack still runs.
check_stopped() {
  if [ "$task_status" != STOPPED ]; then wait_more "the task of stack $1 is still in $task_status"; fi
}

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
  fail task-failed "the task of stack $1 ended with ${exit_code:-no exit code}: $stopped_reason. What waits for it was not touched."
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
