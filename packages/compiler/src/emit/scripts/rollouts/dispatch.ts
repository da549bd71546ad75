/** Bash that runs the command of the kind that `$rollout` names; the command itself where there is one kind only. */
export function dispatch(commands: readonly (readonly [kind: string, command: string])[]): string {
  const [only] = commands;
  if (only === undefined) return ":";
  if (commands.length === 1) return only[1];
  return `case $rollout in ${commands.map(([kind, command]) => `${kind}) ${command} ;;`).join(" ")} esac`;
}
