/**
 * ECS shifts the traffic of a service between two target groups and changes the weights of its rules; CloudFormation knows
 * only those that it wrote. A rule that changes for another reason gets its weights anew: they are made those of that moment
 * before, by an update of nothing else, so that whatever fails afterwards goes back to them as well.
 */
export const liveGroups = `\
# shifts_traffic TEMPLATE: whether ECS shifts the traffic of its service between target groups.
shifts_traffic() {
  grep -q '^  LiveTargetGroups:$' "$1" 2>/dev/null
}

# listeners_of TEMPLATE: the outputs that are listeners, one a line, with a tab and the listener of each.
listeners_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Outputs:"); name = "" }
    inside && /^  [A-Za-z0-9]*Listener:$/ { name = $1; sub(":", "", name) }
    name != "" && /^    Value: !Ref / { print name "\t" $NF; name = "" }
  ' "$1"
}

# refusals_of_listeners STACK DEPLOYED NEW: why rules cannot go to another listener while ECS shifts traffic: it would shift
# that of the new rules alone, and the old ones, which go last, would send to tasks that are gone.
refusals_of_listeners() {
  local shared name old new
  if ! shifts_traffic "$2" || ! shifts_traffic "$3"; then return 0; fi
  cut -f 1 <(forwards_of "$2") | grep -x -F -f <(cut -f 1 <(forwards_of "$3")) >/dev/null || return 0
  for shared in \${shared_stacks[@]+"\${shared_stacks[@]}"}; do
    if [ ! -s "$work/deployed.$shared.yaml" ]; then continue; fi
    while IFS=$'\t' read -r name old new; do
      if ! grep -q "Output $name of stack $shared" "$3"; then continue; fi
      printf '%s\n' "the rules of stack $1 would go from listener $old of stack $shared to $new, and ECS, which shifts their traffic, would leave the old ones without tasks for a while. To change it without that, let the deployment of the service be rolling(), deploy that, change the listener, deploy, and then set the deployment back. To have it all the same, add --accept-interruption."
    done < <(both "$(listeners_of "$work/deployed.$shared.yaml")" "$(listeners_of "cloudformation/$shared.yaml")")
  done
}

# first_named WORD TEMPLATE: the resource that the first property of that name in the template refers to.
first_named() {
  awk -v word="$1:" '$1 == word && $2 == "!Ref" { print $3; exit }' "$2"
}

# physical_id STACK NAME: sets $answer to what AWS calls the resource.
physical_id() {
  insist cloudformation describe-stack-resource --stack-name "$1" --logical-resource-id "$2" \\
    --query StackResourceDetail.PhysicalResourceId || fail aws "$2 of stack $1 cannot be read: $problem"
}

# read_live STACK TEMPLATE: sets $live to the target groups that the traffic of the deployed stack goes to, primary or
# alternate; while it goes to both, a deployment is under way, and it waits. A network load balancer has it in the listener.
read_live() {
  local alternate rule listed
  physical_id "$1" "$(first_named AlternateTargetGroupArn "$2")"
  alternate=$answer
  physical_id "$1" "$(first_named ProductionListenerRule "$2")"
  rule=$answer
  case $rule in
    *:listener/*) listed=(describe-listeners --listener-arns "$rule" --query "Listeners[0].DefaultActions[]$weighted") ;;
    *) listed=(describe-rules --rule-arns "$rule" --query "Rules[0].Actions[]$weighted") ;;
  esac
  while :; do
    insist elbv2 "\${listed[@]}" ||
      fail aws "the rules of stack $1 cannot be read: $problem"
    case $answer in
      "$alternate") live=alternate && return 0 ;;
      *"$alternate"*) wait_more "the traffic of stack $1 is still being shifted by another deployment" ;;
      *) live=primary && return 0 ;;
    esac
  done
}

# pass_live STACK TEMPLATE: makes the weights that the deployed stack has, by this template, those that its rules have.
pass_live() {
  local known
  read_live "$1" "$2"
  insist cloudformation describe-stacks --stack-name "$1" \\
    --query "Stacks[0].Parameters[?ParameterKey=='LiveTargetGroups'].ParameterValue" ||
    fail aws "stack $1 cannot be read: $problem"
  known=$answer
  if [ "$known" = "$live" ]; then return 0; fi
  say "Its traffic goes to the $live target groups, which its rules keep."
  deploy_stack "$1" "$2" "LiveTargetGroups=$live"
}

# rules_change STACK: whether something about the rules of the stack, or about the listeners that they are of, changes.
rules_change() {
  if grep -q -e '^Unknown' -e 'AWS::ElasticLoadBalancingV2::' "$work/changes.$1"; then return 0; fi
  cut -f 3 "$work"/changes.* | grep -x -e AWS::ElasticLoadBalancingV2::Listener -e AWS::ElasticLoadBalancingV2::LoadBalancer >/dev/null
}

# lost_rules DEPLOYED NEW: the rules that only the first template has and whose target group the second has a rule for.
lost_rules() {
  awk -F '\\t' -v ORS=' ' '
    FILENAME == ARGV[1] { has[$1]; groups[$2]; next }
    !($1 in has) && ($2 in groups) { print $1 }
  ' <(forwards_of "$2") <(forwards_of "$1")
}

# with_new_rules DEPLOYED NEW: prints the first template with the rules of the second, as far as they refer to nothing that
# the first does not have.
with_new_rules() {
  awk '
    function put_new(name) {
      for (name in rules) if (!(name in printed) && fits(rules[name])) printf "%s", rules[name]
    }
    function fits(text, words, count, at) {
      count = split(text, words, /[ \\n]+/)
      for (at = 1; at < count; at++) if (words[at] == "!Ref" && !(words[at + 1] in known)) return 0
      return 1
    }
    FNR == 1 { pass++; section = name = "" }
    /^[A-Za-z]/ {
      if (pass == 3 && section == "Resources:") put_new()
      section = $1
      name = ""
    }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    pass == 1 { if (/^  [^ #]/) known[name]; next }
    pass == 2 {
      if (section == "Resources:" && name != "") text[name] = text[name] $0 "\\n"
      if ($0 == "    Type: AWS::ElasticLoadBalancingV2::ListenerRule") is_rule[name]
      next
    }
    !ready { for (each in is_rule) rules[each] = text[each]; ready = 1 }
    section == "Resources:" && (name in rules) && fits(rules[name]) {
      if (!(name in printed)) printf "%s", rules[name]
      printed[name]
      next
    }
    { print }
    END { if (section == "Resources:") put_new() }
  ' "$1" "$2" "$1"
}

# settle_rules STACK TEMPLATE: before a deployment in which rules change: they have the weights of now, and then change by
# themselves, where the tasks stay where they are. A deployment that fails later takes nothing of that back.
settle_rules() {
  local deployed="$work/deployed.$1.yaml" rules="$work/rules.$1.yaml"
  if ! shifts_traffic "$deployed"; then return 0; fi
  if ! shifts_traffic "$2"; then
    come_home "$1" "$deployed"
    return 0
  fi
  rules_change "$1" || return 0
  pass_live "$1" "$deployed"
  if [ -f "$work/held.$1.yaml" ] || [ -f "$work/withdrawn.$1.yaml" ]; then return 0; fi
  with_new_rules "$deployed" "$2" >"$rules.new"
  # shellcheck disable=SC2046 # One word a rule.
  hold_rules "$rules.new" $(lost_rules "$deployed" "$2") >"$rules"
  if cmp -s "$rules" "$deployed"; then return 0; fi
  check_size "$rules" "$deployed, with its new rules,"
  say "Its rules change first."
  deploy_stack "$1" "$rules"
}

# come_home STACK TEMPLATE: a rolling update knows the primary target groups alone, so the tasks are there before it.
come_home() {
  read_live "$1" "$2"
  if [ "$live" = primary ]; then return 0; fi
  say "Its tasks are in the alternate target groups; what runs is deployed once more, into the primary ones."
  ask ecs update-service --cluster "$cluster" --service "$service" --force-new-deployment --query service.serviceName ||
    fail aws "service $service cannot be deployed once more: $problem"
  while [ "$live" != primary ]; do
    follow_service "$cluster" "$service"
    wait_more "the traffic of stack $1 still goes to the alternate target groups"
    read_live "$1" "$2"
  done
}
live=''
weighted=".ForwardConfig.TargetGroups[?Weight>\\\`0\\\`][].TargetGroupArn"
`;
