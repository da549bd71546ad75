#!/usr/bin/env bash
# Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;
# it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

app='my-nodejs-api'
environment='staging'
all_workloads=(api)
tags=()
own_repositories=(my-nodejs-api)
valued_options=(--service --image --template-bucket --timeout)
skip_build=no
given_images=()
parallel=${ECS_DSL_PARALLEL:-8}

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

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' service='' inputs=() parameters=() images=() builds=() named=() descriptions=()
container_tags=() image_tags=()
workload() {
  case $1 in
    api)
      stack='my-nodejs-api-staging-api'
      cluster='my-nodejs-api-staging'
      service='api'
      inputs=(PlatformVpc=my-nodejs-api-staging-platform:Vpc PlatformEdgeSecurityGroup=my-nodejs-api-staging-platform:EdgeSecurityGroup PlatformEdgeListener=my-nodejs-api-staging-platform:EdgeListener PlatformCluster=my-nodejs-api-staging-platform:Cluster PlatformPrivateSubnets=my-nodejs-api-staging-platform:PrivateSubnets)
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
    has_image "${given%%=*}" || usage_error "no workload that is deployed has an image \"${given%%=*}\"; images are $(all_images)."
  done
}

# all_images: the names of the images that --image takes.
all_images() {
  local name image names=()
  for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
    workload "$name"
    for image in "${images[@]}"; do names+=("${image%=*}"); done
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

# add_images: adds PARAMETER=URI to $words for each image that does not stay as it is deployed: one that is built or
# given, and one that the config names and did not name before.
add_images() {
  local image parameter uri at
  read_named
  for image in "${images[@]}"; do
    parameter=${image##*=}
    uri=$(image_of "${image%=*}")
    if [ -n "$uri" ]; then words+=("$parameter=$uri"); fi
    for ((at = 0; at < ${#named[@]}; at++)); do
      if [ "${named[$at]%%=*}" != "$parameter" ] || [ -n "$uri" ]; then continue; fi
      if was_named "${descriptions[$at]}"; then
        say_kept "${image%=*}" "${named[$at]}"
      else
        words+=("${named[$at]}")
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
    *) fail "stack $stack cannot be read: $problem" ;;
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
  while IFS=$'\t' read -r key value; do
    if [ "$key" != "${2%%=*}" ] || [ "$value" = "${2#*=}" ]; then continue; fi
    say "Image $1 stays $value, which has taken the place of the config's; --image or another one in the config changes it."
  done <<<"$deployed"
}

# deploy_workload NAME: its stack, then the proof that its service runs.
deploy_workload() {
  local words
  workload "$1"
  words=(${parameters[@]+"${parameters[@]}"})
  take_inputs ${inputs[@]+"${inputs[@]}"}
  add_images
  deploy_stack "$stack" ${words[@]+"${words[@]}"} || {
    explain_service "$stack" "$cluster" "$service"
    exit 1
  }
  if [ "$dry_run" != yes ]; then verify_service "$stack" "$cluster" "$service"; fi
  tag_deployed "$stack" "${container_tags[@]}"
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
    --template-bucket) template_bucket=$2 ;;
    --timeout) check_number "$1" "$2" && timeout=$2 ;;
    *) no_option "$1" ;;
  esac
}

read_arguments "$@"
check_images
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target '123456789012' 'us-east-1'
printf '%s\n' ${given_images[@]+"${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run" = no ] && [ -s "$work/to-build" ]; then require_tools docker; fi
check_template my-nodejs-api-registry
check_template my-nodejs-api-staging-platform
for name in ${all_workloads[@]+"${all_workloads[@]}"}; do
  is_selected "$name" || continue
  workload "$name"
  check_template "$stack"
done

say "Deploying $app to $environment (account $account, region $region)."
alone my-nodejs-api-registry deploy_stack my-nodejs-api-registry
if [ -s "$work/to-build" ] || [ ${#given_images[@]} -gt 0 ]; then alone tags tag_images; fi
if [ -s "$work/to-build" ]; then alone images push_images; fi
alone my-nodejs-api-staging-platform deploy_stack my-nodejs-api-staging-platform
deploy_together api
if [ "$dry_run" = no ]; then say "Done: $environment runs what was asked for."; fi
