import type { Assembly } from "../../../model/assembly.ts";
import { assignList } from "./workloads.ts";

/** The minutes that deployments take which shift traffic, by their services. */
function shiftsOf({ workloads }: Assembly): ReadonlyMap<string, number> {
  return new Map(
    workloads.flatMap(({ rollout }) =>
      rollout.kind === "service" && rollout.shiftMinutes !== undefined ? [[rollout.service, rollout.shiftMinutes]] : [],
    ),
  );
}

/** When the scripts stop to wait, in seconds: an hour, and what the slowest deployment shifts, pauses and bakes. */
export function timeoutOf(assembly: Assembly): number {
  return 3600 + 60 * Math.max(0, ...shiftsOf(assembly).values());
}

/** Says to the functions of `lib.sh` which services they follow, and for how long, where there are some. */
export function shiftingServices(assembly: Assembly): string {
  const shifts = shiftsOf(assembly);
  if (shifts.size === 0) return "";
  return `${assignList("shifting", [...shifts.keys()])}\ntimeout=${timeoutOf(assembly)}\n`;
}

/** What the usage of deploy.sh says of answers to deployments, where some may wait for a person. */
export function answerOptions(assembly: Assembly): string {
  return shiftsOf(assembly).size > 0 ? OPTIONS : "";
}

/** Takes these options. */
export function takeAnswers(assembly: Assembly): string {
  const cases = "    --continue) reply=CONTINUE ;;\n    --abort) reply=ROLLBACK ;;\n";
  return shiftsOf(assembly).size > 0 ? cases : "";
}

/** Does what they say, and nothing else. */
export function answerFirst(assembly: Assembly): string {
  return shiftsOf(assembly).size > 0 ? 'if [ -n "$reply" ]; then\n  answer_deployments\n  exit 0\nfi\n' : "";
}

/** The function that does. */
export function answerDeployments(assembly: Assembly): readonly string[] {
  return shiftsOf(assembly).size > 0 ? [ANSWER] : [];
}

const OPTIONS = `\
  --continue              Let a deployment go on that is paused; with --service, that of one service.
  --abort                 Let a deployment go back that is paused or under way.
`;

const ANSWER = `\
# answer_deployments: what --continue and --abort do.
answer_deployments() {
  local name answered=no
  while IFS= read -r name; do
    workload "$name"
    is_one_of "$service" "\${shifting[@]}" || continue
    if answer_service "$cluster" "$service" "$reply"; then answered=yes; fi
  done <<<"$(selected_workloads)"
  if [ "$answered" = no ]; then fail refused "there is no deployment to answer."; fi
}
reply=''
`;
