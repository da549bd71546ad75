/**
 * ECS shifts the traffic of a service between two target groups and changes the weights of its rules; CloudFormation knows
 * only those that it wrote. A rule that changes for another reason gets its weights anew: they are made those of that moment
 * before, by an update of nothing else, so that whatever fails afterwards goes back to them as well.
 */
export const liveGroups = `\
# shifts_traffic TEMPLATE: whether ECS shifts the traffic of its service between target groups.
shifts_traffic() {
  grep -q '^ *AlternateTargetGroupArn: ' "$1" 2>/dev/null
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

# pairs_of TEMPLATE: the target groups that the service shifts its traffic between, one pair a line: the primary one, the
# alternate one and the rule of production.
pairs_of() {
  awk -v OFS='\t' '
    { sub(/^ *(- )?/, "") }
    $2 != "!Ref" { next }
    $1 == "TargetGroupArn:" { primary = $3 }
    $1 == "AlternateTargetGroupArn:" { alternate = $3 }
    $1 == "ProductionListenerRule:" { print primary, alternate, $3 }
  ' "$1"
}

# physical_id STACK NAME: sets $answer to what AWS calls the resource.
physical_id() {
  insist cloudformation describe-stack-resource --stack-name "$1" --logical-resource-id "$2" \\
    --query StackResourceDetail.PhysicalResourceId || fail aws "$2 of stack $1 cannot be read: $problem"
}

# read_live STACK TEMPLATE: sets $lives to a word for each pair of target groups of the deployed stack that says which of the
# two its traffic goes to, LiveGROUP=primary or LiveGROUP=alternate. While it goes to both, a deployment is under way, and it
# waits.
read_live() {
  local pair pairs=() primary alternate rule group
  lives=()
  while IFS= read -r pair; do pairs+=("$pair"); done < <(pairs_of "$2")
  for pair in \${pairs[@]+"\${pairs[@]}"}; do
    IFS=$'\t' read -r primary alternate rule <<<"$pair"
    physical_id "$1" "$alternate"
    group=$answer
    physical_id "$1" "$rule"
    read_rule "$1" "$answer" "$group"
    lives+=("Live$primary=$live")
  done
}

# read_rule STACK RULE GROUP: sets $live to alternate where the requests of the rule go to that target group, else to primary.
# Of a network load balancer it is the listener itself.
read_rule() {
  local described=(describe-rules --rule-arns "$2") actions='Rules[0].Actions[]'
  case $2 in *:listener/*) described=(describe-listeners --listener-arns "$2") actions='Listeners[0].DefaultActions[]' ;; esac
  while :; do
    insist elbv2 "\${described[@]}" --query "$actions.ForwardConfig.TargetGroups[?Weight>\\\`0\\\`][].TargetGroupArn" ||
      fail aws "the rules of stack $1 cannot be read: $problem"
    case $answer in
      "$3") live=alternate && return 0 ;;
      *"$3"*) wait_more "the traffic of stack $1 is still being shifted by another deployment" ;;
      *) live=primary && return 0 ;;
    esac
  done
}

# pass_live STACK TEMPLATE: makes the weights that the deployed stack has, by this template, those that its rules have.
pass_live() {
  local word
  read_live "$1" "$2"
  insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
    fail aws "stack $1 cannot be read: $problem"
  for word in "\${lives[@]}"; do
    if printf '%s\n' "$answer" | tr '\t' = | grep -x -F -e "$word" >/dev/null; then continue; fi
    say "Its rules keep sending to the target groups that have its tasks: \${lives[*]#Live}."
    deploy_stack "$1" "$2" "\${lives[@]}"
    return 0
  done
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

# stickiness_of TEMPLATE: the target groups that rules send to beside others, one a line, with a tab and whether that is sticky.
stickiness_of() {
  awk '
    function put() {
      if (group != "" && pair) print group "\\t" stickiness
      group = ""
      pair = 0
      stickiness = "plain"
    }
    /^[A-Za-z]/ || /^  [^ #]/ { put() }
    / ForwardConfig:$/ { pair = 1 }
    pair && group == "" && /TargetGroupArn: !Ref / { group = $NF }
    / TargetGroupStickinessConfig:$/ { stickiness = "sticky" }
    END { put() }
  ' "$1"
}

# refusals_of_stickiness STACK DEPLOYED NEW: why clients cannot stay with a task from now on, where ELB learns it from the target
# group before it does from its rules: where routes come, go or match others, not all of the rules change first.
refusals_of_stickiness() {
  local name old new
  if ! shifts_traffic "$2" || ! shifts_traffic "$3"; then return 0; fi
  if [ ! -f "$work/held.$1.yaml" ] && [ ! -f "$work/withdrawn.$1.yaml" ] && [ -z "$(lost_rules "$2" "$3")" ]; then return 0; fi
  while IFS=$'\\t' read -r name old new; do
    if [ "$new" != sticky ]; then continue; fi
    printf '%s\\n' "target group $name of stack $1 would become sticky as routes of the stack come, go or match others, and ELB takes that only once all of its rules are. To change it, deploy the stickiness first, and the routes then."
  done < <(both "$(stickiness_of "$2")" "$(stickiness_of "$3")")
}

# settle_rules STACK TEMPLATE: before a deployment in which rules change: they have the weights of now, and then change by
# themselves, where the tasks stay where they are; sticky rules stay so for as long as their target groups are. A deployment
# that fails later takes nothing of that back.
settle_rules() {
  local deployed="$work/deployed.$1.yaml" rules="$work/rules.$1.yaml"
  if ! shifts_traffic "$deployed"; then return 0; fi
  if ! shifts_traffic "$2"; then
    come_home "$1" "$deployed"
    return 0
  fi
  rules_change "$1" || return 0
  pass_live "$1" "$deployed"
  case "$(both "$(stickiness_of "$deployed")" "$(stickiness_of "$2")")" in *$'\\t'sticky$'\\t'plain*) return 0 ;; esac
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
  if [ "$(sides)" != alternate ]; then return 0; fi
  say "Its tasks are in the alternate target groups; what runs is deployed once more, into the primary ones."
  ask ecs update-service --cluster "$cluster" --service "$service" --force-new-deployment --query service.serviceName ||
    fail aws "service $service cannot be deployed once more: $problem"
  while [ "$(sides)" != primary ]; do
    follow_service "$cluster" "$service"
    wait_more "the traffic of stack $1 still goes to the alternate target groups"
    read_live "$1" "$2"
  done
}

# sides: where the tasks are, by $lives: primary, alternate, or both, one a line.
sides() {
  printf '%s\n' \${lives[@]+"\${lives[@]#*=}"} | sort -u
}

# refusals_of_sides STACK DEPLOYED NEW: why the tasks cannot roll where some are in primary target groups and some are not:
# they go to the others all at once.
refusals_of_sides() {
  if ! shifts_traffic "$2" || shifts_traffic "$3"; then return 0; fi
  read_live "$1" "$2"
  if [ "$(sides)" = primary ] || [ "$(sides)" = alternate ]; then return 0; fi
  printf '%s\n' "the tasks of stack $1 are in target groups of both sides (\${lives[*]#Live}), for some of its routes were added later, and a rolling deployment knows the primary ones alone. To go on without an interruption, omit the routes whose tasks are in alternate target groups, deploy that, let the deployment be rolling(), deploy, and then add the routes again. To have it all the same, add --accept-interruption."
}
live='' lives=()
`;
