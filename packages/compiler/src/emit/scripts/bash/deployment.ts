/** Which workloads a deployment is about. */
export const selection = `\
# is_selected NAME: whether --service names the workload, or names none.
is_selected() {
  if [ \${#services[@]} -eq 0 ]; then return 0; fi
  is_one_of "$1" "\${services[@]}"
}

# selected_workloads: the names of the workloads to deploy, one a line.
selected_workloads() {
  local name
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    if is_selected "$name"; then printf '%s\\n' "$name"; fi
  done
}
`;

/** The steps of a deployment: `deploy.sh` has them beside the data of its app. `take` adds what is given at deployment, `check` refuses more. */
export const deployment = (take = "", check = ""): string => `\
${selection}
# all_stacks: the stacks of the app, one a line, in the order of their deployment.
all_stacks() {
  local name
  printf '%s\\n' \${shared_stacks[@]+"\${shared_stacks[@]}"}
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    workload "$name"
    printf '%s\\n' "$stack"
  done
}

# selected_stacks: those of them that this deployment is about.
selected_stacks() {
  local name
  printf '%s\\n' \${shared_stacks[@]+"\${shared_stacks[@]}"}
  selected_workloads | while IFS= read -r name; do
    workload "$name"
    printf '%s\\n' "$stack"
  done
}

# check_templates: every template is there, and fits.
check_templates() {
  local name
  while IFS= read -r name; do check_template "$name"; done <<<"$(selected_stacks)"
}

# shared_values STACK: sets what the stack takes.
shared_values() {
  stack=$1
  shared "$1"
  values=(\${parameters[@]+"\${parameters[@]}"})
  take_inputs \${inputs[@]+"\${inputs[@]}"}
${take}\
}

# workload_values NAME: sets what the stack of the workload takes.
workload_values() {
  workload "$1"
  stack_tags=("\${tags[@]}")
  values=(\${parameters[@]+"\${parameters[@]}"})
  take_inputs \${inputs[@]+"\${inputs[@]}"}
${take}\
  add_images
}

# survey_shared STACK
survey_shared() {
  shared_values "$1"
  survey_stack \${values[@]+"\${values[@]}"}
  keep_what_goes "$1"
}

# survey_workload NAME
survey_workload() {
  workload_values "$1"
  survey_stack \${values[@]+"\${values[@]}"}
}

# look_first: looks at what is deployed before anything changes, and ends the script where something cannot be done.
look_first() {
  local name stacks=()
  surveying=yes
  for name in \${shared_stacks[@]+"\${shared_stacks[@]}"}; do start "$name" with_prefix "$name" survey_shared "$name"; done
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    if is_selected "$name"; then start "$name" with_prefix "$name" survey_workload "$name"; fi
  done
  finish
  surveying=no
  while IFS= read -r name; do stacks+=("$name"); done <<<"$(all_stacks)"
  find_leftovers "\${stacks[@]}"
  note_certificates "\${stacks[@]}"
  read_leftovers
  stacks=()
  while IFS= read -r name; do stacks+=("$name"); done <<<"$(selected_stacks)"
  if has_listener; then
    for name in "\${stacks[@]}"; do hold_back "$name"; done
  fi
  if [ "$plan" = yes ]; then print_plan "\${stacks[@]}"; fi
${check}\
  check_changes "\${stacks[@]}"
  if [ "$plan" = yes ]; then
    forget_survey
    exit 0
  fi
}

# print_plan STACK…: what --plan prints.
print_plan() {
  local name
  for name in "$@"; do show_plan "$name"; done
  while IFS= read -r name; do
    if [ "$prune" = yes ]; then
      printf 'Stack %s: removed, for the app no longer has it.\\n' "$name"
    else
      printf 'Stack %s: remains, though the app no longer has it; --prune removes it.\\n' "$name"
    fi
  done <"$work/leftovers"
  if [ -s "$work/to-build" ]; then printf 'Images are built, and change what runs where they differ: %s.\\n' "$(tr '\\n' ' ' <"$work/to-build" | sed 's/ $//')"; fi
}

# deploy_shared STACK [TEMPLATE]: with what the stack loses, until nothing uses that any more.
deploy_shared() {
  local template=\${2:-$work/kept.$1.yaml}
  if [ ! -f "$template" ]; then template="cloudformation/$1.yaml"; fi
  shared_values "$1"
  deploy_stack "$1" "$template" \${values[@]+"\${values[@]}"}
}

# give_up STACK: deploys it without what it no longer has.
give_up() {
  say_given_up "$1" "$work/kept.$1.yaml" "cloudformation/$1.yaml"
  alone "$1" empty_groups "$1"
  alone "$1" deploy_shared "$1" "cloudformation/$1.yaml"
  rm "$work/kept.$1.yaml"
}

# prune: deletes the stacks that the app no longer has, in their order; before each goes what others take of it.
prune() {
  local name
  # shellcheck disable=SC2013 # One word a stack.
  for name in $(<"$work/leftovers"); do
    let_go "$name"
    alone --prune remove_leftover "$name"
  done
  : >"$work/leftovers"
}

# let_go STACK: gives up what takes values of a stack that goes, and before that what takes values of it in turn.
let_go() {
  local at name
  for ((at = \${#shared_stacks[@]} - 1; at >= 0; at--)); do
    name=\${shared_stacks[$at]}
    if [ -f "$work/kept.$name.yaml" ] && takes_of "$work/kept.$name.yaml" "$1"; then
      let_go "$name"
      give_up "$name"
    fi
  done
}

# finish_deployment: what goes last: stacks and resources that nothing uses any more, first those that may use others.
finish_deployment() {
  local at name
  if [ "$dry_run" = yes ]; then return 0; fi
  deploy_late
  if [ "$prune" = yes ]; then prune; fi
  for ((at = \${#shared_stacks[@]} - 1; at >= 0; at--)); do
    name=\${shared_stacks[$at]}
    if [ ! -f "$work/kept.$name.yaml" ]; then continue; fi
    if [ \${#services[@]} -gt 0 ] || [ -s "$work/leftovers" ]; then
      say "What stack $name no longer has stays until everything is deployed and no stack remains that may use it."
    else
      give_up "$name"
    fi
  done
  remove_certificates
  forget_survey
  report_leftovers
  say "Done: $environment runs what was asked for."
}
`;

/** Where an app has several stacks that its workloads share and that do not need one another. */
export const sharedTogether = `\
# deploy_shared_together STACK…: stacks that do not need one another.
deploy_shared_together() {
  local name
  for name in "$@"; do
    if [ "$dry_run" = yes ]; then deploy_shared "$name"; else start "$name" with_prefix "$name" deploy_shared "$name"; fi
  done
  finish
}
`;
