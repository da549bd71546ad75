/** Where stacks take values of workloads, and so come after these. */
export const takers = `\
# leave_waiting: where --service names other workloads, what takes values of one that was never deployed waits for it.
leave_waiting() {
  local name kept=()
  if [ \${#services[@]} -eq 0 ]; then return 0; fi
  for name in "\${shared_stacks[@]}"; do
    if is_one_of "$name" "\${takers[@]}" && is_waiting "$name" \${kept[@]+"\${kept[@]}"}; then
      say "Stack $name waits for workloads that it takes values of, and that are not deployed."
    else
      kept+=("$name")
    fi
  done
  shared_stacks=(\${kept[@]+"\${kept[@]}"})
}

# is_waiting STACK EARLIER…: whether it takes values of a stack that is not there, and that this deployment does not make.
is_waiting() {
  local input source
  shared "$1"
  for input in "\${inputs[@]}"; do
    source=\${input#*=}
    source=\${source%%:*}
    if is_one_of "$source" "\${@:2}" || is_selected_stack "$source"; then continue; fi
    ask_status "$source"
    if [ -z "$stack_status" ]; then return 0; fi
  done
  return 1
}

# is_selected_stack STACK: whether it is of a workload that is deployed now.
is_selected_stack() {
  local name
  while IFS= read -r name; do
    if [ -z "$name" ]; then continue; fi
    workload "$name"
    if [ "$stack" = "$1" ]; then return 0; fi
  done <<<"$(selected_workloads)"
  return 1
}

# deploy_taker STACK: unless it waits.
deploy_taker() {
  if is_one_of "$1" "\${shared_stacks[@]}"; then alone "$1" deploy_shared "$1"; fi
}

# settle_takers: once workloads that have waited for others are deployed, what takes values of them is, too.
settle_takers() {
  local name waited
  if [ "$dry_run" = yes ]; then return 0; fi
  waited=$(waiting_workloads)
  deploy_late
  if [ -z "$waited" ]; then return 0; fi
  for name in "\${takers[@]}"; do deploy_taker "$name"; done
}
`;
