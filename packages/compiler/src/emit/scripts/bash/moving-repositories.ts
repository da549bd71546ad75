import type { Assembly } from "../../../model/assembly.ts";
import { quoteAll } from "../../text/quote.ts";

/** Where the survey puts back what a stack loses. */
const KEEPS = '  keep_what_goes "$1"\n';

/** The steps of a deployment, in which repositories move between the stacks of the registry where there are several. */
export function withMovingRepositories({ sharedStacks }: Assembly, steps: string): string {
  const registries = sharedStacks.flatMap(({ kind, name }) => (kind === "registry" ? [name] : []));
  if (registries.length < 2) return steps;
  return `${steps.replace(KEEPS, `  let_repositories_move "$1"\n${KEEPS}`)}\n${lettingMove(registries)}`;
}

function lettingMove(registries: readonly string[]): string {
  return `\
# let_repositories_move STACK: repositories that another stack of the registry takes over leave this one first. They stay where they
# are, with their images, and CloudFormation takes into a stack only what is in none.
let_repositories_move() {
  local id other moving=() deployed="$work/deployed.$1.yaml"
  for id in $(retained_in "$deployed"); do
    if has_resource "cloudformation/$1.yaml" "$id"; then continue; fi
    for other in ${quoteAll(registries)}; do
      if has_resource "cloudformation/$other.yaml" "$id"; then moving+=("$id"); fi
    done
  done
  if [ \${#moving[@]} -eq 0 ]; then return 0; fi
  awk -v moving=" \${moving[*]} " '
    /^[A-Za-z]/ { moves = 0 }
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); sub(/Uri$/, "", name); moves = index(moving, " " name " ") }
    !moves
  ' "$deployed" >"$deployed.new"
  mv "$deployed.new" "$deployed"
}
`;
}
