#!/usr/bin/env bash
# Registers the task definitions of this environment that differ, gives them to the services that others have made, and
# verifies that they run. Written by ecs-dsl; it needs nothing but bash, the AWS CLI (v1 or v2) and docker.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

app='shop'
environment='staging'
all_workloads=(migrate api)
valued_options=(--service --image --timeout)
skip_build=no
plan=no
rolling_out=no
given_images=()

usage() {
  cat <<EOF
Usage: ./deploy.sh [options]

Takes the task definitions of $app to AWS as environment $environment: builds images, registers what differs, updates the
services, and verifies that they run it. Run twice, the second run registers nothing and changes nothing.

  --service NAME     Deploy only this workload; may be repeated.
  --image NAME=URI   Use this image instead of building one, or instead of the config's; may be repeated.
  --skip-build       Build nothing: the images that run stay.
  --force            Start a new deployment of services that have their task definition already: of what a tag is now.
  --plan             Say what would be registered and updated, and change nothing.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Print the commands and change nothing; needs no credentials.
  -h, --help         This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\n' ${all_workloads[@]+"${all_workloads[@]}"}
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' rollout='' family='' service='' strategy='' gates='' subnets='' security_groups='' assign_public_ip=DISABLED images=() builds=()
workload() {
  case $1 in
    migrate)
      stack='migrate'
      cluster='staging'
      rollout='task'
      family='shop-staging-migrate'
      strategy='launchType=FARGATE'
      gates='api'
      subnets='subnet-0123456789abcdef0,subnet-0123456789abcdef1'
      security_groups='sg-0123456789abcdef0'
      assign_public_ip='DISABLED'
      images=(api=migrate)
      builds=(api)
      ;;
    api)
      stack='api'
      cluster='staging'
      rollout='service'
      family='shop-api-staging'
      service='shop-api'
      images=(api=api)
      builds=(api)
      ;;
    *) return 1 ;;
  esac
}

# has_image NAME: whether a selected workload has an image of that name.
has_image() {
  local name image
  while IFS= read -r name; do
    workload "$name" || continue
    for image in "${images[@]}"; do
      if [ "${image%=*}" = "$1" ]; then return 0; fi
    done
  done <<<"$(selected_workloads)"
  return 1
}

# check_images: each --image names an image of a selected workload.
check_images() {
  local given
  for given in ${given_images[@]+"${given_images[@]}"}; do
    has_image "${given%%=*}" || usage_error "no workload that is deployed has an image \"${given%%=*}\"; images are $(all_images)."
  done
}

