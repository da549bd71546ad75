/**
 * Rules of one stack send to target groups of others where routes share their requests. ELB deletes no target group that a
 * rule sends to, and what it sends to one without tasks fails: rules let go of it first.
 */
export const sharedGroups = `\
# sent_from TEMPLATE: the target groups of other stacks that its rules send to, one a line: the output, a tab and the stack.
sent_from() {
  awk -v OFS='\\t' '
    { gsub(/"/, "") }
    $1 == "Description:" && $2 == "Output" && $3 ~ /TargetGroup.*Arn$/ && $4 == "of" && $5 == "stack" { print $3, $6 }
  ' "$1"
}

# note_let_go STACK: notes the stacks whose target groups its rules will not send to any more.
note_let_go() {
  sent_from "cloudformation/$1.yaml" >"$work/sent"
  sent_from "$work/deployed.$1.yaml" | grep -v -x -F -f "$work/sent" | cut -f 2 | sort -u >"$work/lets-go.$1" || true
}

# is_sent_to STACK: whether the rules of another stack send to a target group of it until that is deployed.
is_sent_to() {
  local other
  for other in "$work"/lets-go.*; do
    if [ "$other" != "$work/lets-go.$1" ] && [ -f "$other" ] && grep -x -F -e "$1" "$other" >/dev/null; then return 0; fi
  done
  return 1
}

# sends_on STACK: whether the rules of a stack will send to target groups of this one, or those of one that nobody removes yet.
sends_on() {
  local other
  for other in "$work"/left.*.yaml; do
    if [ -f "$other" ] && sent_from "$other" | cut -f 2 | grep -x -F -e "$1" >/dev/null; then return 0; fi
  done
  for other in cloudformation/*.yaml; do
    if sent_from "$other" | cut -f 2 | grep -x -F -e "$1" >/dev/null; then return 0; fi
  done
  return 1
}

# refusals_of_groups STACK DEPLOYED: why its target groups cannot go or be replaced while rules of other stacks send to them,
# one reason a line.
refusals_of_groups() {
  local action name type replacement rest
  while IFS=$'\\t' read -r action name type replacement rest; do
    case $action:$replacement:$type in
      Remove:*:AWS::ElasticLoadBalancingV2::TargetGroup | Modify:True:AWS::ElasticLoadBalancingV2::TargetGroup) ;;
      *) continue ;;
    esac
    grep -x -e "  \${name}Arn:" "$2" >/dev/null || continue
    if [ "$action" = Remove ] && [ \${#services[@]} -eq 0 ] && ! sends_on "$1"; then continue; fi
    printf '%s\\n' "target group $name of stack $1 would go while rules of other stacks send to it, and ELB keeps a target group that a rule sends to. To change it, set the weight of its route to 0, deploy that, and change it then; a workload that shares its requests and that the app no longer has goes first, by deploy.sh --prune."
  done <"$work/changes.$1"
}

# refusals_of_turns STACK DEPLOYED NEW: why its rules cannot let go of another stack whose rules will share the same requests
# instead.
refusals_of_turns() {
  local other
  if [ -f "$work/go.$1" ]; then return 0; fi
  sent_from "$2" | cut -f 2 | while IFS= read -r other; do
    if sent_from "$3" | cut -f 2 | grep -x -F -e "$other" >/dev/null; then continue; fi
    if [ ! -f "cloudformation/$other.yaml" ]; then continue; fi
    sent_from "cloudformation/$other.yaml" | cut -f 2 | grep -x -F -e "$1" >/dev/null || continue
    printf '%s\\n' "the rules of stack $1 would leave the weights to those of stack $other, and take all requests until that is deployed. To change it without that, let the priority of its route stay lower than that of the other; to have it all the same, add --accept-interruption."
  done
}
`;
