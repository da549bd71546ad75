/** A call that has to be answered. */
export const insist = `\
# insist SERVICE OPERATION WORDS…: as ask; tries twice more where AWS does not answer.
insist() {
  local attempt
  for attempt in 1 2 3; do
    if ask "$@"; then return 0; fi
    case $problem in *"does not exist"* | *AccessDenied* | *ExpiredToken*) return 1 ;; esac
    if [ "$attempt" -lt 3 ]; then sleep "$poll"; fi
  done
  return 1
}
`;

/** Waiting, as long as there is time. */
export const waiting = `\
# is_late: whether there is no time left.
is_late() {
  [ "$SECONDS" -ge "$deadline" ]
}

# wait_more WORDS…: a pause between two looks; ends the script when there is no time left.
wait_more() {
  if is_late; then
    fail timed-out "$* after $timeout s. What AWS has begun goes on there; run the same command again to wait for it, with a longer --timeout."
  fi
  sleep "$poll"
}
`;

/** Waits for stacks, and explains those that cannot go on. */
export const stack = `\
${insist}
# ask_status STACK: sets $stack_status, to nothing for a stack that is not there, and notes the names of its parameters.
ask_status() {
  stack_status=''
  : >"$work/parameters.$1"
  if insist cloudformation describe-stacks --stack-name "$1" \\
    --query 'Stacks[0].[[StackStatus],Parameters[].[ParameterKey]][]'; then
    stack_status=\${answer%%$'\\n'*}
    printf '%s\\n' "$answer" | sed 1d >"$work/parameters.$1"
    return 0
  fi
  case $problem in
    *"does not exist"*) ;;
    *) fail aws "stack $1 cannot be read: $problem" ;;
  esac
}

# await_stack STACK: returns when the stack can be deployed, with its status in $stack_status.
await_stack() {
  local announced=no
  while :; do
    ask_status "$1"
    case $stack_status in
      REVIEW_IN_PROGRESS) return 0 ;;
      ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
        explain_failure "$1"
        say "Delete the stack, which CloudFormation could not do by itself, then run this again:"
        say "  aws cloudformation delete-stack --region $(region_of "$1") --stack-name $1"
        say "  aws cloudformation wait stack-delete-complete --region $(region_of "$1") --stack-name $1"
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      UPDATE_ROLLBACK_FAILED)
        explain_failure "$1"
        say "Remove what the reasons above name, then let CloudFormation finish, then run this again:"
        say "  aws cloudformation continue-update-rollback --region $(region_of "$1") --stack-name $1"
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      IMPORT_ROLLBACK_FAILED)
        explain_failure "$1"
        say "An import of somebody else failed half way, and CloudFormation updates no such stack. Remove what the reasons"
        say "above name, import again or delete the stack, then run this again."
        fail "$stuck" "stack $1 is in $stack_status."
        ;;
      *_IN_PROGRESS) ;;
      *)
        if [ "$announced$stack_status" = yesUPDATE_COMPLETE ]; then report_left_behind "$1"; fi
        return 0
        ;;
    esac
    if [ "$announced" = no ]; then say "Stack $1 is in $stack_status; waiting for it."; fi
    announced=yes
    wait_more "stack $1 is still in $stack_status"
  done
}

${waiting}
# finish_stack STACK: waits for the end of what CloudFormation does with the stack; explains what failed. What a rollback
# takes away, tasks and their logs above all, is kept as soon as it begins.
finish_stack() {
  while :; do
    ask_status "$1"
    case $stack_status in *ROLLBACK*_IN_PROGRESS) collect_once "$1" ;; esac
    case $stack_status in
      *_IN_PROGRESS)
        follow_rollout
        if is_late; then explain_failure "$1"; fi
        wait_more "stack $1 is still in $stack_status"
        ;;
      CREATE_COMPLETE | UPDATE_COMPLETE | IMPORT_COMPLETE)
        report_left_behind "$1"
        return 0
        ;;
      *)
        explain_failure "$1"
        fail rolled-back "stack $1 could not be deployed; it is in \${stack_status:-no state, for it is gone}."
        ;;
    esac
  done
}

# delete_stack STACK: deletes it and waits until it is gone.
delete_stack() {
  run aws cloudformation delete-stack --stack-name "$1" || fail aws "stack $1 cannot be deleted."
  if [ "$dry_run" = yes ]; then return 0; fi
  while :; do
    ask_status "$1"
    case $stack_status in
      '' | DELETE_COMPLETE) return 0 ;;
      *_IN_PROGRESS) wait_more "stack $1 is still in $stack_status" ;;
      *)
        explain_failure "$1"
        fail aws "stack $1 could not be deleted; it is in $stack_status."
        ;;
    esac
  done
}
`;
