#!/usr/bin/env bash
# Goes back to the images that ran before, through CloudFormation, so that no stack drifts; everything else stays as it
# is. Written by ecs-dsl; needs bash and the AWS CLI (v1 or v2).
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

environment='staging'
all_workloads=(api)
own_repositories=(tickets/api)
valued_options=(--service --to --timeout)
revision=''

usage() {
  cat <<EOF
Usage: ./rollback.sh [options]

Goes back to the images that ran before in environment $environment, and verifies that they run.

  --service NAME     The workload to roll back; may be repeated. Needed unless there is only one.
  --to REVISION      Go back to the images of this revision of the task definition (one workload only).
                     Without it: to the latest earlier revision whose images differ from those of now.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Read, say what would be done, and change nothing.
  -h, --help         This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\n' ${all_workloads[@]+"${all_workloads[@]}"}
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' service='' family='' containers=() container_tags=() takers=()
workload() {
  case $1 in
    api)
      stack='tickets-staging-api'
      cluster='tickets-staging'
      service='api'
      family='tickets-staging-api'
      containers=(api=Image)
      container_tags=(api=deployed-staging-api)
      takers=()
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

# check_deployed: ends the script where the stack holds nothing that could go back.
check_deployed() {
  case $stack_status in
    '') fail refused "stack $stack is not there; ./deploy.sh makes it." ;;
    REVIEW_IN_PROGRESS | ROLLBACK_COMPLETE)
      fail refused "stack $stack is in $stack_status: it was never deployed. ./deploy.sh deploys it."
      ;;
  esac
}

# read_current: notes the parameters of the stack, the revision it runs, and that revision's images. The parameters say
# them; one that is empty stands for the image of the template, which the revision itself says.
read_current() {
  local container
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \
    --query StackResourceDetail.PhysicalResourceId || fail aws "stack $stack cannot be read: $problem"
  current=${answer##*:}
  ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
    fail aws "stack $stack cannot be read: $problem"
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
    read_images "$revision" || refuse_revision
    if [ "${target_images[*]}" = "${current_images[*]}" ]; then
      fail refused "$name already runs the images of $family:$revision: ${current_images[*]}."
    fi
    return
  fi
  for ((found = current - 1; found > 0 && found >= current - 50; found--)); do
    if read_images "$found" && [ "${target_images[*]}" != "${current_images[*]}" ]; then return; fi
  done
  fail refused "$name has nothing to go back to: no revision of $family before $current has other images than ${current_images[*]}."
}

# refuse_revision: ends the script where nobody can go back to the revision that is named.
refuse_revision() {
  case $problem in
    '') fail refused "revision $family:$revision has not the containers of stack $stack." ;;
    *ClientException*) fail refused "there is no revision $family:$revision: $problem" ;;
    *) fail aws "revision $family:$revision cannot be read: $problem" ;;
  esac
}

# plan_rollback NAME: finds what the workload goes back to, and ends the script where it cannot, before anything changes.
plan_rollback() {
  workload "$1"
  await_stack "$stack"
  check_deployed
  read_current
  find_target
  check_presence "${target_images[@]}"
  declare -p current found parameters current_images target_images >"$work/rollback.$1"
}

# roll_back NAME: as planned.
roll_back() {
  local i
  workload "$1"
  # shellcheck source=/dev/null
  source "$work/rollback.$1"
  say "$1 goes back from revision $current to the images of revision $found:"
  for ((i = 0; i < ${#containers[@]}; i++)); do
    say "  ${containers[$i]%=*}: ${current_images[$i]} -> ${target_images[$i]}"
  done
  tag_targets
  update_images
  if [ "$dry_run" = no ]; then verify_service "$stack" "$cluster" "$service"; fi
  tag_deployed "$stack" "${container_tags[@]}"
  update_takers
}

# tag_targets: no lifecycle rule expires the images to go back to, from before they run.
tag_targets() {
  local i row
  for ((i = 0; i < ${#containers[@]}; i++)); do
    for row in "${container_tags[@]}"; do
      if [ "${row%%=*}" = "${containers[$i]%=*}" ]; then tag_next "${target_images[$i]}" "${row#*=}"; fi
    done
  done
}

# update_images: an update of the stack in which nothing differs but the images.
update_images() {
  local i values=()
  for ((i = 0; i < ${#containers[@]}; i++)); do values+=("${containers[$i]##*=}=${target_images[$i]}"); done
  update_stack "$stack" "${values[@]}"
}

# update_stack STACK KEY=VALUE…: an update in which nothing differs but these of the $parameters.
update_stack() {
  local stack=$1 key given words capabilities
  shift
  ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Capabilities' ||
    fail aws "stack $stack cannot be read: $problem"
  words=(aws cloudformation update-stack --stack-name "$stack" --use-previous-template)
  IFS=$'\t' read -r -a capabilities <<<"$answer"
  case $answer in '' | None) ;; *) words+=(--capabilities "${capabilities[@]}") ;; esac
  words+=(--parameters)
  for given in "$@"; do words+=("ParameterKey=${given%%=*},ParameterValue=${given#*=}"); done
  while IFS=$'\t' read -r key _; do
    if ! is_one_of "$key" "${@%%=*}"; then words+=("ParameterKey=$key,UsePreviousValue=true"); fi
  done <<<"$parameters"
  if [ "$dry_run" = yes ]; then
    print_command "${words[@]}"
    return
  fi
  until ask "${words[@]:1}"; do
    is_busy || fail aws "stack $stack cannot be updated: $problem"
    await_stack "$stack"
  done
  finish_stack "$stack"
}

# collect_rollout: keeps what AWS says of the workload whose stack failed.
collect_rollout() {
  collect_service "$cluster" "$service"
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  reason_of_service
}

# update_takers: what takes the revision of the task definition gets the one that runs now.
update_takers() {
  local row taker key source output value
  for row in ${takers[@]+"${takers[@]}"}; do
    taker=${row%%:*} key=${row#*:} source=${row#*=}
    key=${key%%=*} output=${source#*:} source=${source%%:*}
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

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --to) check_number "$1" "$2" && revision=$number ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    *) no_option "$1" ;;
  esac
}

# check_services: what is rolled back is named, unless there is only one workload.
check_services() {
  if [ ${#services[@]} -eq 0 ] && [ ${#all_workloads[@]} -eq 1 ]; then services=("${all_workloads[0]}"); fi
  if [ ${#services[@]} -eq 0 ]; then
    usage_error "name what to roll back with --service; there is $(names_of ${all_workloads[@]+"${all_workloads[@]}"})."
  fi
  if [ -n "$revision" ] && [ ${#services[@]} -gt 1 ]; then usage_error "--to goes with one --service."; fi
}

read_arguments "$@"
check_services
deadline=$((SECONDS + timeout))
require_tools aws
choose_target '123456789012' 'eu-central-1'
say "Rolling back in $environment (account $account, region $region)."
for name in "${services[@]}"; do alone "$name" plan_rollback "$name"; done
stuck=aws
for name in "${services[@]}"; do alone "$name" roll_back "$name"; done
