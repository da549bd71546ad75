/** Keeps what AWS says of a failure while it can still be asked: a rollback removes what the answers are about. */
export const evidence = `\
# open_evidence STACK: sets $evidence to the folder for what AWS says of the stack's failure. What an earlier run kept
# there goes first, once for all that fails in this run.
open_evidence() {
  local folder
  folder="$(cd ../.. && pwd)/.ecs-dsl"
  evidence="$folder/last-failure/\${PWD##*/}/$1"
  if mkdir "$work/evidence" 2>/dev/null; then
    rm -rf "\${evidence%/*}" 2>/dev/null || true
    : >"$work/evidence/open"
  fi
  until [ -f "$work/evidence/open" ]; do sleep 1; done
  if mkdir -p "$evidence" 2>/dev/null && printf '*\\n' 2>/dev/null >"$folder/.gitignore"; then return 0; fi
  evidence="$work/evidence/$1"
  mkdir -p "$evidence"
}

# keep NAME SERVICE OPERATION WORDS…: keeps what a call answers, where that is something, in a file of the evidence.
keep() {
  local name=$1
  shift
  ask "$@" || return 0
  keep_answer "$name"
}

# keep_answer NAME: keeps $answer.
keep_answer() {
  case $answer in '' | None) return 0 ;; esac
  visible "$answer" >"$evidence/$1.txt"
}

# keep_stack_events STACK: keeps why the latest operation of the stack failed: events of failures, and those of a rollback
# with a reason: an output that another stack imports, or a limit, is told there alone.
keep_stack_events() {
  latest_events "$1" || return 0
  answer=$(printf '%s\\n' "$answer" | awk -F '\\t' '
    $2 ~ /_FAILED$/ || ($2 ~ /ROLLBACK_IN_PROGRESS$/ && $3 !~ /^(|None|User Initiated)$/) { print $1 ": " $2 ": " $3 }
  ')
  keep_answer stack-events
}

# collect_once STACK: keeps what AWS says of a failure of the stack, and of the workload at hand. It is not asked again as
# a rollback goes on: AWS knows less and less of it.
collect_once() {
  if [ "$collected" = "$1" ]; then return 0; fi
  collected=$1
  open_evidence "$1"
  collect_rollout
}
collected=''

# explain_failure STACK: shows all that is kept of a failure.
explain_failure() {
  collect_once "$1"
  keep_stack_events "$1"
  show_evidence
}

# found PATTERN NAME…: sets $found to the first line of these files of the evidence that has the pattern.
found() {
  local pattern=$1 name
  shift
  for name in "$@"; do
    if [ -f "$evidence/$name.txt" ] && found=$(grep -E -m 1 -e "$pattern" "$evidence/$name.txt"); then return 0; fi
  done
  return 1
}

# likely_reason: the one reason that explains the rest, where there is one; the rollout knows more than the stack.
likely_reason() {
  local first
  if reason_of_rollout; then return 0; fi
  if [ ! -f "$evidence/stack-events.txt" ]; then return 0; fi
  first=$(grep -v -i 'cancelled' "$evidence/stack-events.txt" | grep '_FAILED: ' | tail -n 1 || true)
  printf '%s\\n' "\${first:-$(tail -n 1 "$evidence/stack-events.txt")}"
}

# show_evidence: the likely reason first, then where all of it is, then what it says.
show_evidence() {
  local reason file name
  set -- "$evidence"/*.txt
  if [ ! -f "$1" ]; then return 0; fi
  reason=$(likely_reason)
  if [ -n "$reason" ]; then say "Likely reason: $reason"; fi
  case $evidence in "$work"/*) ;; *) say "What AWS says of it is kept in $evidence" ;; esac
  for file in "$@"; do
    name=\${file##*/}
    name=\${name%.txt}
    say "\${name//-/ }:"
    sed 's/^/  /' "$file" >&2
  done
}
`;
