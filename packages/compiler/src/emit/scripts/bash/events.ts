/** What the events of a stack tell. */
export const events = `\
# latest_events STACK: the events of the latest operation of the stack, in $answer, newest first.
latest_events() {
  ask cloudformation describe-stack-events --stack-name "$1" --max-items 200 \\
    --query 'StackEvents[].[LogicalResourceId,ResourceStatus,ResourceStatusReason]' || return 1
  answer=$(awk -F '\\t' -v stack="$1" '
    { print }
    $1 == stack && $3 ~ /^User Initiated/ { exit }
  ' <<<"$answer")
}

# report_left_behind STACK: an update succeeds even where CloudFormation could not delete what it replaced or removed.
report_left_behind() {
  local resource status reason seen=' '
  latest_events "$1" || return 0
  while IFS=$'\\t' read -r resource status reason; do
    if [ "$status" != DELETE_FAILED ]; then continue; fi
    case $seen in *" $resource "*) continue ;; esac
    if [ "$seen" = ' ' ]; then say "Stack $1 is updated, but this could not be deleted and is no longer part of it; delete it by hand:"; fi
    seen="$seen$resource "
    say "  $resource: $reason"
  done <<<"$answer"
}
`;
