/** What a stack takes from the outputs of others: parameters carry it, so that no stack locks another's outputs. */
export const inputs = `\
# find_output STACK NAME: sets $value to an output of the stack; fails where it has none. Its outputs are read once after
# each deployment.
find_output() {
  local key new outputs="$work/outputs.$1"
  if [ ! -f "$outputs" ]; then
    insist cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' ||
      return 1
    new=$(mktemp "$work/new-outputs.XXXXXX")
    printf '%s\\n' "$answer" >"$new"
    mv "$new" "$outputs"
  fi
  problem=''
  while IFS=$'\\t' read -r key value; do
    if [ "$key" = "$2" ]; then return 0; fi
  done <"$outputs"
  return 1
}

# take_inputs PARAMETER=STACK:OUTPUT[:ABSENT]…: adds PARAMETER=VALUE to $values for each; ABSENT stands for an output that
# is not there yet.
take_inputs() {
  local input source name value
  for input in "$@"; do
    source=\${input#*=}
    name=\${source#*:}
    source=\${source%%:*}
    if [ "$dry_run" = yes ]; then
      value="OUTPUT:$source:\${name%%:*}"
    elif ! find_output "$source" "\${name%%:*}"; then
      case $problem in '' | *"does not exist"*) ;; *) refuse_input "$source" ;; esac
      case $name in
        *:*) value=\${name#*:} ;;
        *) if comes_later "$source"; then continue; else refuse_input "$source" "$name"; fi ;;
      esac
    fi
    values+=("\${input%%=*}=$value")
  done
}

# comes_later STACK: whether this deployment makes what the stack does not have yet.
comes_later() {
  if [ "$surveying" = no ]; then return 1; fi
  case $'\\n'$(selected_stacks)$'\\n' in *$'\\n'"$1"$'\\n'*) return 0 ;; esac
  return 1
}

# refuse_input STACK [OUTPUT]: ends the script where what others take of a stack cannot be had.
refuse_input() {
  case $problem in
    '' | *"does not exist"*) fail "$stuck" "stack $1 has no output $2; deploy what it belongs to first." ;;
    *) fail aws "stack $1, which other stacks take values from, cannot be read: $problem" ;;
  esac
}
`;
