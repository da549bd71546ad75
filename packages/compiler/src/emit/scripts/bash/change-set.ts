/** Creates and updates stacks by change sets: what would change is known before it does, and what was retained is taken back. */
export const changeSet = `\
# shorthand TEXT: the text as a value in the shorthand of the AWS CLI.
shorthand() {
  local text=$1
  case $text in
    '' | *[!A-Za-z0-9_.:/@+-]*)
      text=\${text//\\\\/\\\\\\\\}
      text=\${text//\\"/\\\\\\"}
      printf '"%s"' "$text"
      ;;
    *) printf '%s' "$text" ;;
  esac
}

# take_parameters STACK TEMPLATE KEY=VALUE…: sets $parameter_words to a word for each parameter of the template: its value,
# or that it stays as it is. Fails where one has neither a value nor a default.
take_parameters() {
  local stack=$1 template=$2 key default given whole=0
  shift 2
  parameter_words=()
  while IFS=$'\\t' read -r key default; do
    for given in "$@"; do
      if [ "\${given%%=*}" = "$key" ]; then
        parameter_words+=("ParameterKey=$key,ParameterValue=$(shorthand "\${given#*=}")")
        continue 2
      fi
    done
    if grep -qx "$key" "$work/parameters.$stack" 2>/dev/null; then
      parameter_words+=("ParameterKey=$key,UsePreviousValue=true")
    elif [ "$default" = no ]; then
      whole=1
    fi
  done <<<"$(parameters_of "$template")"
  return "$whole"
}

# change_set_words STACK TEMPLATE KEY=VALUE…: sets $words to the command that makes a change set, without its name.
change_set_words() {
  local stack=$1 template=$2 pair capability capabilities=()
  words=(aws cloudformation create-change-set --stack-name "$stack" --change-set-type "$change_set_type")
  while IFS= read -r capability; do capabilities+=("$capability"); done < <(capabilities_of "$template")
  if [ \${#capabilities[@]} -gt 0 ]; then words+=(--capabilities "\${capabilities[@]}"); fi
  if is_large "$template"; then
    words+=(--template-url "$(template_url "$stack")")
  else
    words+=(--template-body "file://$template")
  fi
  if takes_back "$stack" "$template"; then words+=(--import-existing-resources); fi
  if [ \${#parameter_words[@]} -gt 0 ]; then words+=(--parameters "\${parameter_words[@]}"); fi
  if [ \${#stack_tags[@]} -eq 0 ]; then return 0; fi
  words+=(--tags)
  for pair in "\${stack_tags[@]}"; do words+=("Key=$(shorthand "\${pair%%=*}"),Value=$(shorthand "\${pair#*=}")"); done
}

# takes_back STACK TEMPLATE: whether the template adds what an earlier stack of the name may have left: resources that are
# kept when their stack goes, and have names of their own. CloudFormation takes them back into the stack.
takes_back() {
  local id
  for id in $(retained_in "$2"); do
    if ! has_resource "$work/deployed.$1.yaml" "$id" 2>/dev/null; then return 0; fi
  done
  return 1
}

# make_change_set STACK TEMPLATE KEY=VALUE…: makes a change set and waits for it. Its name is in $change_set; that is empty
# when nothing would change.
make_change_set() {
  local stack=$1 template=$2 words
  change_set="ecs-dsl-$(date +%s)-$RANDOM"
  take_parameters "$@" || true
  case $stack_status in '' | REVIEW_IN_PROGRESS) change_set_type=CREATE ;; *) change_set_type=UPDATE ;; esac
  change_set_words "$@"
  if is_large "$template"; then upload_template "$stack" "$template"; fi
  ask "\${words[@]:1}" --change-set-name "$change_set" --client-token "$change_set" --query Id || {
    if is_busy; then return 1; fi
    fail aws "no change set can be made for stack $stack: $problem"
  }
  await_change_set "$stack"
}

# await_change_set STACK
await_change_set() {
  local status reason
  while :; do
    insist cloudformation describe-change-set --stack-name "$1" --change-set-name "$change_set" \\
      --query '[Status,StatusReason]' || fail aws "the change set of stack $1 cannot be read: $problem"
    IFS=$'\\t' read -r status reason <<<"$answer"
    case $status:$reason in
      CREATE_COMPLETE:*) return 0 ;;
      FAILED:*"didn't contain changes"* | FAILED:*"o updates are to be performed"*)
        delete_change_set "$1" "$change_set"
        change_set=''
        return 0
        ;;
      FAILED:*)
        delete_change_set "$1" "$change_set"
        fail aws "CloudFormation refuses what stack $1 asks for: $reason"
        ;;
    esac
    wait_more "the change set of stack $1 is still in $status"
  done
}

# delete_change_set STACK NAME: those that nobody executes.
delete_change_set() {
  ask cloudformation delete-change-set --stack-name "$1" --change-set-name "$2" ||
    say "The change set $2 of stack $1 cannot be deleted, which does no harm: $problem"
}

# is_busy: whether $problem says that somebody else's update of the stack was faster.
is_busy() {
  case $problem in *_IN_PROGRESS*) return 0 ;; esac
  return 1
}

# deploy_stack STACK TEMPLATE KEY=VALUE…: creates or updates a stack; when nothing differs, nothing happens.
deploy_stack() {
  local stack=$1
  rm -f "$work/outputs.$stack"
  if [ "$dry_run" = yes ]; then
    print_stack "$@"
    return
  fi
  if has_survey "$@" && execute_survey "$stack"; then return 0; fi
  # AWS deletes the change set of the survey once another one is executed.
  rm -f "$work/survey.$stack"
  while :; do
    await_stack "$stack"
    if [ "$stack_status" = ROLLBACK_COMPLETE ]; then
      say "Stack $stack holds nothing: its first deployment failed. It is deleted and made again."
      delete_stack "$stack"
    elif make_change_set "$@" && execute_change_set "$stack"; then
      return 0
    fi
  done
}

# execute_change_set STACK: executes $change_set, if there is one. Fails where somebody else's update was faster.
execute_change_set() {
  if [ -z "$change_set" ]; then return 0; fi
  if ! ask cloudformation execute-change-set --stack-name "$1" --change-set-name "$change_set" \\
    --client-request-token "$change_set"; then
    if is_busy; then return 1; fi
    fail aws "the change set of stack $1 cannot be executed: $problem"
  fi
  rm -f "$work/change-set.$1"
  finish_stack "$1"
}

# print_stack STACK TEMPLATE KEY=VALUE…: what deploy_stack runs. Values that only AWS knows are in capitals.
print_stack() {
  local words change_set_type=CREATE_OR_UPDATE
  take_parameters "$@" || true
  change_set_words "$@"
  if is_large "$2"; then upload_template "$1" "$2"; fi
  print_command "\${words[@]}" --change-set-name CHANGE_SET
  print_command aws cloudformation execute-change-set --stack-name "$1" --change-set-name CHANGE_SET
}

# is_large TEMPLATE: CloudFormation takes at most 51,200 bytes in a request; more has to come from S3.
is_large() {
  [ "$(wc -c <"$1")" -gt 51200 ]
}

# upload_template STACK TEMPLATE
upload_template() {
  run aws s3 cp "$2" "s3://$template_bucket/$1.yaml" || fail aws "$2 cannot be copied to the bucket $template_bucket."
}

# template_url STACK: where CloudFormation finds the template that is uploaded.
template_url() {
  printf 'https://%s.s3.%s.%s/%s.yaml' "$template_bucket" "$region" "$(domain_of "$region")" "$1"
}

# check_template STACK
check_template() {
  local template="cloudformation/$1.yaml"
  if [ ! -f "$template" ]; then fail refused "$PWD/$template is missing; compile the app again."; fi
  check_size "$template" "$template"
}

# check_size TEMPLATE WORDS…: ends the script, before anything changes, where CloudFormation does not take the template.
check_size() {
  local template=$1
  shift
  if ! is_large "$template" || [ -n "$template_bucket" ]; then return 0; fi
  fail refused "$* is larger than the 51,200 bytes that CloudFormation takes directly; name an S3 bucket in $region with --template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET."
}
`;
