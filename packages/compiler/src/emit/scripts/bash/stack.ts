/** Waits until a stack can be deployed, and explains one that cannot. */
export const awaitStack = `\
# await_stack STACK: returns when the stack can be deployed.
await_stack() {
  local stack=$1 status deadline=$((SECONDS + timeout)) announced=no
  while :; do
    if ! ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus'; then
      case $problem in
        *"does not exist"*) return 0 ;;
        *) fail "stack $stack cannot be read: $problem" ;;
      esac
    fi
    status=$answer
    case $status in
      REVIEW_IN_PROGRESS) return 0 ;;
      ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
        explain_stack "$stack"
        say "Stack $stack is in $status: its first deployment failed, and CloudFormation only lets it be deleted. Delete it, then run this again:"
        say "  aws cloudformation delete-stack --region $region --stack-name $stack"
        say "  aws cloudformation wait stack-delete-complete --region $region --stack-name $stack"
        exit 1
        ;;
      UPDATE_ROLLBACK_FAILED)
        explain_stack "$stack"
        say "Stack $stack is in $status. Remove what the reasons above name, then let CloudFormation finish, then run this again:"
        say "  aws cloudformation continue-update-rollback --region $region --stack-name $stack"
        exit 1
        ;;
      *_IN_PROGRESS) ;;
      *) return 0 ;;
    esac
    if [ "$announced" = no ]; then say "Stack $stack is in $status; waiting for it."; fi
    announced=yes
    if [ "$SECONDS" -ge "$deadline" ]; then fail "stack $stack is still in $status after $timeout s."; fi
    sleep "$poll"
  done
}
`;

/** The reasons CloudFormation gives for the latest failure of a stack. */
export const explainStack = `\
# explain_stack STACK: what failed in the latest deployment of the stack.
explain_stack() {
  local stack=$1 resource status reason
  ask cloudformation describe-stack-events --stack-name "$stack" --max-items 200 \\
    --query 'StackEvents[].[LogicalResourceId,ResourceStatus,ResourceStatusReason]' || return 0
  say "What failed in stack $stack:"
  while IFS=$'\\t' read -r resource status reason; do
    case $status in *_FAILED) say "  $resource: $status: $reason" ;; esac
    if [ "$resource: $reason" = "$stack: User Initiated" ]; then break; fi
  done <<<"$answer"
}
`;

/** What a stack takes from the outputs of others: parameters carry it, so that no stack locks another's outputs. */
export const stackInputs = `\
# read_output STACK NAME [ABSENT]: sets $value to an output of the stack, or to ABSENT while there is none. The outputs of
# a stack are read once after each deployment.
read_output() {
  local key new outputs="$work/outputs.$1"
  if [ ! -f "$outputs" ]; then
    if ! ask cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]'; then
      case $#:$problem in
        3:*"does not exist"*) answer='' ;;
        *) fail "stack $1, which other stacks take values from, cannot be read: $problem" ;;
      esac
    fi
    new=$(mktemp "$work/new-outputs.XXXXXX")
    printf '%s\\n' "$answer" >"$new"
    mv "$new" "$outputs"
  fi
  while IFS=$'\\t' read -r key value; do
    if [ "$key" = "$2" ]; then return 0; fi
  done <"$outputs"
  if [ $# -lt 3 ]; then fail "stack $1 has no output $2; deploy what it belongs to first."; fi
  value=$3
}

# take_inputs PARAMETER=STACK:OUTPUT[:ABSENT]…: adds PARAMETER=VALUE to $words for each.
take_inputs() {
  local input value source output
  for input in "$@"; do
    source=\${input#*=}
    output=\${source#*:}
    if [ "$dry_run" = yes ]; then
      value="OUTPUT:\${source%%:*}:\${output%%:*}"
    elif [ "$output" = "\${output%%:*}" ]; then
      read_output "\${source%%:*}" "$output"
    else
      read_output "\${source%%:*}" "\${output%%:*}" "\${output#*:}"
    fi
    words+=("\${input%%=*}=$value")
  done
}
`;

/** Creates or updates one stack. */
export const deployStack = `\
# deploy_stack STACK KEY=VALUE…: creates or updates a stack; when nothing differs, nothing happens.
deploy_stack() {
  local stack=$1 words
  shift
  words=(aws cloudformation deploy --stack-name "$stack" --template-file "cloudformation/$stack.yaml"
    --no-fail-on-empty-changeset --capabilities CAPABILITY_NAMED_IAM)
  if is_large "cloudformation/$stack.yaml"; then words+=(--s3-bucket "$template_bucket" --s3-prefix "$stack"); fi
  if [ $# -gt 0 ]; then words+=(--parameter-overrides "$@"); fi
  if [ \${#tags[@]} -gt 0 ]; then words+=(--tags "\${tags[@]}"); fi
  rm -f "$work/outputs.$stack"
  while :; do
    if [ "$dry_run" != yes ]; then await_stack "$stack"; fi
    if run "\${words[@]}"; then return 0; fi
    is_busy "$stack" || break
  done
  explain_stack "$stack"
  return 1
}

# is_busy STACK: whether an update is under way, of somebody who was faster or one that outlasts the AWS CLI's patience.
is_busy() {
  ask cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].StackStatus' || return 1
  case $answer in
    REVIEW_IN_PROGRESS) return 1 ;;
    *_IN_PROGRESS) return 0 ;;
    *) return 1 ;;
  esac
}

# is_large TEMPLATE: CloudFormation takes at most 51,200 bytes in a request; more has to come from S3.
is_large() {
  [ "$(wc -c <"$1")" -gt 51200 ]
}

# check_template STACK
check_template() {
  local template="cloudformation/$1.yaml"
  if [ ! -f "$template" ]; then fail "$PWD/$template is missing; compile the app again."; fi
  if is_large "$template" && [ -z "$template_bucket" ]; then
    fail "$template is larger than the 51,200 bytes that CloudFormation takes directly; name an S3 bucket in $region with --template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET."
  fi
}
`;
