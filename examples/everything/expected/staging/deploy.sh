#!/usr/bin/env bash
# Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;
# it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

app='market'
environment='staging'
shared_stacks=(market-registry market-staging-platform market-staging-file-system-uploads market-staging-topic-orders market-staging-queue-jobs market-staging-queue-receipts market-staging-stack-data)
all_workloads=(accounts agent migrate api cache chat mailer printer renderer report search)
tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
own_repositories=(market/api market/jobs)
runs_tasks=yes
shifting=(accounts api search)
timeout=5400
deploy_parameters=(Banner)
parameter_defaults=(Banner=)
parameter_places=(Banner=market-staging-api:BannerFromDeployment)
given_parameters=()
valued_options=(--service --image --template-bucket --timeout --parameter)
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
  --timeout SECONDS       When to stop waiting (5400).
  --continue              Let a deployment go on that is paused; with --service, that of one service.
  --abort                 Let a deployment go back that is paused or under way.
  --parameter NAME=VALUE  Give a value, which stays until another is given; may be repeated. There is
                          $(names_of "${deploy_parameters[@]}").
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
    market-registry)
      inputs=()
      parameters=()
      stack_tags=(ecs-dsl:app=market)
      ;;
    market-staging-platform)
      inputs=()
      parameters=(GeneralImage=/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id)
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    market-staging-file-system-uploads)
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    market-staging-topic-orders)
      inputs=()
      parameters=()
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    market-staging-queue-jobs)
      inputs=(OrdersTopicArn=market-staging-topic-orders:Arn)
      parameters=()
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    market-staging-queue-receipts)
      inputs=()
      parameters=()
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    market-staging-stack-data)
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      stack_tags=(ecs-dsl:app=market ecs-dsl:environment=staging team=market)
      ;;
    *) return 1 ;;
  esac
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' rollout='' service='' strategy='' gates='' images=() builds=() named=() descriptions=()
container_tags=() image_tags=()
workload() {
  case $1 in
    accounts)
      stack='market-staging-accounts'
      cluster='market-staging'
      rollout='service'
      service='accounts'
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformInsideSecurityGroup=market-staging-platform:InsideSecurityGroup PlatformEdgeSecurityGroup=market-staging-platform:EdgeSecurityGroup PlatformInsideListener=market-staging-platform:InsideListener PlatformEdgeListener=market-staging-platform:EdgeListener PlatformEdgeOriginSecret1=market-staging-platform:EdgeOriginSecret1 PlatformMarketLocal7a8dc1Namespace=market-staging-platform:MarketLocal7a8dc1Namespace PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(accounts=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/market/api:release-1.8.0)
      descriptions=('Image=Image of container accounts, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/market/api:release-1.8.0')
      container_tags=(accounts=deployed-staging-accounts xray-daemon=deployed-staging-accounts.xray-daemon)
      image_tags=(accounts=deployed-staging-accounts)
      ;;
    agent)
      stack='market-staging-agent'
      cluster='market-staging'
      rollout='service'
      service='agent'
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(agent=Image)
      builds=()
      named=(Image=public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300049.1b929)
      descriptions=('Image=Image of container agent, unless another is given: public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300049.1b929')
      container_tags=(agent=deployed-staging-agent)
      image_tags=(agent=deployed-staging-agent)
      ;;
    migrate)
      stack='market-staging-migrate'
      cluster='market-staging'
      rollout='task'
      strategy='capacityProvider=FARGATE,weight=1'
      gates='api'
      inputs=(PlatformVpc=market-staging-platform:Vpc DataStackSessionsRef=market-staging-stack-data:SessionsRef PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(migrate=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2)
      descriptions=('Image=Image of container migrate, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2')
      container_tags=(migrate=deployed-staging-migrate)
      image_tags=(migrate=deployed-staging-migrate)
      ;;
    api)
      stack='market-staging-api'
      cluster='market-staging'
      rollout='service'
      service='api'
      inputs=(OrdersTopicArn=market-staging-topic-orders:Arn DataStackSessionsArn=market-staging-stack-data:SessionsArn PlatformVpc=market-staging-platform:Vpc DataStackCacheSecurityGroup=market-staging-stack-data:CacheSecurityGroup DataStackCacheEndpointAddress=market-staging-stack-data:CacheEndpointAddress PlatformSiteDistributionUrl=market-staging-platform:SiteDistributionUrl DataStackSessionsRef=market-staging-stack-data:SessionsRef SupportUrl88da76FromStack=support:Url PlatformEdgeSecurityGroup=market-staging-platform:EdgeSecurityGroup AccountsSecurityGroup=market-staging-accounts:SecurityGroup PlatformEdgeListener=market-staging-platform:EdgeListener PlatformEdgeOriginSecret1=market-staging-platform:EdgeOriginSecret1 PlatformEdgeFullName=market-staging-platform:EdgeFullName PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(api=Image)
      builds=(api)
      named=()
      descriptions=()
      container_tags=(api=deployed-staging-api proxy=deployed-staging-api.proxy otel=deployed-staging-api.otel)
      image_tags=(api=deployed-staging-api)
      ;;
    cache)
      stack='market-staging-cache'
      cluster='market-staging'
      rollout='service'
      service='cache'
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformTcpSecurityGroup=market-staging-platform:TcpSecurityGroup PlatformTcpArn=market-staging-platform:TcpArn PlatformMarketLocal7a8dc1Namespace=market-staging-platform:MarketLocal7a8dc1Namespace PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(cache=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/dockerhub/library/redis:7.4)
      descriptions=('Image=Image of container cache, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/dockerhub/library/redis:7.4')
      container_tags=(cache=deployed-staging-cache)
      image_tags=(cache=deployed-staging-cache)
      ;;
    chat)
      stack='market-staging-chat'
      cluster='market-staging'
      rollout='service'
      service='chat'
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformMarketLocal7a8dc1Namespace=market-staging-platform:MarketLocal7a8dc1Namespace PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(chat=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/market/api:release-1.8.0)
      descriptions=('Image=Image of container chat, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/market/api:release-1.8.0')
      container_tags=(chat=deployed-staging-chat)
      image_tags=(chat=deployed-staging-chat)
      ;;
    mailer)
      stack='market-staging-mailer'
      cluster='market-staging'
      rollout='service'
      service='mailer'
      inputs=(JobsQueueArn=market-staging-queue-jobs:Arn PlatformVpc=market-staging-platform:Vpc JobsQueueUrl=market-staging-queue-jobs:Url JobsQueueDeadLetterName=market-staging-queue-jobs:DeadLetterName PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets JobsQueueName=market-staging-queue-jobs:Name)
      parameters=()
      images=(mailer=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2)
      descriptions=('Image=Image of container mailer, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2')
      container_tags=(mailer=deployed-staging-mailer)
      image_tags=(mailer=deployed-staging-mailer)
      ;;
    printer)
      stack='market-staging-printer'
      cluster='market-staging'
      rollout='service'
      service='printer'
      inputs=(ReceiptsQueueArn=market-staging-queue-receipts:Arn ReceiptsQueueUrl=market-staging-queue-receipts:Url PlatformCluster=market-staging-platform:Cluster)
      parameters=()
      images=(printer=Image)
      builds=()
      named=(Image=public.ecr.aws/docker/library/busybox:1.37.0)
      descriptions=('Image=Image of container printer, unless another is given: public.ecr.aws/docker/library/busybox:1.37.0')
      container_tags=(printer=deployed-staging-printer)
      image_tags=(printer=deployed-staging-printer)
      ;;
    renderer)
      stack='market-staging-renderer'
      cluster='market-staging'
      rollout='service'
      service='renderer'
      inputs=(UploadsFileSystemId=market-staging-file-system-uploads:Id UploadsFileSystemAccessPoint=market-staging-file-system-uploads:AccessPoint PlatformVpc=market-staging-platform:Vpc UploadsFileSystemSecurityGroup=market-staging-file-system-uploads:SecurityGroup PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(renderer=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/platform/tools@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae)
      descriptions=('Image=Image of container renderer, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/platform/tools@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae')
      container_tags=(renderer=deployed-staging-renderer log-router=deployed-staging-renderer.log-router)
      image_tags=(renderer=deployed-staging-renderer)
      ;;
    report)
      stack='market-staging-report'
      cluster='market-staging'
      rollout='task'
      strategy='capacityProvider=FARGATE,weight=1'
      gates=''
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(report=Image)
      builds=()
      named=(Image=123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2)
      descriptions=('Image=Image of container report, unless another is given: 123456789012.dkr.ecr.us-east-1.amazonaws.com/market/jobs:release-1.0.2')
      container_tags=(report=deployed-staging-report)
      image_tags=(report=deployed-staging-report)
      ;;
    search)
      stack='market-staging-search'
      cluster='market-staging'
      rollout='service'
      service='search'
      inputs=(PlatformVpc=market-staging-platform:Vpc PlatformInsideSecurityGroup=market-staging-platform:InsideSecurityGroup PlatformInsideListener=market-staging-platform:InsideListener PlatformCluster=market-staging-platform:Cluster PlatformPrivateSubnets=market-staging-platform:PrivateSubnets)
      parameters=()
      images=(search=Image)
      builds=()
      named=()
      descriptions=()
      container_tags=(search=deployed-staging-search)
      image_tags=(search=deployed-staging-search)
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
  take_given
}

