import type { Assembly } from "../../../model/assembly.ts";

/** Whatever waits for a task is not deployed without it. */
export const addGates = `\
# add_gates: with workloads that --service names, the tasks that they wait for are deployed and run.
add_gates() {
  local name gated
  if [ \${#services[@]} -eq 0 ]; then return 0; fi
  for name in "\${all_workloads[@]}"; do
    workload "$name"
    for gated in $gates; do
      if is_selected "$name" || ! is_selected "$gated"; then continue; fi
      services+=("$name")
      say "Task $name comes first, for $gated waits for it."
    done
  done
}
`;

/** Whether some workloads wait for tasks. */
export function hasGates({ workloads }: Assembly): boolean {
  return workloads.some(({ rollout }) => rollout.kind === "task" && rollout.gates.length > 0);
}
