import { type Assembly, stacksOf } from "../../../model/assembly.ts";
import { assignList } from "./workloads.ts";

/** What `deploy.sh` says of the stacks of other regions, where there are some. */
export function stacksElsewhere(assembly: Assembly): string {
  const found = stacksOf(assembly).flatMap(({ name, region }) => (region === undefined ? [] : [`${name}=${region}`]));
  return found.length === 0 ? "" : `${assignList("elsewhere", found)}\n`;
}

/** What sends a command to the region of its stack. */
export const commandsElsewhere = `\
# region_of STACK: the region that it is in.
region_of() {
  local pair
  for pair in \${elsewhere[@]+"\${elsewhere[@]}"}; do
    if [ "\${pair%%=*}" = "$1" ]; then
      printf '%s\\n' "\${pair#*=}"
      return
    fi
  done
  printf '%s\\n' "$region"
}

# find_there WORDS…: sets $there to what sends a command about a stack of another region there.
find_there() {
  local word previous=''
  there=()
  if [ \${#elsewhere[@]} -eq 0 ]; then return 0; fi
  for word in "$@"; do
    if [ "$previous" = --stack-name ] && [ "$(region_of "$word")" != "$region" ]; then there=(--region "$(region_of "$word")"); fi
    previous=$word
  done
}
`;

const certificates = `\
# note_certificates: notes the stack of certificates that the platform takes values of and that the app no longer has.
note_certificates() {
  local name found
  found=$(sed -n 's/^ *Description: "\\{0,1\\}Output [A-Za-z0-9]* of stack \\([A-Za-z0-9-]*-us-east-1-certificates\\)"\\{0,1\\}$/\\1/p' "$work"/deployed.*.yaml | sort -u)
  : >"$work/certificates"
  for name in $found; do
    if is_one_of "$name" "$@"; then continue; fi
    printf '%s\\n' "$name" >>"$work/certificates"
    elsewhere+=("$name=us-east-1")
  done
}

# remove_certificates: deletes that stack, once the platform no longer takes anything of it.
remove_certificates() {
  local name kept
  while IFS= read -r name; do
    for kept in "$work"/kept.*.yaml; do
      if grep -q "of stack $name" "$kept" 2>/dev/null; then continue 2; fi
    done
    say "Removing stack $name, whose certificates nothing has any more."
    delete_stack "$name"
  done <"$work/certificates"
}
`;

/** Stacks of another region than the environment's: certificates for CloudFront. */
export const elsewhere = `${commandsElsewhere}\n${certificates}`;