# workload_values NAME: sets what the stack of the workload takes.
workload_values() {
  workload "$1"
  stack_tags=("${tags[@]}")
  values=(${parameters[@]+"${parameters[@]}"})
  take_inputs ${inputs[@]+"${inputs[@]}"}
  take_given
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
  check_parameters "${stacks[@]}"
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

# add_parameter NAME=VALUE: what --parameter gives.
add_parameter() {
  case $1 in
    *$'\n'*) usage_error "--parameter takes a value of one line." ;;
    *=*) ;;
    *) usage_error "--parameter takes NAME=VALUE, not \"$1\"." ;;
  esac
  if ! is_one_of "${1%%=*}" "${deploy_parameters[@]}"; then
    usage_error "there is no parameter \"${1%%=*}\"; there is $(names_of "${deploy_parameters[@]}")."
  fi
  given_parameters+=("$1")
}

# take_given: adds PARAMETER=VALUE to $values for what the stack at hand takes that is given at deployment.
take_given() {
  local row name place value
  for row in "${parameter_places[@]}"; do
    name=${row%%=*} place=${row#*=}
    if [ "${place%%:*}" != "$stack" ]; then continue; fi
    find_given "$name" "$place"
    values+=("${place#*:}=$value")
  done
}

# find_given NAME STACK:PARAMETER: sets $value to what is given now, else to what was given before, to that stack or to
# another one, else to the default; ends the script where there is none.
find_given() {
  local row fallback=''
  if pair_of "$1" ${given_parameters[@]+"${given_parameters[@]}"}; then return 0; fi
  if [ "$dry_run" = no ]; then
    for row in "$1=$2" "${parameter_places[@]}"; do
      if [ "${row%%=*}" = "$1" ] && was_given "${row#*=}"; then return 0; fi
    done
  fi
  if pair_of "$1" ${parameter_defaults[@]+"${parameter_defaults[@]}"}; then return 0; fi
  if [ "$dry_run" = yes ]; then
    value="PARAMETER:$1"
  elif [ -n "$fallback" ]; then
    value=${fallback#=}
  else
    fail "$stuck" "parameter $1 has no value yet; give it one: ./deploy.sh --parameter $1=VALUE"
  fi
}

# pair_of NAME NAME=VALUE…: sets $value to that of the last pair of the name; fails where there is none.
pair_of() {
  local pair found=1
  for pair in "${@:2}"; do
    if [ "${pair%%=*}" = "$1" ]; then value=${pair#*=} found=0; fi
  done
  return "$found"
}

# was_given STACK:PARAMETER: sets $value to what the parameter is in the deployed stack; fails where there is none, and where
# it is the default of the deployed template, which is noted in $fallback.
was_given() {
  local key rest deployed="$work/given.${1%%:*}"
  read_given "${1%%:*}"
  value=''
  while IFS=$'\t' read -r key rest; do
    if [ "$key" = "value:${1#*:}" ]; then value="=$rest"; fi
    if [ "$key" = "default:${1#*:}" ] && [ "$value" = "=$rest" ]; then
      fallback=$value
      return 1
    fi
  done <"$deployed"
  if [ -z "$value" ]; then return 1; fi
  value=${value#=}
}

# read_given STACK: notes the parameters of the deployed stack, once, and then the defaults that its template has for them.
read_given() {
  local new
  if [ -f "$work/given.$1" ]; then return 0; fi
  new=$(mktemp "$work/new-given.XXXXXX")
  if insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]'; then
    note_given value >>"$new"
    if ask cloudformation get-template-summary --stack-name "$1" --query 'Parameters[].[ParameterKey,DefaultValue]'; then
      note_given default >>"$new"
    fi
  else
    case $problem in *"does not exist"*) ;; *) fail aws "stack $1 cannot be read: $problem" ;; esac
  fi
  mv "$new" "$work/given.$1"
}

# note_given WORD: the rows of $answer with the word before each.
note_given() {
  case $answer in '' | None) return 0 ;; esac
  printf '%s\n' "$answer" | sed "s/^/$1:/"
}

