/**
 * ECS takes a target group only once a rule sends to it, so a rule is there before the tasks. Until they are healthy it
 * matches no request: those go where they went before. A rule of a stack that goes is withdrawn before its tasks are.
 */
export const heldRules = `\
# forwards_of TEMPLATE: the listener rules, one a line, with a tab and the target group that each sends to.
forwards_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); rule = "" }
    !inside { next }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); rule = "" }
    /^    Type: AWS::ElasticLoadBalancingV2::ListenerRule$/ { rule = name }
    rule != "" && /TargetGroupArn: !Ref / { print rule "\\t" $NF }
  ' "$1"
}

# targets_of TEMPLATE: the target groups that the service fills, one a line, with a tab and the port of its tasks.
targets_of() {
  awk '
    /^  [^ #]/ { inside = 0 }
    /^    Type: AWS::ECS::Service$/ { inside = 1 }
    inside && /TargetGroupArn: !Ref / { group = $NF }
    inside && /ContainerPort: / && group != "" { print group "\\t" $NF; group = "" }
  ' "$1"
}

# own_rules TEMPLATE OTHER: the listener rules of the first template that the second has neither with that name nor with
# their target group, one a line.
own_rules() {
  local rule group
  forwards_of "$1" | while IFS=$'\\t' read -r rule group; do
    entries_of Resources "$2" | grep -x -e "$rule" -e "$group" >/dev/null || printf '%s\\n' "$rule"
  done
}

# hold_rules TEMPLATE RULE…: prints the template, in which these rules match no request: 192.0.2.0/24 is the network of
# examples, from which nobody sends.
hold_rules() {
  local template=$1
  shift
  awk -v rules=" $* " '
    /^[A-Za-z]/ { held = skipped = 0 }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); held = index(rules, " " name " "); skipped = 0 }
    /^      [^ ]/ { skipped = 0 }
    held && /^      Conditions:$/ {
      print
      print "        - Field: source-ip\\n          SourceIpConfig:\\n            Values:\\n              - \\"192.0.2.0/24\\""
      skipped = 1
      next
    }
    !skipped { print }
  ' "$template"
}

# has_listener: whether a listener is deployed, whose requests go somewhere.
has_listener() {
  grep -q 'Type: AWS::ElasticLoadBalancingV2::Listener$' "$work"/deployed.*.yaml
}

# matches_of TEMPLATE RULE…: what these rules match, one a line: the listener and the conditions.
matches_of() {
  local template=$1
  shift
  awk -v rules=" $* " '
    function put() { if (match_text != "") print match_text; match_text = "" }
    /^[A-Za-z]/ || /^  [^ #]/ { put(); name = $1; gsub(/[":]/, "", name); named = index(rules, " " name " ") }
    /^      [^ ]/ { inside = (/^      Conditions:$/ || /^      ListenerArn:/) }
    named && inside { gsub(/^ +/, ""); match_text = match_text $0 " " }
    END { put() }
  ' "$template"
}

# hold_back STACK: templates to deploy first. Where routes go, it is in $work/withdrawn.STACK.yaml, and their rules match no
# request any more, before the tasks leave; where routes come, with target groups that have no tasks yet, it is in
# $work/held.STACK.yaml, and theirs match none yet. What comes and what goes is noted.
hold_back() {
  local template="cloudformation/$1.yaml" deployed="$work/deployed.$1.yaml" come go
  come=$(own_rules "$template" "$deployed" | tr '\\n' ' ')
  go=$(own_rules "$deployed" "$template" | tr '\\n' ' ')
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$come" ]; then
    hold_rules "$template" $come >"$work/held.$1.yaml"
    matches_of "$template" $come >>"$work/come"
  fi
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$go" ]; then
    hold_rules "$deployed" $go >"$work/withdrawn.$1.yaml"
    matches_of "$deployed" $go >"$work/go.$1"
  fi
}

# gives_route STACK: whether it gives a route to another stack, which has to take it first.
gives_route() {
  [ -f "$work/go.$1" ] && [ -f "$work/come" ] && grep -x -F -f "$work/come" "$work/go.$1" >/dev/null
}

# deploy_late: deploys the workloads that have waited for others to take their routes.
deploy_late() {
  local name late=()
  while IFS= read -r name; do
    workload "$name"
    if gives_route "$stack"; then late+=("$name"); fi
  done <<<"$(selected_workloads)"
  rm -f "$work/come"
  if [ \${#late[@]} -gt 0 ]; then deploy_together "\${late[@]}"; fi
}

# deploy_held STACK PARAMETER=VALUE…: deploys what hold_back has made.
deploy_held() {
  local held="$work/held.$1.yaml"
  deploy_withdrawn "$1"
  if [ ! -f "$held" ]; then return 0; fi
  say "Its new routes take requests once its tasks are healthy."
  deploy_stack "$1" "$held" "\${@:2}"
  rm "$held"
}

# deploy_withdrawn STACK: deploys what is deployed, without requests to some of it.
deploy_withdrawn() {
  local withdrawn="$work/withdrawn.$1.yaml"
  if [ ! -f "$withdrawn" ]; then return 0; fi
  deploy_stack "$1" "$withdrawn"
  rm "$withdrawn"
}

# withdraw_rules STACK: takes all requests from a stack that is about to go.
withdraw_rules() {
  local deployed="$work/deployed.$1.yaml" rules
  ask_status "$1"
  case $stack_status in CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE) ;; *) return 0 ;; esac
  insist cloudformation get-template --stack-name "$1" --template-stage Original --query TemplateBody ||
    fail aws "the template of stack $1 cannot be read: $problem"
  printf '%s\\n' "$answer" >"$deployed"
  rules=$(forwards_of "$deployed" | cut -f 1 | tr '\\n' ' ')
  if [ -z "$rules" ]; then return 0; fi
  # shellcheck disable=SC2086 # One word a rule.
  hold_rules "$deployed" $rules >"$work/withdrawn.$1.yaml"
  deploy_withdrawn "$1"
}
`;
