#!/usr/bin/env bash
# Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;
# it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

app='tickets'
environment='staging'
shared_stacks=(tickets-registry tickets-staging-platform)
all_workloads=(api)
tags=(ecs-dsl:app=tickets ecs-dsl:environment=staging)
own_repositories=(tickets/api)
valued_options=(--service --image --template-bucket --timeout)
skip_build=no
plan=no
rolling_out=no
given_images=()

usage() {
  cat <<EOF
Usage: ./deploy.sh [options]

Takes $app to AWS as environment $environment: repositories, images, platform, workloads; then verifies that
what runs is what was asked for. Run twice, the second run changes nothing.

  --service NAME          Deploy only this workload; may be repeated. Repositories and platform come first as always.
  --image NAME=URI        Use this image instead of building one; may be repeated.
  --skip-build            Build nothing: the images built before stay as they are deployed.
  --template-bucket NAME  S3 bucket for templates over 51,200 bytes (or ECS_DSL_TEMPLATE_BUCKET).
  --plan                  Say what would change, from change sets of CloudFormation, and change nothing.
  --prune                 Remove the stacks that the app no longer has, once everything else is deployed.
  --accept-interruption   Replace what carries traffic, though requests fail meanwhile.
  --timeout SECONDS       When to stop waiting (3600).
  --dry-run               Print the commands and change nothing; needs no credentials.
  -h, --help              This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\n' ${all_workloads[@]+"${all_workloads[@]}"}
}

# shared STACK: sets what is known of a stack that workloads share.
inputs=() parameters=()
shared() {
  case $1 in
    tickets-registry)
      inputs=()
      parameters=()
      stack_tags=(ecs-dsl:app=tickets)
      ;;
    tickets-staging-platform)
      inputs=()
      parameters=()
      stack_tags=(ecs-dsl:app=tickets ecs-dsl:environment=staging)
      ;;
    *) return 1 ;;
  esac
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' service='' images=() builds=() named=() descriptions=()
container_tags=() image_tags=()
workload() {
  case $1 in
    api)
      stack='tickets-staging-api'
      cluster='tickets-staging'
      service='api'
      inputs=(PlatformVpc=tickets-staging-platform:Vpc PlatformEdgeSecurityGroup=tickets-staging-platform:EdgeSecurityGroup PlatformEdgeListener=tickets-staging-platform:EdgeListener PlatformCluster=tickets-staging-platform:Cluster PlatformPrivateSubnets=tickets-staging-platform:PrivateSubnets)
      parameters=()
      images=(api=Image)
      builds=(api)
      named=()
      descriptions=()
      container_tags=(api=deployed-staging-api)
      image_tags=(api=deployed-staging-api)
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

