/** Whether a word is one of several. */
export const isOneOf = `\
# is_one_of WORD WORDS…
is_one_of() {
  local word=$1 other
  shift
  for other in "$@"; do
    if [ "$other" = "$word" ]; then return 0; fi
  done
  return 1
}
`;

/** Stacks that the app no longer has. */
export const leftovers = `\
# find_leftovers STACK…: notes the stacks of this app and environment that are none of these, the newest first: what was
# made later may need what was made before. They are found by their tags.
find_leftovers() {
  local name made status owner place
  : >"$work/leftovers"
  insist cloudformation describe-stacks --query "Stacks[].[StackName,CreationTime,StackStatus,$tag_values]" || {
    missing_list "$problem"
    return 0
  }
  while IFS=$'\\t' read -r name made status owner place; do
    if [ "$owner" != "$app" ] || [ "$place" != "$environment" ]; then continue; fi
    case $status:$name in DELETE_COMPLETE:* | *-us-east-1-certificates) continue ;; esac
    is_one_of "$name" "$@" || printf '%s\\t%s\\n' "$made" "$name"
  done <<<"$answer" | sort -r | cut -f 2 >"$work/leftovers"
}

# missing_list PROBLEM: who may not list stacks deploys all the same, and is told what is not known; only --prune needs it.
missing_list() {
  case $prune:$1 in
    no:*AccessDenied*) say "warning: whether stacks remain that the app no longer has is not known: $1" ;;
    *) fail aws "the stacks of the account cannot be listed: $1" ;;
  esac
}
tag_values="Tags[?Key=='ecs-dsl:app']|[0].Value,Tags[?Key=='ecs-dsl:environment']|[0].Value"

# read_leftovers: keeps the templates of the stacks that the app no longer has in $work/left.STACK.yaml. What runs tasks goes
# before what tasks use, which may have been made later, and what takes values of others before these.
read_leftovers() {
  local stack
  while IFS= read -r stack; do
    insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody ||
      fail aws "the template of stack $stack cannot be read: $problem"
    printf '%s\\n' "$answer" >"$work/left.$stack.yaml"
    if [ "$prune" = yes ]; then check_size "$work/left.$stack.yaml" "stack $stack, deployed without its routes before it is removed,"; fi
    if grep -F 'AWS::ECS::TaskDefinition' "$work/left.$stack.yaml" >/dev/null; then
      printf '%s\\n' "$stack"
    else
      printf '%s\\n' "$stack" >&3
    fi
  done <"$work/leftovers" >"$work/users" 3>"$work/used"
  # shellcheck disable=SC2046 # One word a stack.
  takers_first $(<"$work/users") $(<"$work/used") >"$work/leftovers"
}

# takers_first STACK…: each of them after those that take values of it, one a line; where they take them of each other, in the
# order that they are given in.
takers_first() {
  local stack next left
  while [ $# -gt 0 ]; do
    next=$1
    for stack in "$@"; do
      if ! is_taken "$@"; then
        next=$stack
        break
      fi
    done
    printf '%s\\n' "$next"
    left=()
    for stack in "$@"; do [ "$stack" = "$next" ] || left+=("$stack"); done
    set -- \${left[@]+"\${left[@]}"}
  done
}

# is_taken STACK…: whether one of these takes a value of $stack, which is not that one.
is_taken() {
  local other
  for other in "$@"; do
    if [ "$other" = "$stack" ]; then continue; fi
    if takes_of "$work/left.$other.yaml" "$stack"; then return 0; fi
  done
  return 1
}

# takes_of TEMPLATE STACK: whether it takes a value of the stack.
takes_of() {
  grep -x -E " *Description: \\"?Output [A-Za-z0-9]+ of stack $2\\"?" "$1" >/dev/null
}

${isOneOf}
# kept_in TEMPLATE: the resources that stay when they leave their stack, one a line.
kept_in() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    /^    DeletionPolicy: Retain/ { print name }
  ' "$1"
}

# say_given_up STACK DEPLOYED [NEW]: names what the stack gives up and what stays all the same.
say_given_up() {
  local id type place announced=no
  entries_of Resources "\${3:-/dev/null}" >"$work/stay"
  kept_in "$2" | grep -v -x -F -f "$work/stay" >"$work/given-up" || return 0
  ask cloudformation describe-stack-resources --stack-name "$1" \\
    --query 'StackResources[].[LogicalResourceId,ResourceType,PhysicalResourceId]' || return 0
  while IFS=$'\\t' read -r id type place; do
    grep -x -e "$id" "$work/given-up" >/dev/null || continue
    if [ "$announced" = no ]; then say "Stack $1 gives these up. They stay, with what they hold; delete by hand what nobody needs:"; fi
    announced=yes
    say "  $id ($type): $place"
  done <<<"$answer"
}

# remove_leftover STACK: deletes a stack that the app no longer has; its rules go before its tasks.
remove_leftover() {
  stack_tags=(\${tags[@]+"\${tags[@]}"})
  say "Removing stack $1, which the app no longer has."
  withdraw_rules "$1"
  say_given_up "$1" "$work/left.$1.yaml"
  delete_stack "$1"
}

# report_leftovers: ends the script where stacks remain that the app no longer has.
report_leftovers() {
  local stack
  if [ ! -s "$work/leftovers" ]; then return 0; fi
  say "These stacks are of $app in $environment, which no longer has them. Their tasks run on, and their rules take traffic:"
  while IFS= read -r stack; do say "  $stack"; done <"$work/leftovers"
  fail left-over "stacks remain that the app no longer has; ./deploy.sh --prune removes them."
}
`;
