import type { AssemblyWorkload } from "../../../model/assembly.ts";
import { assignList } from "./workloads.ts";

/** What `deploy.sh` knows of the images that the config names, for `add_images`. */
export function namedImages({ images }: AssemblyWorkload): readonly string[] {
  const named = images.flatMap(({ parameter, named: one }) => (one === undefined ? [] : [{ parameter, ...one }]));
  return [
    assignList(
      "named",
      named.map(({ parameter, value }) => `${parameter}=${value}`),
    ),
    assignList(
      "descriptions",
      named.map(({ parameter, description }) => `${parameter}=${description}`),
    ),
  ];
}

/** Which images have a tag that is given at deployment, for `is_retagged`: `Image=ImageTag`. */
export function askedTags({ images }: AssemblyWorkload): readonly string[] {
  const rows = images.flatMap(({ parameter, named }) =>
    named?.asked === undefined ? [] : [`${parameter}=${named.asked}`],
  );
  return rows.length === 0 ? [] : [assignList("asked_tags", rows)];
}

const IS_KEPT = 'if was_named "${descriptions[$at]}"; then';

/**
 * An image that took the place of the config's, by `--image`, by a rollback or by a pipeline, stays until the config
 * names another: the deployed template says what the config named then.
 */
export const keptImages = `\
# add_images: adds PARAMETER=URI to $values for each image that does not stay as it is deployed: one that is built or
# given, and one that the config names and did not name before.
add_images() {
  local image parameter uri at
  read_named
  for image in "\${images[@]}"; do
    parameter=\${image##*=}
    uri=$(image_of "\${image%=*}")
    if [ -n "$uri" ]; then values+=("$parameter=$uri"); fi
    for ((at = 0; at < \${#named[@]}; at++)); do
      if [ "\${named[$at]%%=*}" != "$parameter" ] || [ -n "$uri" ]; then continue; fi
      if was_named "\${descriptions[$at]}"; then
        say_kept "\${image%=*}" "\${named[$at]}"
      else
        values+=("\${named[$at]}")
      fi
    done
  done
}

# read_named: notes what the deployed template says of the images, and which ones the stack has.
read_named() {
  described='' deployed=''
  if [ \${#named[@]} -eq 0 ] || [ "$dry_run" = yes ]; then return; fi
  if ask cloudformation describe-stacks --stack-name "$stack" \\
    --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]'; then
    deployed=$answer
    if ask cloudformation get-template-summary --stack-name "$stack" \\
      --query 'Parameters[].[ParameterKey,Description]'; then
      described=$answer
      return
    fi
  fi
  case $problem in
    *"does not exist"* | *REVIEW_IN_PROGRESS*) ;;
    *) fail aws "stack $stack cannot be read: $problem" ;;
  esac
}

# was_named PARAMETER=DESCRIPTION
was_named() {
  case $'\\n'$described$'\\n' in *$'\\n'"\${1%%=*}"$'\\t'"\${1#*=}"$'\\n'*) return 0 ;; esac
  return 1
}

# say_kept NAME PARAMETER=URI
say_kept() {
  local key value
  if [ "$surveying" = yes ]; then return; fi
  while IFS=$'\\t' read -r key value; do
    if [ "$key" != "\${2%%=*}" ] || [ "$value" = "\${2#*=}" ]; then continue; fi
    say "Image $1 stays $value, which has taken the place of the config's; --image or another one in the config changes it."
  done <<<"$deployed"
}
`;

/** The same where tags are given at deployment: one that is given takes the place of whatever image took that of the config's. */
export const keptUntilTagged = `\
${keptImages.replace(IS_KEPT, () => IS_KEPT.replace("; then", ' && ! is_retagged "$parameter"; then'))}
# is_retagged PARAMETER: whether the tag of the image is given now.
is_retagged() {
  local row value
  for row in \${asked_tags[@]+"\${asked_tags[@]}"}; do
    if [ "\${row%%=*}" = "$1" ] && pair_of "\${row#*=}" \${given_parameters[@]+"\${given_parameters[@]}"}; then return 0; fi
  done
  return 1
}
`;
