/** Progress and problems go to standard error; only results go to standard output. */
export const talk = `\
# say WORDS…
say() {
  printf '%s\\n' "$*" >&2
}

# fail WORDS…
fail() {
  say "error: $*"
  exit 1
}

# usage_error WORDS…
usage_error() {
  say "error: $*"
  say "Run \${0##*/} --help to see what it takes."
  exit 2
}
`;

/** `run` and what it prints instead of running. */
export const dryRun = `\
# print_command COMMAND…: the command as it could be typed.
print_command() {
  printf '%q' "$1"
  shift
  if [ $# -gt 0 ]; then printf ' %q' "$@"; fi
  printf '\\n'
}

# run COMMAND…: what changes something runs through here; --dry-run prints it instead.
run() {
  if [ "$dry_run" = yes ]; then
    print_command "$@"
  else
    "$@" >&2
  fi
}
`;

/** Fails before anything has happened when a program is missing. */
export const requireTools = `\
# require_tools NAME…
require_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is not on the PATH; install it and run this again."
  done
}
`;

/** One AWS call that reads. The exit status of the AWS CLI says little (v1: always 255), its text says everything. */
export const ask = `\
# ask SERVICE OPERATION WORDS…: a call that reads. Its text is in $answer; when it fails, what AWS says is in $problem.
ask() {
  local errors
  errors=$(mktemp "$work/errors.XXXXXX")
  problem=''
  if answer=$(aws "$@" --output text 2>"$errors"); then return 0; fi
  problem=$(<"$errors")
  return 1
}
`;

/** The folder for temporary files, gone when the script ends. */
export const workFolder = `\
work=$(mktemp -d "\${TMPDIR:-/tmp}/ecs-deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT
`;
