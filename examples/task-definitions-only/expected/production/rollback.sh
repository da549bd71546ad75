#!/usr/bin/env bash
# Gives services the task definition that they had before, and verifies that they run it. Written by ecs-dsl; needs bash
# and the AWS CLI (v1 or v2).
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

environment='production'
all_workloads=(api)
valued_options=(--service --to --timeout)
revision=''

usage() {
  cat <<EOF
Usage: ./rollback.sh [options]

Gives services of environment $environment the task definition that they had before, and verifies that they run it. The
next ./deploy.sh deploys what the config says: put that right, too.

  --service NAME     The service to roll back; may be repeated. Needed unless there is only one.
  --to REVISION      Go back to this revision of the family (one service only). Without it: to the latest revision
                     before the one that runs that differs from it.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Read, say what would be done, and change nothing.
  -h, --help         This text.

$(exit_statuses)

Services:
EOF
  printf '  %s\n' ${all_workloads[@]+"${all_workloads[@]}"}
}

# workload NAME: sets what is known of a workload; fails when there is no such workload.
stack='' cluster='' rollout='' family='' service='' strategy='' gates='' subnets='' security_groups='' assign_public_ip=DISABLED
workload() {
  case $1 in
    api)
      stack='api'
      cluster='production'
      rollout='service'
      family='shop-api-production'
      service='shop-api'
      ;;
    *) return 1 ;;
  esac
}

# is_other NAME REVISION: whether that revision is active and differs from what runs; its ARN is in $definition then.
is_other() {
  local file=$work/target.$1.json
  definition=''
  read_definition "${running%:*}:$2" "$file"
  if [ ! -s "$file" ] || [ "$(member_of "$file" status)" != ACTIVE ]; then return 1; fi
  definition_text "$file" >"$work/target.$1.txt"
  if cmp -s "$work/running.$1.txt" "$work/target.$1.txt"; then return 1; fi
  definition=$(member_of "$file" taskDefinitionArn)
}

# find_target NAME: sets $definition to what the service goes back to.
find_target() {
  local current=${running##*:} found
  if [ -n "$revision" ]; then
    is_other "$1" "$revision" ||
      fail refused "there is no active revision $revision of ${running%:*} that differs from ${running##*/}, which runs."
    return 0
  fi
  for ((found = current - 1; found > 0 && found >= current - 50; found--)); do
    if is_other "$1" "$found"; then return 0; fi
  done
  fail refused "$1 has nothing to go back to: no active revision before ${running##*/} differs from it."
}

# images_in FILE: the images of the task definition in a file, one a line.
images_in() {
  definition_text "$1" | awk -F '\t' '$1 ~ /^containerDefinitions#[0-9]+\.image$/ { print substr($2, 2, length($2) - 2) }'
}

# plan_rollback NAME: finds what the service goes back to, and ends the script where it cannot, before anything changes.
plan_rollback() {
  local image images=()
  workload "$1"
  survey_service
  read_definition "$running" "$work/running.$1.json"
  definition_text "$work/running.$1.json" >"$work/running.$1.txt"
  find_target "$1"
  while IFS= read -r image; do images+=("$image"); done < <(images_in "$work/target.$1.json")
  check_presence ${images[@]+"${images[@]}"}
  printf '%s\n' "$definition" >"$work/rollback.$1"
}

# roll_back NAME: as planned.
roll_back() {
  workload "$1"
  definition=$(<"$work/rollback.$1")
  if [ "$dry_run" = yes ]; then
    print_command aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$definition"
    return 0
  fi
  update_service
  verify_revision
}

# collect_rollout: keeps what AWS says of the service at hand.
collect_rollout() {
  collect_service "$cluster" "$service"
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  reason_of_service
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
choose_target '123456789012' 'us-east-1'
say "Rolling back in $environment (account $account, region $region)."
for name in "${services[@]}"; do alone "$name" plan_rollback "$name"; done
for name in "${services[@]}"; do alone "$name" roll_back "$name"; done