# tag_images: what runs has its tag before the next image takes the one beside it, and so has each image that is given.
tag_images() {
  local name row given
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    tag_deployed "$stack" "${container_tags[@]}"
    for row in "${image_tags[@]}"; do
      for given in ${given_images[@]+"${given_images[@]}"}; do
        if [ "${given%%=*}" = "${row%%=*}" ]; then tag_next "${given#*=}" "${row#*=}"; fi
      done
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

# add_images: adds PARAMETER=URI to $values for each image that does not stay as it is deployed: one that is built or
# given, and one that the config names and did not name before.
add_images() {
  local image parameter uri at
  read_named
  for image in "${images[@]}"; do
    parameter=${image##*=}
    uri=$(image_of "${image%=*}")
    if [ -n "$uri" ]; then values+=("$parameter=$uri"); fi
    for ((at = 0; at < ${#named[@]}; at++)); do
      if [ "${named[$at]%%=*}" != "$parameter" ] || [ -n "$uri" ]; then continue; fi
      if was_named "${descriptions[$at]}"; then
        say_kept "${image%=*}" "${named[$at]}"
      else
        values+=("${named[$at]}")
      fi
    done
  done
}

# read_named: notes what the deployed template says of the images, and which ones the stack has.
read_named() {
  described='' deployed=''
  if [ ${#named[@]} -eq 0 ] || [ "$dry_run" = yes ]; then return; fi
  if ask cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]'; then
    deployed=$answer
    if ask cloudformation get-template-summary --stack-name "$stack" \
      --query 'Parameters[].[ParameterKey,Description]'; then
      described=$answer
      return
    fi
  fi
  case $problem in
    *"does not exist"* | *REVIEW_IN_PROGRESS*) ;;
    *) fail aws "stack $stack cannot be read: $problem" ;;
  esac
}

# was_named PARAMETER=DESCRIPTION
was_named() {
  case $'\n'$described$'\n' in *$'\n'"${1%%=*}"$'\t'"${1#*=}"$'\n'*) return 0 ;; esac
  return 1
}

# say_kept NAME PARAMETER=URI
say_kept() {
  local key value
  if [ "$surveying" = yes ]; then return; fi
  while IFS=$'\t' read -r key value; do
    if [ "$key" != "${2%%=*}" ] || [ "$value" = "${2#*=}" ]; then continue; fi
    say "Image $1 stays $value, which has taken the place of the config's; --image or another one in the config changes it."
  done <<<"$deployed"
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

# all_stacks: the stacks of the app, one a line, in the order of their deployment.
all_stacks() {
  local name
  printf '%s\n' ${shared_stacks[@]+"${shared_stacks[@]}"}
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    workload "$name"
    printf '%s\n' "$stack"
  done
}

# selected_stacks: those of them that this deployment is about.
selected_stacks() {
  local name
  printf '%s\n' ${shared_stacks[@]+"${shared_stacks[@]}"}
  selected_workloads | while IFS= read -r name; do
    workload "$name"
    printf '%s\n' "$stack"
  done
}

# check_templates: every template is there, and fits.
check_templates() {
  local name
  while IFS= read -r name; do check_template "$name"; done <<<"$(selected_stacks)"
}

# shared_values STACK: sets what the stack takes.
shared_values() {
  stack=$1
  shared "$1"
  values=(${parameters[@]+"${parameters[@]}"})
  take_inputs ${inputs[@]+"${inputs[@]}"}
}

# workload_values NAME: sets what the stack of the workload takes.
workload_values() {
  workload "$1"
  stack_tags=("${tags[@]}")
  values=(${parameters[@]+"${parameters[@]}"})
  take_inputs ${inputs[@]+"${inputs[@]}"}
  add_images
}

# survey_shared STACK
survey_shared() {
  shared_values "$1"
  survey_stack ${values[@]+"${values[@]}"}
  keep_what_goes "$1"
}

# survey_workload NAME
survey_workload() {
  workload_values "$1"
  survey_stack ${values[@]+"${values[@]}"}
}

# look_first: looks at what is deployed before anything changes, and ends the script where something cannot be done.
look_first() {
  local name stacks=()
  surveying=yes
  for name in ${shared_stacks[@]+"${shared_stacks[@]}"}; do start "$name" with_prefix "$name" survey_shared "$name"; done
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    if is_selected "$name"; then start "$name" with_prefix "$name" survey_workload "$name"; fi
  done
  finish
  surveying=no
  while IFS= read -r name; do stacks+=("$name"); done <<<"$(all_stacks)"
  find_leftovers "${stacks[@]}"
  note_certificates "${stacks[@]}"
  read_leftovers
  stacks=()
  while IFS= read -r name; do stacks+=("$name"); done <<<"$(selected_stacks)"
  if has_listener; then
    for name in "${stacks[@]}"; do hold_back "$name"; done
  fi
  if [ "$plan" = yes ]; then print_plan "${stacks[@]}"; fi
  check_changes "${stacks[@]}"
  if [ "$plan" = yes ]; then
    forget_survey
    exit 0
  fi
}

# print_plan STACK…: what --plan prints.
print_plan() {
  local name
  for name in "$@"; do show_plan "$name"; done
  while IFS= read -r name; do
    if [ "$prune" = yes ]; then
      printf 'Stack %s: removed, for the app no longer has it.\n' "$name"
    else
      printf 'Stack %s: remains, though the app no longer has it; --prune removes it.\n' "$name"
    fi
  done <"$work/leftovers"
  if [ -s "$work/to-build" ]; then printf 'Images are built, and change what runs where they differ: %s.\n' "$(tr '\n' ' ' <"$work/to-build" | sed 's/ $//')"; fi
}

# deploy_shared STACK [TEMPLATE]: with what the stack loses, until nothing uses that any more.
deploy_shared() {
  local template=${2:-$work/kept.$1.yaml}
  if [ ! -f "$template" ]; then template="cloudformation/$1.yaml"; fi
  shared_values "$1"
  deploy_stack "$1" "$template" ${values[@]+"${values[@]}"}
}

# give_up STACK: deploys it without what it no longer has.
give_up() {
  say_given_up "$1" "$work/kept.$1.yaml" "cloudformation/$1.yaml"
  alone "$1" empty_groups "$1"
  alone "$1" deploy_shared "$1" "cloudformation/$1.yaml"
  rm "$work/kept.$1.yaml"
}

# prune: deletes the stacks that the app no longer has, in their order; before each goes what others take of it.
prune() {
  local name
  # shellcheck disable=SC2013 # One word a stack.
  for name in $(<"$work/leftovers"); do
    let_go "$name"
    alone --prune remove_leftover "$name"
  done
  : >"$work/leftovers"
}

# let_go STACK: gives up what takes values of a stack that goes, and before that what takes values of it in turn.
let_go() {
  local at name
  for ((at = ${#shared_stacks[@]} - 1; at >= 0; at--)); do
    name=${shared_stacks[$at]}
    if [ -f "$work/kept.$name.yaml" ] && takes_of "$work/kept.$name.yaml" "$1"; then
      let_go "$name"
      give_up "$name"
    fi
  done
}

# finish_deployment: what goes last: stacks and resources that nothing uses any more, first those that may use others.
finish_deployment() {
  local at name
  if [ "$dry_run" = yes ]; then return 0; fi
  deploy_late
  if [ "$prune" = yes ]; then prune; fi
  for ((at = ${#shared_stacks[@]} - 1; at >= 0; at--)); do
    name=${shared_stacks[$at]}
    if [ ! -f "$work/kept.$name.yaml" ]; then continue; fi
    if [ ${#services[@]} -gt 0 ] || [ -s "$work/leftovers" ]; then
      say "What stack $name no longer has stays until everything is deployed and no stack remains that may use it."
    else
      give_up "$name"
    fi
  done
  remove_certificates
  forget_survey
  report_leftovers
  say "Done: $environment runs what was asked for."
}

# deploy_workload NAME: its stack, then the proof that its service runs.
deploy_workload() {
  workload_values "$1"
  rolling_out=yes
  if [ "$dry_run" = no ]; then settle_rules "$stack" "cloudformation/$stack.yaml"; fi
  deploy_held "$stack" ${values[@]+"${values[@]}"}
  deploy_stack "$stack" "cloudformation/$stack.yaml" ${values[@]+"${values[@]}"}
  tag_deployed "$stack" "${container_tags[@]}"
  if [ "$dry_run" = yes ]; then return 0; fi
  verify_service "$stack" "$cluster" "$service"
  routes_moved "$stack"
}

# collect_rollout: keeps what AWS says of the workload at hand, where there is one.
collect_rollout() {
  if [ "$rolling_out" = yes ]; then collect_service "$cluster" "$service"; fi
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  if [ "$rolling_out" = no ]; then return 1; fi
  reason_of_service
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    workload "$name"
    if gives_route "$stack"; then continue; fi
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
    else
      start "$name" with_prefix "$name" deploy_workload "$name"
    fi
  done
  finish
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
    --plan) plan=yes ;;
    --prune) prune=yes ;;
    --accept-interruption) accept_interruption=yes ;;
    --template-bucket) template_bucket=$2 ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    *) no_option "$1" ;;
  esac
}

# check_options: some exclude each other.
check_options() {
  if [ "$plan $dry_run" = "yes yes" ]; then usage_error "--plan asks AWS, which --dry-run does not do; use one of them."; fi
  if [ "$prune" = yes ] && [ ${#services[@]} -gt 0 ]; then usage_error "--prune goes with a deployment of everything, without --service."; fi
  check_images
}

read_arguments "$@"
check_options
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target '123456789012' 'eu-central-1'
printf '%s\n' ${given_images[@]+"${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run$plan" = nono ] && [ -s "$work/to-build" ]; then require_tools docker; fi
check_templates
if [ "$dry_run" = no ]; then look_first; fi

say "Deploying $app to $environment (account $account, region $region)."
stuck=aws
if is_new; then alone roles make_service_roles; fi
alone tickets-registry deploy_shared tickets-registry
if [ -s "$work/to-build" ] || [ ${#given_images[@]} -gt 0 ]; then alone tags tag_images; fi
if [ -s "$work/to-build" ]; then alone images push_images; fi
alone tickets-staging-platform deploy_shared tickets-staging-platform
deploy_together api
finish_deployment
