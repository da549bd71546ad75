import { rollbackOptions } from "../scripts/bash/rollback-options.ts";
import type { Assembly } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { assign, assignList, workloadTable } from "../scripts/bash/workloads.ts";
import { quoteText } from "../text/quote.ts";
import { scriptHead } from "../scripts/script.ts";
import { EMPTY, registeredVariables } from "../scripts/bash/registered-variables.ts";

/** `rollback.sh`: gives services the task definition that they had before; none where no workload is a service. */
export const emitRollback: Emitter = (assembly) => {
  const own = { ...assembly, workloads: assembly.workloads.filter(({ rollout }) => rollout.kind === "service") };
  if (own.workloads.length === 0) return [];
  const parts = [
    header(own),
    USAGE,
    workloadTable(own, EMPTY, registeredVariables),
    TARGET,
    ROLL_BACK,
    rollbackOptions,
    main(own),
  ];
  return [{ path: "rollback.sh", content: parts.join("\n"), executable: true }];
};

function header({ environment, workloads }: Assembly): string {
  const head = scriptHead(
    "Gives services the task definition that they had before, and verifies that they run it. Written by ecs-dsl; needs bash",
    "and the AWS CLI (v1 or v2).",
  );
  return `\
${head}
${assign("environment", environment.name)}
${assignList(
  "all_workloads",
  workloads.map(({ name }) => name),
)}
valued_options=(--service --to --timeout)
revision=''
`;
}

const USAGE = `\
usage() {
  cat <<EOF
Usage: ./rollback.sh [options]

Gives services of environment $environment the task definition that they had before, and verifies that they run it. The
next ./deploy.sh deploys what the config says: put that right, too.

  --service NAME     The service to roll back; may be repeated. Needed unless there is only one.
  --to REVISION      Go back to this revision of the family (one service only). Without it: to the latest revision
                     before the one that runs that differs from it.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Read, say what would be done, and change nothing.
  -h, --help         This text.

$(exit_statuses)

Services:
EOF
  printf '  %s\\n' \${all_workloads[@]+"\${all_workloads[@]}"}
}
`;

const TARGET = `\
# is_other NAME REVISION: whether that revision is active and differs from what runs; its ARN is in $definition then.
is_other() {
  local file=$work/target.$1.json
  definition=''
  read_definition "\${running%:*}:$2" "$file"
  if [ ! -s "$file" ] || [ "$(member_of "$file" status)" != ACTIVE ]; then return 1; fi
  definition_text "$file" >"$work/target.$1.txt"
  if cmp -s "$work/running.$1.txt" "$work/target.$1.txt"; then return 1; fi
  definition=$(member_of "$file" taskDefinitionArn)
}

# find_target NAME: sets $definition to what the service goes back to.
find_target() {
  local current=\${running##*:} found
  if [ -n "$revision" ]; then
    is_other "$1" "$revision" ||
      fail refused "there is no active revision $revision of \${running%:*} that differs from \${running##*/}, which runs."
    return 0
  fi
  for ((found = current - 1; found > 0 && found >= current - 50; found--)); do
    if is_other "$1" "$found"; then return 0; fi
  done
  fail refused "$1 has nothing to go back to: no active revision before \${running##*/} differs from it."
}

# images_in FILE: the images of the task definition in a file, one a line.
images_in() {
  definition_text "$1" | awk -F '\\t' '$1 ~ /^containerDefinitions#[0-9]+\\.image$/ { print substr($2, 2, length($2) - 2) }'
}

# plan_rollback NAME: finds what the service goes back to, and ends the script where it cannot, before anything changes.
plan_rollback() {
  local image images=()
  workload "$1"
  survey_service
  read_definition "$running" "$work/running.$1.json"
  definition_text "$work/running.$1.json" >"$work/running.$1.txt"
  find_target "$1"
  while IFS= read -r image; do images+=("$image"); done < <(images_in "$work/target.$1.json")
  check_presence \${images[@]+"\${images[@]}"}
  printf '%s\\n' "$definition" >"$work/rollback.$1"
}
`;

const ROLL_BACK = `\
# roll_back NAME: as planned.
roll_back() {
  workload "$1"
  definition=$(<"$work/rollback.$1")
  if [ "$dry_run" = yes ]; then
    print_command aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$definition"
    return 0
  fi
  update_service
  verify_revision
}

# collect_rollout: keeps what AWS says of the service at hand.
collect_rollout() {
  collect_service "$cluster" "$service"
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  reason_of_service
}
`;

function main({ environment: { account = "", region = "" } }: Assembly): string {
  return `\
read_arguments "$@"
check_services
deadline=$((SECONDS + timeout))
require_tools aws
choose_target ${quoteText(account)} ${quoteText(region)}
say "Rolling back in $environment (account $account, region $region)."
for name in "\${services[@]}"; do alone "$name" plan_rollback "$name"; done
for name in "\${services[@]}"; do alone "$name" roll_back "$name"; done
`;
}