# check_parameters STACK…: ends the script before anything changes where a parameter would come to a stack from another one.
check_parameters() {
  local stack name file holder found=no
  for stack in "$@"; do
    while IFS= read -r name; do
      if [ -z "$name" ] || names_parameter "$work/deployed.$stack.yaml" "$name"; then continue; fi
      read_others "$@"
      for file in "$work"/deployed.*.yaml "$work"/left.*.yaml "$work"/other.*.yaml; do
        holder=${file##*/}
        holder=${holder%.yaml}
        holder=${holder#*.}
        if [ "$holder" = "$stack" ] || ! names_parameter "$file" "$name"; then continue; fi
        if [ "$found" = no ]; then say "Nothing was changed:"; fi
        found=yes
        say "  parameter $name is of stack $holder, and stack $stack cannot make it until it is gone there. To move it, remove \`parameter\` of the output and deploy that, with --prune where stack $holder goes, and give it to the other output then; or give that another name."
      done
    done <<<"$(named_parameters "cloudformation/$stack.yaml")"
  done
  if [ "$found" = no ]; then return 0; fi
  forget_survey
  fail refused "what the app asks for cannot be done to what is deployed; the steps are above."
}

# read_others STACK…: keeps the templates of the stacks of the app that are none of these, once, in $work/other.STACK.yaml: those of
# workloads that --service does not name.
read_others() {
  local stack
  if [ "$others_read" = yes ]; then return 0; fi
  others_read=yes
  while IFS= read -r stack; do
    if is_one_of "$stack" "$@"; then continue; fi
    if insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody; then
      printf '%s\n' "$answer" >"$work/other.$stack.yaml"
    else
      case $problem in *"does not exist"*) ;; *) fail aws "the template of stack $stack cannot be read: $problem" ;; esac
    fi
  done <<<"$(all_stacks)"
}
others_read=no

