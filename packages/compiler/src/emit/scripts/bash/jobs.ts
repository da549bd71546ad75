/** Long work runs in process groups of its own, so that an interrupt ends all of it and the temporary files go. */
export const jobs = `\
job_ids=()
job_names=()

# start NAME COMMAND…: runs the command in the background, in a process group of its own; not too many at a time.
start() {
  if [ \${#job_ids[@]} -ge "$parallel" ]; then finish; fi
  job_names+=("$1")
  shift
  set -m
  "$@" </dev/null &
  set +m
  job_ids+=("$!")
}

# with_prefix NAME COMMAND…: each line that the command prints begins with the name.
with_prefix() {
  local name=$1 line
  shift
  "$@" 2>&1 | while IFS= read -r line; do say "[$name] $line"; done
}

# finish: waits for all that was started; ends the script, naming them, when some of it failed, with the status of the
# first.
finish() {
  local i status first=0 failed=()
  for ((i = 0; i < \${#job_ids[@]}; i++)); do
    status=0
    wait "\${job_ids[$i]}" || status=$?
    if [ "$status" = 0 ]; then continue; fi
    failed+=("\${job_names[$i]}")
    if [ "$first" = 0 ]; then first=$status; fi
  done
  job_ids=()
  job_names=()
  if [ \${#failed[@]} -eq 0 ]; then return 0; fi
  say "error: not done: \${failed[*]}. What AWS says about it is above."
  exit "$first"
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
