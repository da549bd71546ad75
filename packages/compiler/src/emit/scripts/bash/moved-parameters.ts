import { type Assembly, stacksOf } from "../../../model/assembly.ts";

/** Whether a stack has a parameter in Parameter Store whose name another stack may hold. */
export function hasNamedParameters(assembly: Assembly): boolean {
  return stacksOf(assembly).some(({ template }) =>
    Object.values(template.Resources).some(({ Type }) => Type === "AWS::SSM::Parameter"),
  );
}

/** A name in Parameter Store is of one stack at a time, and what a stack loses goes after what another one gets. */
export const movedParameters = `\
# check_parameters STACK…: ends the script before anything changes where a parameter would come to a stack from another one.
check_parameters() {
  local stack name file holder found=no
  for stack in "$@"; do
    while IFS= read -r name; do
      if [ -z "$name" ] || names_parameter "$work/deployed.$stack.yaml" "$name"; then continue; fi
      read_others "$@"
      for file in "$work"/deployed.*.yaml "$work"/left.*.yaml "$work"/other.*.yaml; do
        holder=\${file##*/}
        holder=\${holder%.yaml}
        holder=\${holder#*.}
        if [ "$holder" = "$stack" ] || ! names_parameter "$file" "$name"; then continue; fi
        if [ "$found" = no ]; then say "Nothing was changed:"; fi
        found=yes
        say "  parameter $name is of stack $holder, and stack $stack cannot make it until it is gone there. To move it, remove \\\`parameter\\\` of the output and deploy that, with --prune where stack $holder goes, and give it to the other output then; or give that another name."
      done
    done <<<"$(named_parameters "cloudformation/$stack.yaml")"
  done
  if [ "$found" = no ]; then return 0; fi
  forget_survey
  fail refused "what the app asks for cannot be done to what is deployed; the steps are above."
}

# read_others STACK…: keeps the templates of the stacks of the app that are none of these, once, in $work/other.STACK.yaml: those of
# workloads that --service does not name.
read_others() {
  local stack
  if [ "$others_read" = yes ]; then return 0; fi
  others_read=yes
  while IFS= read -r stack; do
    if is_one_of "$stack" "$@"; then continue; fi
    if insist cloudformation get-template --stack-name "$stack" --template-stage Original --query TemplateBody; then
      printf '%s\\n' "$answer" >"$work/other.$stack.yaml"
    else
      case $problem in *"does not exist"*) ;; *) fail aws "the template of stack $stack cannot be read: $problem" ;; esac
    fi
  done <<<"$(all_stacks)"
}
others_read=no

# names_parameter TEMPLATE NAME
names_parameter() {
  [ -s "$1" ] && named_parameters "$1" | grep -Fx -e "$2" >/dev/null
}

# named_parameters TEMPLATE: the names in Parameter Store that it gives, one a line.
named_parameters() {
  awk '
    /^  [^ #]/ { is_parameter = 0 }
    /^    Type: AWS::SSM::Parameter$/ { is_parameter = 1 }
    is_parameter && /^      Name: / { gsub(/"/, "", $2); if ($2 !~ /^!/) print $2 }
  ' "$1"
}
`;
