/** Stacks from when the app made its own: they own what it deploys now, and nothing here touches them. */
export const stacksThere = `\
# tell_stacks: says which stacks of this app and environment are there, by their tags; who may not list them is told nothing.
tell_stacks() {
  local name owner place found=()
  ask cloudformation describe-stacks --query "Stacks[].[StackName,Tags[?Key=='ecs-dsl:app']|[0].Value,Tags[?Key=='ecs-dsl:environment']|[0].Value]" || return 0
  while IFS=$'\\t' read -r name owner place; do
    if [ "$owner" = "$app" ] && [ "$place" = "$environment" ]; then found+=("$name"); fi
  done <<<"$answer"
  if [ \${#found[@]} -eq 0 ]; then return 0; fi
  say "warning: this app made stacks before it emitted task definitions alone, and they are there: $(names_of "\${found[@]}")."
  say "  Their services, networks and load balancers are theirs and go with them; nothing here updates or removes them. To go on with"
  say "  them, compile the app without \\\`emits\\\`. Before anybody deletes them, let whoever owns the infrastructure make services of"
  say "  its own, or take theirs over by an import, with DeletionPolicy: Retain in their stacks."
}
`;
