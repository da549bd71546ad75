/** Progress and problems go to standard error; only results go to standard output. */
export const talk = `\
# visible TEXT: the text, with a question mark for each character that could drive a terminal or reorder what it shows.
# Bytes are looked at, so that every locale agrees; é and its like stay as they are.
visible() (
  LC_ALL=C
  text=$1
  text=\${text//[$'\\001'-$'\\010'$'\\013'-$'\\037'$'\\177']/?}
  text=\${text//$'\\302'[$'\\200'-$'\\237']/?}
  text=\${text//$'\\330\\234'/?}
  text=\${text//$'\\342\\200'[$'\\213'-$'\\217'$'\\250'-$'\\256']/?}
  text=\${text//$'\\342\\201'[$'\\240'-$'\\251']/?}
  text=\${text//$'\\357\\273\\277'/?}
  printf '%s\\n' "$text"
)

# say WORDS…
say() {
  visible "$*" >&2
}

# fail STATUS WORDS…: the status is a name that status_of knows.
fail() {
  local status=$1
  shift
  say "error: $*"
  case $status:$* in
    aws:*ExpiredToken*) say "Get new credentials and run the same command again: it does the rest." ;;
  esac
  exit "$(status_of "$status")"
}

# usage_error WORDS…
usage_error() {
  say "error: $*"
  say "Run \${0##*/} --help to see what it takes."
  exit "$(status_of usage)"
}
`;

/** `run` and what it prints instead of running. */
export const dryRun = `\
# print_command COMMAND…: the command as it could be typed, in plain ASCII.
print_command() (
  LC_ALL=C
  find_there "$@"
  set -- "$@" \${there[@]+"\${there[@]}"}
  printf '%q' "$1"
  shift
  if [ $# -gt 0 ]; then printf ' %q' "$@"; fi
  printf '\\n'
)

# run COMMAND…: what changes something runs through here; --dry-run prints it instead.
run() {
  if [ "$dry_run" = yes ]; then
    print_command "$@"
  else
    find_there "$@"
    "$@" \${there[@]+"\${there[@]}"} >&2
  fi
}
`;

/** Fails before anything has happened when a program is missing. */
export const requireTools = `\
# require_tools NAME…
require_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail refused "$tool is not on the PATH; install it and run this again."
  done
}
`;

/** One AWS call that reads. The exit status of the AWS CLI says little (v1: always 255), its text says everything. */
export const ask = `\
# ask SERVICE OPERATION WORDS…: a call that reads. Its text is in $answer; when it fails, what AWS says is in $problem.
ask() {
  # Two calls at a time, of two jobs, draw other names; mktemp would be one more program for each call.
  local errors=$work/errors.$RANDOM.$RANDOM
  problem=''
  find_there "$@"
  if answer=$(aws "$@" \${there[@]+"\${there[@]}"} --output text 2>"$errors"); then return 0; fi
  problem=$(<"$errors")
  problem=\${problem#$'\\n'}
  return 1
}
`;

/** The folder for temporary files, gone when the script ends. */
export const workFolder = `\
work=$(mktemp -d "\${TMPDIR:-/tmp}/ecs-deploy.XXXXXX" 2>/dev/null) ||
  fail refused "no folder for temporary files can be made in \${TMPDIR:-/tmp}; set TMPDIR to a folder that takes them."
trap 'rm -rf "$work"' EXIT
`;
