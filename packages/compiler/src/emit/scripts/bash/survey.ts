/** Looks at every stack before the first one changes. */
export const survey = `\
# survey_stack PARAMETER=VALUE…: what deploying $stack would change, before anything does: one change a line in
# $work/changes.STACK, as action, name, type, whether it replaces, and the properties that ask for that.
survey_stack() {
  local template="cloudformation/$stack.yaml" deployed="$work/deployed.$stack.yaml"
  await_stack "$stack"
  : >"$deployed"
  : >"$work/changes.$stack"
  case $stack_status in
    '' | REVIEW_IN_PROGRESS | ROLLBACK_COMPLETE)
      types_of "$template" | awk -F '\\t' '{ print "Add\\t" $0 "\\tNone\\t" }' >"$work/changes.$stack"
      return 0
      ;;
  esac
  insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody ||
    fail aws "the template of stack $stack cannot be read: $problem"
  printf '%s\\n' "$answer" >"$deployed"
  if take_parameters "$stack" "$template" "$@" && make_change_set "$stack" "$template" "$@"; then
    printf '%s\\n' "$stack" "$template" "$@" >"$work/survey.$stack"
    printf '%s\\n' "$change_set" >"$work/change-set.$stack"
    list_changes "$stack"
  else
    compare_types "$deployed" "$template" >"$work/changes.$stack"
  fi
}

# list_changes STACK: the changes of $change_set.
list_changes() {
  if [ -z "$change_set" ]; then return 0; fi
  insist cloudformation describe-change-set --stack-name "$1" --change-set-name "$change_set" \\
    --query "Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType,Replacement,$forcing_properties]" ||
    fail aws "the change set of stack $1 cannot be read: $problem"
  case $answer in '' | None) return 0 ;; esac
  printf '%s\\n' "$answer" | causes_once >"$work/changes.$1"
}
forcing_properties="join(',',Details[?Target.Attribute=='Properties'&&Target.RequiresRecreation!='Never'].Target.Name||\\\`[]\\\`)"

# causes_once: changes with each property once, for AWS tells of what a parameter changes twice.
causes_once() {
  awk -F '\\t' -v OFS='\\t' '{
    count = split($5, names, ",")
    causes = ""
    for (at = 1; at <= count; at++) if (index("," causes ",", "," names[at] ",") == 0) causes = causes (at > 1 ? "," : "") names[at]
    $5 = causes
    print
  }'
}

# compare_types DEPLOYED NEW: what can be told without values that only stacks before this one have: what comes and goes.
compare_types() {
  local name type
  types_of "$2" | while IFS=$'\\t' read -r name type; do
    has_resource "$1" "$name" || printf 'Add\\t%s\\t%s\\tNone\\t\\n' "$name" "$type"
  done
  types_of "$1" | while IFS=$'\\t' read -r name type; do
    has_resource "$2" "$name" || printf 'Remove\\t%s\\t%s\\tNone\\t\\n' "$name" "$type"
  done
  printf 'Unknown\\t\\t\\t\\t\\n'
}

# has_survey STACK TEMPLATE PARAMETER=VALUE…: whether the survey asked for the very same.
has_survey() {
  [ -f "$work/survey.$1" ] && [ "$(printf '%s\\n' "$@")" = "$(<"$work/survey.$1")" ]
}

# execute_survey STACK: executes the change set of the survey. Fails where it is outrun.
execute_survey() {
  change_set=$(<"$work/change-set.$1")
  rm -f "$work/survey.$1"
  execute_change_set "$1"
}

# forget_survey: deletes the change sets that nothing executes.
forget_survey() {
  local file name
  for file in "$work"/change-set.*; do
    if [ ! -s "$file" ]; then continue; fi
    name=$(<"$file")
    if [ -n "$name" ]; then delete_change_set "\${file#"$work/change-set."}" "$name"; fi
  done
}

# keep_what_goes STACK: a template of the stack in which what it no longer has is still there, in $work/kept.STACK.yaml,
# where something goes: it goes last, after what used it.
keep_what_goes() {
  local template="cloudformation/$1.yaml" deployed="$work/deployed.$1.yaml" kept="$work/kept.$1.yaml"
  if ! grep -q '^Resources:' "$deployed"; then return 0; fi
  merge_templates "$deployed" "$template" >"$kept"
  if cmp -s "$kept" "$template"; then rm "$kept"; else check_size "$kept" "what stack $1 is now and what it loses, deployed together first,"; fi
}

# is_new: whether some stack is not there yet.
is_new() {
  local name
  while IFS= read -r name; do
    if [ ! -s "$work/deployed.$name.yaml" ]; then return 0; fi
  done <<<"$(selected_stacks)"
  return 1
}
`;
