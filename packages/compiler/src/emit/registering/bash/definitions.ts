/** Task definitions: which one is asked for, which of those that are registered is the same, and registering it. */
export const definitions = `\
# wanted_definition NAME: the task definition that the workload asks for, in $work/wanted.NAME.json: the file, with the images
# that are given or built. An image that is not built now stays what it is; fails, with $unbuilt, where none runs yet.
wanted_definition() {
  local image container uri rows=$work/rows.$1
  : >"$rows"
  for image in \${images[@]+"\${images[@]}"}; do
    container=\${image##*=}
    image=\${image%=*}
    uri=$(image_of "$image")
    if [ -z "$uri" ] && is_one_of "$image" \${builds[@]+"\${builds[@]}"}; then
      uri=$(running_image "$1" "$container")
      if [ -z "$uri" ]; then
        unbuilt=$image
        return 1
      fi
    fi
    if [ -n "$uri" ]; then printf '%s\\t%s\\n' "$container" "$uri" >>"$rows"; fi
  done
  awk -F '\\t' '
    FILENAME != ARGV[2] { uri[$1] = $2; next }
    /^      "name": "/ { name = $0; sub(/^      "name": "/, "", name); sub(/",?$/, "", name) }
    /^      "image": / && name in uri { $0 = "      \\"image\\": \\"" uri[name] "\\"" ($0 ~ /,$/ ? "," : "") }
    { print }
  ' "$rows" "task-definitions/$1.json" >"$work/wanted.$1.json"
  definition_text "$work/wanted.$1.json" >"$work/wanted.$1.txt"
}
unbuilt=''

# running_image NAME CONTAINER: the image that the container has where the workload runs; nothing where it never ran.
running_image() {
  local file=$work/running.$1.json
  if [ ! -s "$file" ]; then file=$work/newest.$1.json; fi
  if [ ! -s "$file" ]; then return 0; fi
  definition_text "$file" | awk -F '\\t' -v container="\\"$2\\"" '
    { step = $1; sub(/\\.[^.]*$/, "", step) }
    $1 ~ /^containerDefinitions#[0-9]+\\.name$/ && $2 == container { own = step }
    $1 ~ /^containerDefinitions#[0-9]+\\.image$/ { image[step] = $2 }
    END { if (own in image) print substr(image[own], 2, length(image[own]) - 2) }
  '
}

# read_definition NAME FILE: a family, whose newest active revision that is, or a revision, in a file of JSON; the file is
# empty where there is none.
read_definition() {
  local attempt
  for attempt in 1 2 3; do
    if aws ecs describe-task-definition --task-definition "$1" --include TAGS --output json >"$2" 2>"$2.problem"; then return 0; fi
    problem=$(<"$2.problem")
    : >"$2"
    case $problem in
      *"Unable to describe task definition"*) return 0 ;;
      *AccessDenied* | *ExpiredToken*) break ;;
    esac
    if [ "$attempt" -lt 3 ]; then sleep "$poll"; fi
  done
  fail aws "task definition $1 cannot be read: $problem"
}

# member_of FILE NAME: a member of the task definition in a file of JSON that the AWS CLI has written.
member_of() {
  sed -n "s/^        \\"$2\\": \\"\\{0,1\\}\\([^\\",]*\\)\\"\\{0,1\\},\\{0,1\\}$/\\1/p" "$1"
}

# find_registered NAME: sets $definition to the revision that is what the workload asks for: the one that runs, or the newest
# of its family. Fails where neither is.
find_registered() {
  local file
  definition=''
  for file in "$work/running.$1.json" "$work/newest.$1.json"; do
    if [ ! -s "$file" ]; then continue; fi
    definition_text "$file" >"$work/registered.txt.$1"
    if cmp -s "$work/wanted.$1.txt" "$work/registered.txt.$1" && [ "$(member_of "$file" status)" = ACTIVE ]; then
      definition=$(member_of "$file" taskDefinitionArn)
      return 0
    fi
  done
  return 1
}
definition=''

# register NAME: sets $definition to what the workload asks for; registers it unless it is registered. An answer that is lost
# may have been a yes: then the newest revision is the one.
register() {
  read_definition "$family" "$work/newest.$1.json"
  wanted_definition "$1" || fail refused "image $unbuilt was never built; run this without --skip-build."
  if find_registered "$1"; then
    say "Task definition \${definition##*/} is what is asked for; nothing is registered."
    return 0
  fi
  if ask ecs register-task-definition --cli-input-json "file://$work/wanted.$1.json" --query taskDefinition.taskDefinitionArn; then
    definition=$answer
  else
    local refusal=$problem
    read_definition "$family" "$work/newest.$1.json"
    find_registered "$1" || fail aws "the task definition of $1 cannot be registered: $refusal"
  fi
  say "Task definition \${definition##*/} is registered."
}

# show_difference NAME: what differs between what runs, or the newest revision, and what is asked for.
show_difference() {
  local file=$work/running.$1.json sign text
  if [ ! -s "$file" ]; then file=$work/newest.$1.json; fi
  if [ ! -s "$file" ]; then return 0; fi
  definition_text "$file" >"$work/registered.txt.$1"
  LC_ALL=C comm -3 "$work/registered.txt.$1" "$work/wanted.$1.txt" | while IFS= read -r text; do
    sign=-
    case $text in $'\\t'*) sign=+ text=\${text#$'\\t'} ;; esac
    visible "  $sign \${text%%$'\\t'*}: \${text#*$'\\t'}"
  done
}
`;
