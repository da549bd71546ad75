/** What ECS says of a service that does not come up, kept in files. */
export const COLLECT = `\
# collect_service CLUSTER SERVICE: keeps rollouts, events, stopped tasks with the ends of their logs, and unhealthy targets.
collect_service() {
  local cluster=$1 service=$2
  keep rollouts ecs describe-services --cluster "$cluster" --services "$service" \\
    --query 'services[0].deployments[].[status,taskDefinition,rolloutState,rolloutStateReason]'
  keep service-events ecs describe-services --cluster "$cluster" --services "$service" \\
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
  IFS=$'\\t' read -r -a tasks <<<"$answer"
  keep stopped-tasks ecs describe-tasks --cluster "$cluster" --tasks "\${tasks[@]}" \\
    --query "$ended.[stoppedReason,stopCode,taskArn]"
  ask ecs describe-tasks --cluster "$cluster" --tasks "\${tasks[@]}" \\
    --query "$ended.containers[].[name,exitCode,reason]" || return 0
  case $answer in '' | None) return 0 ;; esac
  answer=$(containers_among)
  keep_answer containers
  collect_logs "$cluster" "\${tasks[@]}"
}

# containers_among: the rows of $answer as sentences.
containers_among() {
  local name code reason
  while IFS=$'\\t' read -r name code reason; do
    printf '%s: exit code %s%s, reason: %s\\n' "$name" "$code" "$(meaning_of_exit_code "$code")" "$reason"
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
  IFS=$'\\t' read -r task definition <<<"\${answer%%$'\\n'*}"
  ask ecs describe-task-definition --task-definition "$definition" --query \\
    'taskDefinition.containerDefinitions[].[name,logConfiguration.options."awslogs-group",logConfiguration.options."awslogs-stream-prefix"]' || return 0
  while IFS=$'\\t' read -r name group prefix; do
    case $group in '' | None) continue ;; esac
    keep "log-of-$name" logs get-log-events --log-group-name "$group" --log-stream-name "$prefix/$name/\${task##*/}" \\
      --limit 30 --query 'events[].[message]'
  done <<<"$answer"
}

collect_targets() {
  local groups group count=0
  ask ecs describe-services --cluster "$1" --services "$2" \\
    --query 'services[0].loadBalancers[?targetGroupArn].targetGroupArn' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\\t' read -r -a groups <<<"$answer"
  for group in "\${groups[@]}"; do
    count=$((count + 1))
    keep "targets-$count" elbv2 describe-target-health --target-group-arn "$group" \\
      --query "TargetHealthDescriptions[?TargetHealth.State!='healthy'].[Target.Id,Target.Port,TargetHealth.State,TargetHealth.Reason,TargetHealth.Description]"
  done
}
`;

/** The one reason among all that. */
export const REASON = `\
# Exit codes with which a container ends by itself: neither 0 nor those of a signal, 137 and 143.
own_end='exit code ([2-9]|1([^34]|3[^7]|4[^3]))'

# What Secrets Manager and Systems Manager say where whoever reads may not decrypt.
no_key='Access to KMS is not allowed|[Cc]iphertext refers to|kms:Decrypt'

# reason_of_service: the reason for which a service did not come up, by what is kept of it; fails where none is known.
reason_of_service() {
  local found
  if found CannotPullContainer stopped-tasks service-events; then
    printf 'the image cannot be pulled: %s\\n' "$found"
  elif found "$no_key" stopped-tasks service-events; then
    printf 'the execution role may not use the key that encrypts a secret; name the key in the config, as kmsKey of the secret: %s\\n' "$found"
  elif found ResourceInitializationError stopped-tasks service-events; then
    printf 'a task cannot be given a secret, its log or its network: %s\\n' "$found"
  elif found OutOfMemory containers stopped-tasks; then
    printf 'a container ran out of memory: %s\\n' "$found"
  elif found 'health checks' stopped-tasks; then
    printf 'health checks fail: %s\\n' "$found"
    unhealthy_target
  elif found "$own_end" containers; then
    printf 'a container exited: %s\\n' "$found"
    last_words "\${found%%: exit code*}"
  elif found 'exit code 137' containers; then
    printf 'a container was killed, out of memory most likely: %s\\n' "$found"
  elif found 'unable to place|[Cc]apacity is unavailable|RESOURCE:' service-events stopped-tasks; then
    printf 'there is no capacity for the task: %s\\n' "$found"
  elif found unhealthy service-events; then
    printf 'health checks fail: %s\\n' "$found"
    unhealthy_target
  elif found unhealthy targets-1 targets-2; then
    printf 'health checks fail: %s\\n' "$found"
  elif found 'exit code [0-9]' containers; then
    printf 'a container exited: %s\\n' "$found"
    last_words "\${found%%: exit code*}"
  else
    return 1
  fi
}

# unhealthy_target: what the load balancer says of one.
unhealthy_target() {
  local found
  if found . targets-1 targets-2; then printf 'The target: %s\\n' "$found"; fi
}

# last_words CONTAINER: the end of its log.
last_words() {
  if [ -f "$evidence/log-of-$1.txt" ]; then printf 'Its last words: %s\\n' "$(tail -n 1 "$evidence/log-of-$1.txt")"; fi
}
`;
