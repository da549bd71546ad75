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
        *) if [ "$surveying" = yes ]; then continue; else refuse_input "$source" "$name"; fi ;;
      esac
    fi
    values+=("\${input%%=*}=$value")
  done
}

# refuse_input STACK [OUTPUT]: ends the script where what others take of a stack cannot be had.
refuse_input() {
  if [ -n "$problem" ]; then fail aws "stack $1, which other stacks take values from, cannot be read: $problem"; fi
  fail aws "stack $1 has no output $2; deploy what it belongs to first."
}
`;
