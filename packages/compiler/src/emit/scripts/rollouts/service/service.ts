import { assign } from "../../bash/workloads.ts";
import type { RolloutScript } from "../rollout-script.ts";
import { runbook } from "./runbook.ts";

/**
 * Verifies that what runs is what the stack asks for. `aws ecs wait services-stable` is not enough: it succeeds after
 * a circuit breaker has gone back to the old revision.
 */
const VERIFY = `\
# verify_service STACK CLUSTER SERVICE: returns when all tasks run the task definition of the stack, and only that.
verify_service() {
  local stack=$1 cluster=$2 service=$3 deadline=$((SECONDS + timeout)) expected refusals=0
  local status desired running deployments primary rollout
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \\
    --query StackResourceDetail.PhysicalResourceId || fail "the task definition of stack $stack cannot be read: $problem"
  expected=\${answer##*/}
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\\t' read -r status desired running deployments primary rollout <<<"$answer"
      primary=\${primary##*/}
      if [ "$status" != ACTIVE ]; then
        reject_service "is not active in cluster $cluster ($status)"
      elif [ "$primary" != "$expected" ]; then
        reject_service "runs $primary instead of $expected: the circuit breaker went back to it, or somebody else deployed it"
      elif [ "$rollout" = FAILED ]; then
        reject_service "did not come up with $expected; ECS gave the rollout up"
      elif [ "$deployments $running" = "1 $desired" ] && { [ "$rollout" = COMPLETED ] || [ "$rollout" = None ]; }; then
        say "Service $service runs $expected, $running of $desired tasks."
        return 0
      fi
    else
      refusals=$((refusals + 1))
      if [ "$refusals" -ge 3 ]; then fail "service $service cannot be read: $problem"; fi
      running='?' desired='?' rollout=unknown
    fi
    if [ "$SECONDS" -ge "$deadline" ]; then
      reject_service "is not up after $timeout s: $running of $desired tasks run $expected, rollout $rollout"
    fi
    sleep "$poll"
  done
}

service_state="services[0].[status, desiredCount, runningCount, length(deployments),
  deployments[?status=='PRIMARY']|[0].taskDefinition, deployments[?status=='PRIMARY']|[0].rolloutState]"

# reject_service WORDS…: used by verify_service.
reject_service() {
  explain_service "$cluster" "$service"
  fail "service $service $*."
}
`;

/** Everything ECS says about a service that does not come up. */
const EXPLAIN = `\
# explain_service CLUSTER SERVICE: rollouts, latest events, stopped tasks and unhealthy targets.
explain_service() {
  local cluster=$1 service=$2
  list "Rollouts of service $service" ecs describe-services --cluster "$cluster" --services "$service" \\
    --query 'services[0].deployments[].[status,taskDefinition,rolloutState,rolloutStateReason]'
  list "Latest events of service $service" ecs describe-services --cluster "$cluster" --services "$service" \\
    --query 'services[0].events[0:10].[createdAt,message]'
  explain_stopped_tasks "$cluster" "$service"
  explain_targets "$cluster" "$service"
}

# list TITLE SERVICE OPERATION WORDS…: prints the rows of an answer, if there are any.
list() {
  local title=$1 row
  shift
  ask "$@" || return 0
  case $answer in '' | None) return 0 ;; esac
  say "$title:"
  while IFS= read -r row; do say "  $row"; done <<<"$answer"
}

explain_stopped_tasks() {
  local cluster=$1 service=$2 tasks name code reason
  ask ecs list-tasks --cluster "$cluster" --service-name "$service" --desired-status STOPPED --query 'taskArns[0:10]' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\\t' read -r -a tasks <<<"$answer"
  list "Stopped tasks of service $service" ecs describe-tasks --cluster "$cluster" --tasks "\${tasks[@]}" \\
    --query 'tasks[].[taskArn,stopCode,stoppedReason]'
  ask ecs describe-tasks --cluster "$cluster" --tasks "\${tasks[@]}" \\
    --query 'tasks[].containers[].[name,exitCode,reason]' || return 0
  say "Their containers:"
  while IFS=$'\\t' read -r name code reason; do
    say "  $name: exit code $code$(meaning_of_exit_code "$code"), reason: $reason"
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

explain_targets() {
  local cluster=$1 service=$2 groups group
  ask ecs describe-services --cluster "$cluster" --services "$service" \\
    --query 'services[0].loadBalancers[?targetGroupArn].targetGroupArn' || return 0
  case $answer in '' | None) return 0 ;; esac
  IFS=$'\\t' read -r -a groups <<<"$answer"
  for group in "\${groups[@]}"; do
    list "Targets that are not healthy" elbv2 describe-target-health --target-group-arn "$group" \\
      --query "TargetHealthDescriptions[?TargetHealth.State!='healthy'].[Target.Id,Target.Port,TargetHealth.State,TargetHealth.Reason,TargetHealth.Description]"
  done
}
`;

/** Services: ECS keeps their tasks running. */
export const service: RolloutScript<"service"> = {
  name: ({ service }) => service,
  functions: [EXPLAIN, VERIFY],
  variables: ["service"],
  values: ({ service }) => [assign("service", service)],
  verify: 'verify_service "$stack" "$cluster" "$service"',
  explain: 'explain_service "$cluster" "$service"',
  runbook,
};