# all_images: the names of the images that --image takes.
all_images() {
  local name image names=()
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    workload "$name"
    for image in "${images[@]}"; do
      image=${image%=*}
      is_one_of "$image" ${names[@]+"${names[@]}"} || names+=("$image")
    done
  done
  names_of ${names[@]+"${names[@]}"}
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

# images_to_build: the images of the selected workloads that --image does not name, one a line; each once, though several
# workloads run it.
images_to_build() {
  local name image
  if [ "$skip_build" = yes ]; then return 0; fi
  while IFS= read -r name; do
    workload "$name" || continue
    for image in ${builds[@]+"${builds[@]}"}; do
      if [ -z "$(image_of "$image")" ]; then printf '%s\n' "$image"; fi
    done
  done <<<"$(selected_workloads)" | awk '!seen[$0]++'
}

# push_images: builds and pushes what the registry does not have yet; notes NAME=URI in $work/images.
push_images() {
  local image words=(./push-images.sh --output "$work/images")
  if [ "$dry_run" = yes ]; then words+=(--dry-run); fi
  while IFS= read -r image; do words+=("$image"); done <"$work/to-build"
  "${words[@]}"
}

# is_selected NAME: whether --service names the workload, or names none.
is_selected() {
  if [ ${#services[@]} -eq 0 ]; then return 0; fi
  is_one_of "$1" "${services[@]}"
}

# selected_workloads: the names of the workloads to deploy, one a line.
selected_workloads() {
  local name
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    if is_selected "$name"; then printf '%s\n' "$name"; fi
  done
}

# survey NAME: looks at what is there before anything changes: the service, or the cluster of a task, what runs, and the newest
# revision.
survey() {
  workload "$1"
  : >"$work/running.$1.json"
  if [ "$rollout" = service ]; then
    survey_service
    read_definition "$running" "$work/running.$1.json"
  else
    insist ecs describe-clusters --clusters "$cluster" --query 'clusters[0].status' || fail aws "cluster $cluster cannot be read: $problem"
    if [ "$answer" != ACTIVE ]; then
      fail refused "there is no cluster $cluster in account $account, region $region; whoever owns the infrastructure makes it first."
    fi
  fi
  read_definition "$family" "$work/newest.$1.json"
  if ! wanted_definition "$1" && [ "$skip_build" = yes ]; then
    fail refused "image $unbuilt was never built; run this without --skip-build."
  fi
}

# look_first: looks at everything, and ends the script where something is not there.
look_first() {
  local name
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    if is_selected "$name"; then start "$name" with_prefix "$name" survey "$name"; fi
  done
  finish
  if [ "$plan" = no ]; then return 0; fi
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    if is_selected "$name"; then show_plan "$name"; fi
  done
  if [ -s "$work/to-build" ]; then printf 'Images are built, and change what runs where they differ: %s.\n' "$(tr '\n' ' ' <"$work/to-build" | sed 's/ $//')"; fi
  exit 0
}

# show_plan NAME: what would be registered, and what gets it.
show_plan() {
  workload "$1"
  definition=''
  if ! wanted_definition "$1"; then
    printf 'Task definition %s: registered once image %s is built.\n' "$family" "$unbuilt"
  elif find_registered "$1"; then
    printf 'Task definition %s: nothing is registered.\n' "${definition##*/}"
  else
    printf 'Task definition %s: a new revision is registered:\n' "$family"
    show_difference "$1"
  fi
  if [ "$rollout" = service ]; then
    survey_service
    if [ "$running" = "$definition" ] && [ "$primary_rollout" != FAILED ] && [ "$force" = no ]; then
      printf 'Service %s: nothing changes.\n' "$service"
    else
      printf 'Service %s: updated; it runs %s.\n' "$service" "${running##*/}"
    fi
  elif [ -n "$gates" ]; then
    printf 'Task %s: runs before %s.\n' "$1" "$gates"
  fi
}

# tell_stacks: says which stacks of this app and environment are there, by their tags; who may not list them is told nothing.
tell_stacks() {
  local name owner place found=()
  ask cloudformation describe-stacks --query "Stacks[].[StackName,Tags[?Key=='ecs-dsl:app']|[0].Value,Tags[?Key=='ecs-dsl:environment']|[0].Value]" || return 0
  while IFS=$'\t' read -r name owner place; do
    if [ "$owner" = "$app" ] && [ "$place" = "$environment" ]; then found+=("$name"); fi
  done <<<"$answer"
  if [ ${#found[@]} -eq 0 ]; then return 0; fi
  say "warning: this app made stacks before it emitted task definitions alone, and they are there: $(names_of "${found[@]}")."
  say "  Their services, networks and load balancers are theirs and go with them; nothing here updates or removes them. To go on with"
  say "  them, compile the app without \`emits\`. Before anybody deletes them, let whoever owns the infrastructure make services of"
  say "  its own, or take theirs over by an import, with DeletionPolicy: Retain in their stacks."
}

# deploy_workload NAME: its task definition; then the proof that its service runs it, or the run that others wait for.
deploy_workload() {
  workload "$1"
  rolling_out=yes
  if [ "$dry_run" = yes ]; then
    print_workload "$1"
    return 0
  fi
  register "$1"
  if [ "$rollout" = task ]; then
    run_gate "$1"
  else
    update_service
    verify_revision
  fi
}

# print_workload NAME: what deploy_workload runs. What only AWS knows is in capitals.
print_workload() {
  print_command aws ecs register-task-definition --cli-input-json "file://task-definitions/$1.json"
  if [ "$rollout" = service ]; then
    print_command aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$family:REVISION"
  elif [ -n "$gates" ]; then
    print_command aws ecs run-task --cluster "$cluster" --task-definition "$family:REVISION"
  fi
}

# collect_rollout: keeps what AWS says of the workload at hand, where there is one.
collect_rollout() {
  if [ "$rolling_out" = no ]; then return 0; fi
  if [ "$rollout" = task ]; then collect_task "$stack"; else collect_service "$cluster" "$service"; fi
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  if [ "$rolling_out" = no ]; then return 1; fi
  if [ "$rollout" = task ]; then reason_of_task "$stack"; else reason_of_service; fi
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
    else
      start "$name" with_prefix "$name" deploy_workload "$name"
    fi
  done
  finish
}

# add_gates: with workloads that --service names, the tasks that they wait for are deployed and run.
add_gates() {
  local name gated
  if [ ${#services[@]} -eq 0 ]; then return 0; fi
  for name in "${all_workloads[@]}"; do
    workload "$name"
    for gated in $gates; do
      if is_selected "$name" || ! is_selected "$gated"; then continue; fi
      services+=("$name")
      say "Task $name comes first, for $gated waits for it."
    done
  done
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

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --image) add_image "$2" ;;
    --skip-build) skip_build=yes ;;
    --force) force=yes ;;
    --plan) plan=yes ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    *) no_option "$1" ;;
  esac
}

# check_options: some exclude each other.
check_options() {
  if [ "$plan $dry_run" = "yes yes" ]; then usage_error "--plan asks AWS, which --dry-run does not do; use one of them."; fi
  add_gates
  check_images
}

read_arguments "$@"
check_options
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target '123456789012' 'us-east-1'
printf '%s\n' ${given_images[@]+"${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run$plan" = nono ] && [ -s "$work/to-build" ]; then require_tools docker; fi
if [ "$dry_run" = no ]; then
  tell_stacks
  look_first
fi

say "Deploying $app to $environment (account $account, region $region)."
if [ -s "$work/to-build" ]; then alone images push_images; fi
deploy_together migrate
deploy_together api
if [ "$dry_run" = no ]; then say "Done: $environment runs what was asked for."; fi