# names_parameter TEMPLATE NAME
names_parameter() {
  [ -s "$1" ] && named_parameters "$1" | grep -Fx -e "$2" >/dev/null
}

# named_parameters TEMPLATE: the names in Parameter Store that it gives, one a line.
named_parameters() {
  awk '
    /^  [^ #]/ { is_parameter = 0 }
    /^    Type: AWS::SSM::Parameter$/ { is_parameter = 1 }
    is_parameter && /^      Name: / { gsub(/"/, "", $2); if ($2 !~ /^!/) print $2 }
  ' "$1"
}

# deploy_shared_together STACK…: stacks that do not need one another.
deploy_shared_together() {
  local name
  for name in "$@"; do
    if [ "$dry_run" = yes ]; then deploy_shared "$name"; else start "$name" with_prefix "$name" deploy_shared "$name"; fi
  done
  finish
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
  case $rollout in service) verify_service "$stack" "$cluster" "$service" ;; task) verify_task "$stack" "$cluster" "$strategy" "$gates" ;; esac
  routes_moved "$stack"
}

# collect_rollout: keeps what AWS says of the workload at hand, where there is one.
collect_rollout() {
  if [ "$rolling_out" = yes ]; then case $rollout in service) collect_service "$cluster" "$service" ;; task) collect_task "$stack" ;; esac; fi
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  if [ "$rolling_out" = no ]; then return 1; fi
  case $rollout in service) reason_of_service ;; task) reason_of_task "$stack" ;; esac
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

# answer_deployments: what --continue and --abort do.
answer_deployments() {
  local name answered=no
  while IFS= read -r name; do
    workload "$name"
    is_one_of "$service" "${shifting[@]}" || continue
    if answer_service "$cluster" "$service" "$reply"; then answered=yes; fi
  done <<<"$(selected_workloads)"
  if [ "$answered" = no ]; then fail refused "there is no deployment to answer."; fi
}
reply=''

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
    --continue) reply=CONTINUE ;;
    --abort) reply=ROLLBACK ;;
    --parameter) add_parameter "$2" ;;
    *) no_option "$1" ;;
  esac
}

# check_options: some exclude each other.
check_options() {
  if [ "$plan $dry_run" = "yes yes" ]; then usage_error "--plan asks AWS, which --dry-run does not do; use one of them."; fi
  if [ "$prune" = yes ] && [ ${#services[@]} -gt 0 ]; then usage_error "--prune goes with a deployment of everything, without --service."; fi
  add_gates
  check_images
}

read_arguments "$@"
check_options
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target '123456789012' 'us-east-1'
if [ -n "$reply" ]; then
  answer_deployments
  exit 0
fi
printf '%s\n' ${given_images[@]+"${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run$plan" = nono ] && [ -s "$work/to-build" ]; then require_tools docker; fi
check_templates
if [ "$dry_run" = no ]; then look_first; fi

say "Deploying $app to $environment (account $account, region $region)."
stuck=aws
if is_new; then alone roles make_service_roles; fi
alone market-registry deploy_shared market-registry
if [ -s "$work/to-build" ] || [ ${#given_images[@]} -gt 0 ]; then alone tags tag_images; fi
if [ -s "$work/to-build" ]; then alone images push_images; fi
alone market-staging-platform deploy_shared market-staging-platform
deploy_shared_together market-staging-file-system-uploads market-staging-topic-orders market-staging-queue-receipts market-staging-stack-data
alone market-staging-queue-jobs deploy_shared market-staging-queue-jobs
deploy_together accounts agent migrate cache chat mailer printer renderer report search
deploy_together api
finish_deployment
