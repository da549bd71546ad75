/** Long work runs in process groups of its own, so that an interrupt ends all of it and the temporary files go. */
export const jobs = `\
job_ids=()
job_names=()

# start NAME COMMAND…: runs the command in the background, in a process group of its own.
start() {
  job_names+=("$1")
  shift
  set -m
  "$@" </dev/null &
  set +m
  job_ids+=("$!")
}

# finish: waits for all that was started; fails, naming them, when some of it failed.
finish() {
  local i failed=()
  for ((i = 0; i < \${#job_ids[@]}; i++)); do
    wait "\${job_ids[$i]}" || failed+=("\${job_names[$i]}")
  done
  job_ids=()
  job_names=()
  if [ \${#failed[@]} -gt 0 ]; then fail "not done: \${failed[*]}. What AWS says about it is above."; fi
}

# interrupted STATUS
interrupted() {
  local id
  trap '' INT TERM HUP
  for id in \${job_ids[@]+"\${job_ids[@]}"}; do
    kill -TERM -- "-$id" 2>/dev/null || true
  done
  say "Interrupted. What AWS has begun goes on there; run the same command again: it waits for that and does the rest."
  exit "$1"
}
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

# alone NAME COMMAND…: starts a job and waits for it.
alone() {
  start "$@"
  finish
}
`;
