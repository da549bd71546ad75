import { assign } from "../../bash/workloads.ts";
import type { RolloutScript } from "../rollout-script.ts";
import { COLLECT, REASON } from "./evidence.ts";
import { runbook } from "./runbook.ts";
import { SHIFT } from "./shift.ts";

/** What is asked of a service that is rolled out. */
export const SERVICE_STATE = `\
service_state="services[0].[status, desiredCount, runningCount, length(deployments),
  deployments[?status=='PRIMARY']|[0].taskDefinition, deployments[?status=='PRIMARY']|[0].rolloutState]"
`;

/**
 * Verifies that what runs is what the stack asks for. `aws ecs wait services-stable` is not enough: it succeeds after
 * a circuit breaker has gone back to the old revision.
 */
const VERIFY = `\
# verify_service STACK CLUSTER SERVICE: returns when all tasks run the task definition of the stack, and only that.
verify_service() {
  local stack=$1 cluster=$2 service=$3 expected refusals=0
  local status desired running deployments primary rollout
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \\
    --query StackResourceDetail.PhysicalResourceId || fail aws "the task definition of stack $stack cannot be read: $problem"
  expected=\${answer##*/}
  while :; do
    if ask ecs describe-services --cluster "$cluster" --services "$service" --query "$service_state"; then
      refusals=0
      IFS=$'\\t' read -r status desired running deployments primary rollout <<<"$answer"
      primary=\${primary##*/}
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

${SERVICE_STATE}
# reject_service STATUS WORDS…: used by verify_service.
reject_service() {
  local status=$1
  shift
  explain_failure "$stack"
  fail "$status" "service $service $*."
}
`;

/** Services: ECS keeps their tasks running. */
export const service: RolloutScript<"service"> = {
  name: ({ service }) => service,
  functions: [COLLECT, REASON, VERIFY, SHIFT],
  variables: ["service"],
  values: ({ service }) => [assign("service", service)],
  verify: 'verify_service "$stack" "$cluster" "$service"',
  collect: 'collect_service "$cluster" "$service"',
  reason: "reason_of_service",
  runbook,
};
