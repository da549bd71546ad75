/** Services that others have made: they are looked at first, get another task definition, and are watched until it runs. */
export const services = `\
# survey_service: looks at the service before anything changes: sets $running to the task definition that it runs, and
# $primary_rollout to how its deployment goes. Ends the script where it is not there, or not to be updated like this.
survey_service() {
  local status controller
  insist ecs describe-services --cluster "$cluster" --services "$service" --query \\
    "[services[0].status, services[0].deploymentController.type, services[0].deployments[?status=='PRIMARY']|[0].taskDefinition, services[0].deployments[?status=='PRIMARY']|[0].rolloutState]" || {
    case $problem in
      *ClusterNotFound*) fail refused "there is no cluster $cluster in account $account, region $region; whoever owns the infrastructure makes it first." ;;
      *) fail aws "service $service cannot be read: $problem" ;;
    esac
  }
  IFS=$'\\t' read -r status controller running primary_rollout <<<"$answer"
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
    say "Service $service has \${definition##*/}; it is not updated."
    return 0
  fi
  words=(ecs update-service --cluster "$cluster" --service "$service" --task-definition "$definition")
  if [ "$running" = "$definition" ]; then words+=(--force-new-deployment); fi
  if ! ask "\${words[@]}" --query service.serviceName; then
    local refusal=$problem
    survey_service
    if [ "$running" != "$definition" ]; then fail aws "service $service cannot be updated: $refusal"; fi
  fi
  say "Service $service goes from \${running##*/} to \${definition##*/}."
}
force=no

# verify_revision: returns when all tasks of the service run $definition, and only that.
verify_revision() {
  local expected=\${definition##*/} refusals=0 status desired count deployments primary rollout
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\\t' read -r status desired count deployments primary rollout <<<"$answer"
      primary=\${primary##*/}
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
  IFS=$'\\t' read -r -a tasks <<<"$answer"
  ask ecs describe-tasks --cluster "$cluster" --tasks "\${tasks[@]}" \\
    --query "tasks[?taskDefinitionArn=='$definition' && lastStatus=='RUNNING'].containers[].[name,image,imageDigest]" || return 0
  printf '%s\\n' "$answer" | LC_ALL=C sort -u >"$rows"
  while IFS=$'\\t' read -r container uri runs; do
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
  host=\${image_host#*.dkr.ecr.}
  if ! ask ecr batch-get-image --region "\${host%%.*}" --registry-id "\${image_host%%.*}" --repository-name "$image_repository" \\
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
  host=\${image_host#*.dkr.ecr.}
  find_digest "$image_repository" "$image_id" --region "\${host%%.*}" --registry-id "\${image_host%%.*}" || return 0
  case $digest in
    "$3") ;;
    *) say "$2 is $digest now. ./deploy.sh --force starts tasks with what a tag is now." ;;
  esac
}
`;

/** Tasks that run to their end, where no stack says where. */
export const tasks = `\
# read_task NAME: sets $definition to what runs, and what is known of its main container: $container, $log_group and
# $log_prefix. The newest revision of the family, where none was registered just now.
read_task() {
  if [ -z "$definition" ]; then
    ask ecs describe-task-definition --task-definition "$family" --query taskDefinition.taskDefinitionArn ||
      fail aws "there is no task definition of family $family; ./deploy.sh registers it. $problem"
    definition=$answer
  fi
  ask ecs describe-task-definition --task-definition "$definition" --query \\
    'taskDefinition.containerDefinitions[0].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' ||
    fail aws "task definition $definition cannot be read: $problem"
  IFS=$'\\t' read -r container log_group log_prefix <<<"$answer"
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
  fail task-failed "task $1 ended with \${exit_code:-no exit code}: $stopped_reason. What waits for it was not touched."
}

# latest_events NAME: nothing here has a stack, whose events would tell of a failure.
latest_events() {
  return 1
}
`;
