/** Bash that runs the command of the kind that `$rollout` names; the command itself where there is one kind only. */
export function dispatch(commands: readonly (readonly [kind: string, command: string])[]): string {
  const cases = commands.map(([kind, command]) => `${kind}) ${command} ;;`);
  return commands.length === 1
    ? commands.map(([, command]) => command).join("")
    : `case $rollout in ${cases.join(" ")} esac`;
}
