/** Reads the command line; the script says which options there are. */
export const options = `\
# read_arguments WORD…: gives each option to take_option of the script, with its value when it is one of $valued_options.
# --option=value and --option value are the same.
read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help)
        usage
        exit 0
        ;;
      --dry-run) dry_run=yes ;;
      --*=*)
        set -- "\${1%%=*}" "\${1#*=}" "\${@:2}"
        continue
        ;;
      *)
        if takes_value "$1"; then
          if [ $# -lt 2 ]; then usage_error "$1 takes a value."; fi
          take_option "$1" "$2"
          shift
        else
          take_option "$1"
        fi
        ;;
    esac
    shift
  done
  check_settings
}

# takes_value OPTION
takes_value() {
  local option
  for option in "\${valued_options[@]}"; do
    if [ "$option" = "$1" ]; then return 0; fi
  done
  return 1
}

# no_option WORD
no_option() {
  usage_error "there is no option \\"$1\\"."
}

# check_number WHAT VALUE: sets $number to the value, which 08 is as well as 8; ends the script where it is not a number.
check_number() {
  case $2 in
    '' | *[!0-9]*) usage_error "$1 takes a number, not \\"$2\\"." ;;
    ??????????*) usage_error "$1 takes a number of at most nine digits, not $2." ;;
  esac
  number=$((10#$2))
}

# check_settings: what the environment sets is what it should be.
check_settings() {
  check_number ECS_DSL_PARALLEL "$parallel"
  parallel=$number
  if [ "$parallel" = 0 ]; then usage_error "ECS_DSL_PARALLEL takes a number from 1 up, not 0."; fi
  case $poll in
    . | *[!0-9.]* | *.*.*) usage_error "ECS_DSL_POLL_SECONDS takes a number of seconds, not \\"$poll\\"." ;;
  esac
}

# add_service NAME: a workload that --service names.
add_service() {
  workload "$1" || usage_error "there is no workload \\"$1\\"; there is $(names_of \${all_workloads[@]+"\${all_workloads[@]}"})."
  services+=("$1")
}

# names_of NAME…: the names as a sentence has them; at most eight.
names_of() {
  local names='' count=0 name
  for name in "$@"; do
    count=$((count + 1))
    if [ "$count" -le 8 ]; then names="\${names:+$names, }$name"; fi
  done
  if [ "$count" -gt 8 ]; then names="$names and $((count - 8)) more"; fi
  printf '%s\\n' "$names"
}
`;
