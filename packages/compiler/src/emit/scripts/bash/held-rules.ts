/**
 * ECS takes a target group only once a rule sends to it, so a rule is there before the tasks. Until they are healthy it
 * matches no request: those go where they went before. A rule of a stack that goes is withdrawn before its tasks are.
 */
export const heldRules = `\
# forwards_of TEMPLATE: the listener rules, one a line, with a tab and the target group that each sends to, or sends to first.
forwards_of() {
  awk '
    /^[A-Za-z]/ { inside = ($1 == "Resources:"); rule = "" }
    !inside { next }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); rule = "" }
    /^    Type: AWS::ElasticLoadBalancingV2::ListenerRule$/ { rule = name }
    rule != "" && /TargetGroupArn: !Ref / { print rule "\\t" $NF; rule = "" }
  ' "$1"
}

# targets_of TEMPLATE: the target groups that the service fills, one a line, with a tab and the port of its tasks.
targets_of() {
  awk '
    /^  [^ #]/ { inside = 0 }
    /^    Type: AWS::ECS::Service$/ { inside = 1 }
    inside && /[ ]TargetGroupArn: !Ref / { group = $NF }
    inside && /ContainerPort: / && group != "" { print group "\\t" $NF; group = "" }
  ' "$1"
}

# own_rules TEMPLATE OTHER: the listener rules of the first template that the second has neither with that name nor with
# their target group, as words.
own_rules() {
  awk -F '\\t' -v ORS=' ' '
    FILENAME == ARGV[1] { has[$1]; next }
    !($1 in has) && !($2 in has) { print $1 }
  ' <(entries_of Resources "$2") <(forwards_of "$1")
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

# matches_of TEMPLATE [RULE…]: what these rules match, or all that send to a target group, one a line: the listener and the
# conditions.
matches_of() {
  local template=$1
  shift
  awk -v rules=" $* " '
    function put() {
      if (match_text != "" && sends) print match_text
      match_text = ""
      inside = is_rule = sends = 0
    }
    /^[A-Za-z]/ || /^  [^ #]/ {
      put()
      name = $1
      gsub(/[":]/, "", name)
      named = (rules == "  " || index(rules, " " name " "))
    }
    /^    Type: AWS::ElasticLoadBalancingV2::ListenerRule$/ { is_rule = named }
    /^      [^ ]/ { inside = (/^      Conditions:$/ || /^      ListenerArn:/) }
    is_rule && /TargetGroupArn: !Ref / { sends = 1 }
    is_rule && inside { gsub(/^ +/, ""); match_text = match_text $0 " " }
    END { put() }
  ' "$template"
}

# new_matches NEW OLD FILE: notes, in the file, what the first list of matches has and the second has not.
new_matches() {
  grep -v -x -F -f "$2" "$1" >"$3" || rm "$3"
}

# meet FILE OTHER: whether a line of the second file may match a request that a line of the first does: where they have the
# listener in common, and neither hosts nor paths that all begin differently.
meet() {
  awk '
    function listener(line) { sub(/ Conditions:.*/, "", line); return line }
    function beginnings(line, field, words, count, at, kind, inside, value, found) {
      found = ""
      count = split(line, words, " ")
      for (at = 1; at < count; at++) {
        if (words[at] == "Field:") { kind = words[at + 1]; inside = 0 }
        if (words[at] == "Values:") inside = (kind == field)
        if (!inside || words[at] != "-" || words[at + 1] == "Field:") continue
        value = tolower(words[at + 1])
        gsub(/"/, "", value)
        if (!sub(/[*?].*/, "", value)) value = value "$"
        found = found " ^" value
      }
      return found
    }
    function overlap(left, right, lefts, rights, l, r, at, other) {
      l = split(left, lefts, " ")
      r = split(right, rights, " ")
      for (at = 1; at <= l; at++) for (other = 1; other <= r; other++) {
        if (index(lefts[at], rights[other]) == 1 || index(rights[other], lefts[at]) == 1) return 1
      }
      return !l || !r
    }
    FILENAME == ARGV[1] { lines[++known] = $0; next }
    {
      for (at = 1; at <= known; at++) {
        if (listener(lines[at]) != listener($0)) continue
        if (!overlap(beginnings(lines[at], "host-header"), beginnings($0, "host-header"))) continue
        if (overlap(beginnings(lines[at], "path-pattern"), beginnings($0, "path-pattern"))) found = 1
      }
    }
    END { exit !found }
  ' "$1" "$2"
}

# hold_back STACK: templates to deploy first. Where routes go, it is in $work/withdrawn.STACK.yaml, and their rules match no
# request any more, before the tasks leave; where routes come, with target groups that have no tasks yet, it is in
# $work/held.STACK.yaml, and theirs match none yet. What comes and what goes is noted, beside them that of these rules.
hold_back() {
  local template="cloudformation/$1.yaml" deployed="$work/deployed.$1.yaml" come go
  if cmp -s "$template" "$deployed"; then return 0; fi
  note_let_go "$1"
  matches_of "$template" >"$work/matches.new"
  matches_of "$deployed" >"$work/matches.old"
  new_matches "$work/matches.new" "$work/matches.old" "$work/come.$1"
  new_matches "$work/matches.old" "$work/matches.new" "$work/go.$1"
  come=$(own_rules "$template" "$deployed")
  go=$(own_rules "$deployed" "$template")
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$come" ]; then
    hold_rules "$template" $come >"$work/held.$1.yaml"
    matches_of "$template" $come >"$work/held-matches.$1"
    check_size "$work/held.$1.yaml" "$template, with routes that wait for their tasks,"
  fi
  # shellcheck disable=SC2086 # One word a rule.
  if [ -n "$go" ]; then
    hold_rules "$deployed" $go >"$work/withdrawn.$1.yaml"
    matches_of "$deployed" $go >"$work/withdrawn-matches.$1"
    check_size "$work/withdrawn.$1.yaml" "what stack $1 is now, deployed first without the routes that go,"
  fi
}

# gives_route STACK: whether it gives a route to another stack that has not taken it yet, or that has to let go of it first.
gives_route() {
  local other
  if [ ! -f "$work/go.$1" ]; then return 1; fi
  if is_sent_to "$1"; then return 0; fi
  for other in "$work"/come.*; do
    if [ -f "$other" ] && [ "$other" != "$work/come.$1" ] && takes_from "$other" "$1"; then return 0; fi
  done
  return 1
}

# takes_from FILE STACK: whether what comes, by the file, may match requests of what goes from the stack.
takes_from() {
  meet "$work/go.$2" "$1"
}

# routes_given: which stacks give routes to which, a pair a line, with a tab.
routes_given() {
  local from to
  for from in "$work"/go.*; do
    from=\${from#"$work/go."}
    for to in "$work"/come.*; do
      to=\${to#"$work/come."}
      if [ "$from" = "$to" ] || [ ! -f "$work/go.$from" ] || [ ! -f "$work/come.$to" ]; then continue; fi
      if takes_from "$work/come.$to" "$from"; then printf '%s\\t%s\\n' "$from" "$to"; fi
    done
  done
}

# in_ring_with STACK: the stacks that it gives routes to, by way of others too, and that give routes to it; one a line.
in_ring_with() {
  routes_given | awk -F '\\t' -v stack="$1" '
    { gives[$1, $2]; names[$1]; names[$2] }
    END {
      for (by in names) for (from in names) for (to in names) if ((from, by) in gives && (by, to) in gives) gives[from, to]
      for (other in names) if (other != stack && (stack, other) in gives && (other, stack) in gives) print other
    }
  ' | sort
}

# routes_moved STACK: notes that the stack has taken its routes, and has given up others.
routes_moved() {
  rm -f "$work/come.$1" "$work/go.$1" "$work/lets-go.$1"
}

# waiting_workloads: those that have waited for others to take their routes, one a line.
waiting_workloads() {
  local name
  selected_workloads | while IFS= read -r name; do
    workload "$name"
    if [ -f "$work/go.$stack" ]; then printf '%s\\n' "$name"; fi
  done
}

# deploy_late: deploys the workloads that have waited, each after those that take its routes.
deploy_late() {
  local name late next
  while :; do
    late=() next=()
    while IFS= read -r name; do
      if [ -z "$name" ]; then continue; fi
      late+=("$name")
      workload "$name"
      gives_route "$stack" || next+=("$name")
    done <<<"$(waiting_workloads)"
    if [ \${#late[@]} -eq 0 ]; then return 0; fi
    # Where each waits for another, an interruption is accepted.
    if [ \${#next[@]} -eq 0 ]; then rm -f "$work"/come.* "$work"/lets-go.* && next=("\${late[@]}"); fi
    deploy_together "\${next[@]}"
  done
}

# deploy_held STACK PARAMETER=VALUE…: deploys what hold_back has made.
deploy_held() {
  local held="$work/held.$1.yaml"
  deploy_withdrawn "$1"
  if [ ! -f "$held" ]; then return 0; fi
  say "Its new routes take requests once its tasks are healthy."
  deploy_stack "$1" "$held" "\${@:2}"
  if shifts_traffic "$held"; then pass_live "$1" "$held"; fi
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
  if shifts_traffic "$deployed"; then pass_live "$1" "$deployed"; fi
  # shellcheck disable=SC2086 # One word a rule.
  hold_rules "$deployed" $rules >"$work/withdrawn.$1.yaml"
  deploy_withdrawn "$1"
}
`;
