/** Deployments that shift traffic: where they are, and what answers their pauses. */
export const SHIFT = `\
# The states of a deployment that is not over.
under_way=(PENDING IN_PROGRESS STOP_REQUESTED ROLLBACK_REQUESTED ROLLBACK_IN_PROGRESS)

# find_rollout CLUSTER SERVICE: sets $found_rollout to the deployment of the service that is under way; fails where none is.
find_rollout() {
  found_rollout=''
  ask ecs list-service-deployments --cluster "$1" --service "$2" --status "\${under_way[@]}" \\
    --query 'serviceDeployments[0].serviceDeploymentArn' || return 1
  case $answer in '' | None) return 1 ;; esac
  found_rollout=$answer
}
found_rollout='' followed=''

# follow_service CLUSTER SERVICE: says how far the deployment under way is, each time that this has changed.
follow_service() {
  local status stage production tests running wanted bake expires action line
  find_rollout "$1" "$2" || return 0
  ask ecs describe-service-deployments --service-deployment-arns "$found_rollout" --query "$rollout_state" || return 0
  IFS=$'\\t' read -r status stage production tests running wanted bake expires action <<<"$answer"
  line="Service $2: $stage, $running of $wanted new tasks run"
  case $status in
    ROLLBACK_* | STOP_REQUESTED) line="Service $2 goes back ($status): $stage" ;;
    *)
      case $production in '' | None) ;; *) line="$line, with $production percent of the traffic" ;; esac
      case $tests in '' | None | 0.0 | 0) ;; *) line="$line and $tests percent of the test traffic" ;; esac
      ;;
  esac
  if [ "$stage" = BAKE_TIME ]; then line="$line; it bakes for $bake minutes"; fi
  if [ "$line" != "$followed" ]; then say "$line."; fi
  followed=$line
  case $expires in '' | None) return 0 ;; esac
  if [ "$paused" = "$found_rollout $stage" ]; then return 0; fi
  paused="$found_rollout $stage"
  say "It is paused until somebody answers: ./deploy.sh --continue or ./deploy.sh --abort. At $expires ECS does by itself: $action."
}
paused=''

waiting_hook="lifecycleHookDetails[?status=='AWAITING_ACTION']|[0]"
rollout_state="serviceDeployments[0].[status, lifecycleStage, targetServiceRevision.requestedProductionTrafficWeight,
  targetServiceRevision.requestedTestTrafficWeight, targetServiceRevision.runningTaskCount,
  targetServiceRevision.requestedTaskCount, deploymentConfiguration.bakeTimeInMinutes,
  $waiting_hook.expiresAt, $waiting_hook.timeoutAction]"

# answer_service CLUSTER SERVICE CONTINUE|ROLLBACK: answers the pause of the deployment under way; one that is not paused
# goes back all the same. Fails where there is nothing to answer.
answer_service() {
  local hook words
  if ! find_rollout "$1" "$2"; then
    if [ -n "$problem" ]; then fail aws "the deployments of service $2 cannot be read: $problem"; fi
    say "Service $2: no deployment is under way."
    return 1
  fi
  ask ecs describe-service-deployments --service-deployment-arns "$found_rollout" \\
    --query "serviceDeployments[0].$waiting_hook.hookId" || fail aws "the deployment of service $2 cannot be read: $problem"
  hook=$answer
  case $hook:$3 in
    None:CONTINUE | :CONTINUE)
      say "Service $2: its deployment is not paused."
      return 1
      ;;
    None:ROLLBACK | :ROLLBACK)
      words=(ecs stop-service-deployment --service-deployment-arn "$found_rollout" --stop-type ROLLBACK)
      ;;
    *) words=(ecs continue-service-deployment --service-deployment-arn "$found_rollout" --hook-id "$hook" --action "$3") ;;
  esac
  if [ "$3" = CONTINUE ]; then say "Service $2: its deployment goes on."; else say "Service $2: its deployment goes back."; fi
  if [ "$dry_run" = yes ]; then
    print_command aws "\${words[@]}"
  elif ! ask "\${words[@]}"; then
    fail aws "the deployment of service $2 cannot be answered: $problem"
  fi
}
`;
