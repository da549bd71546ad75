import { rollbackOptions } from "./bash/rollback-options.ts";
import type { Assembly, AssemblyEnvironment, AssemblyWorkload } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { revisionTakers, updateTakers } from "./bash/revision-takers.ts";
import { assign, assignList, containerTags, ownRepositories, workloadTable } from "./bash/workloads.ts";
import { shiftingServices, timeoutOf } from "./bash/shifting.ts";
import { quoteText } from "../text/quote.ts";
import { rolloutBash, type RolloutBash } from "./rollouts/index.ts";
import { scriptHead } from "./script.ts";

/** `rollback.sh`: puts the images back that ran before, through CloudFormation, so that no stack drifts. */
export const emitRollback: Emitter = (assembly) => {
  const rollouts = rolloutBash(assembly);
  const parts = [
    header(assembly),
    usage(assembly),
    workloadTable(
      assembly,
      `stack='' cluster='' ${rollouts.empty} family='' containers=() container_tags=() takers=()`,
      (workload) => [...variablesOf(workload, rollouts), revisionTakers(assembly, workload)],
    ),
    imagesOfRevision,
    findTarget,
    rollBack(rollouts),
    updateTakers,
    rollbackOptions,
    main(assembly.environment),
  ];
  return [{ path: "rollback.sh", content: parts.join("\n"), executable: true }];
};

function header(assembly: Assembly): string {
  const { environment, workloads } = assembly;
  const head = scriptHead(
    "Goes back to the images that ran before, through CloudFormation, so that no stack drifts; everything else stays as it",
    "is. Written by ecs-dsl; needs bash and the AWS CLI (v1 or v2).",
  );
  return `\
${head}
${assign("environment", environment.name)}
${assignList(
  "all_workloads",
  workloads.map(({ name }) => name),
)}
${ownRepositories(assembly)}
${shiftingServices(assembly)}\
valued_options=(--service --to --timeout)
revision=''
`;
}

function usage(assembly: Assembly): string {
  return `\
usage() {
  cat <<EOF
Usage: ./rollback.sh [options]

Goes back to the images that ran before in environment $environment, and verifies that they run.

  --service NAME     The workload to roll back; may be repeated. Needed unless there is only one.
  --to REVISION      Go back to the images of this revision of the task definition (one workload only).
                     Without it: to the latest earlier revision whose images differ from those of now.
  --timeout SECONDS  When to stop waiting (${timeoutOf(assembly)}).
  --dry-run          Read, say what would be done, and change nothing.
  -h, --help         This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\\n' \${all_workloads[@]+"\${all_workloads[@]}"}
}
`;
}

function variablesOf(workload: AssemblyWorkload, rollouts: RolloutBash): readonly string[] {
  const { stack, cluster, family, images } = workload;
  return [
    assign("stack", stack.name),
    assign("cluster", cluster),
    ...rollouts.values(workload),
    assign("family", family),
    assignList(
      "containers",
      images.map(({ container, parameter }) => `${container}=${parameter}`),
    ),
    containerTags(workload),
  ];
}

const imagesOfRevision = `\
# value_of KEY: the second column of the row of $answer that begins with the key.
value_of() {
  local key value
  while IFS=$'\\t' read -r key value; do
    if [ "$key" = "$1" ]; then printf '%s\\n' "$value"; fi
  done <<<"$answer"
}

# check_deployed: ends the script where the stack holds nothing that could go back.
check_deployed() {
  case $stack_status in
    '') fail refused "stack $stack is not there; ./deploy.sh makes it." ;;
    REVIEW_IN_PROGRESS | ROLLBACK_COMPLETE)
      fail refused "stack $stack is in $stack_status: it was never deployed. ./deploy.sh deploys it."
      ;;
  esac
}

# read_current: notes the parameters of the stack, the revision it runs, and that revision's images. The parameters say
# them; one that is empty stands for the image of the template, which the revision itself says.
read_current() {
  local container
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \\
    --query StackResourceDetail.PhysicalResourceId || fail aws "stack $stack cannot be read: $problem"
  current=\${answer##*:}
  ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Parameters[].[ParameterKey,ParameterValue]' ||
    fail aws "stack $stack cannot be read: $problem"
  parameters=$answer
  current_images=()
  for container in "\${containers[@]}"; do current_images+=("$(value_of "\${container##*=}")"); done
  case " \${current_images[*]} " in
    *"  "*) if read_images "$current"; then current_images=("\${target_images[@]}"); fi ;;
  esac
}

# read_images REVISION: notes the images of a revision; fails when it does not have them all.
read_images() {
  local container uri
  target_images=()
  ask ecs describe-task-definition --task-definition "$family:$1" \\
    --query 'taskDefinition.containerDefinitions[].[name,image]' || return 1
  for container in "\${containers[@]}"; do
    uri=$(value_of "\${container%=*}")
    case $uri in '' | None) return 1 ;; esac
    target_images+=("$uri")
  done
}
`;

const findTarget = `\
# find_target: sets $found to the revision to go back to, and $target_images to its images.
find_target() {
  if [ -n "$revision" ]; then
    found=$revision
    read_images "$revision" || refuse_revision
    if [ "\${target_images[*]}" = "\${current_images[*]}" ]; then
      fail refused "$name already runs the images of $family:$revision: \${current_images[*]}."
    fi
    return
  fi
  for ((found = current - 1; found > 0 && found >= current - 50; found--)); do
    if read_images "$found" && [ "\${target_images[*]}" != "\${current_images[*]}" ]; then return; fi
  done
  fail refused "$name has nothing to go back to: no revision of $family before $current has other images than \${current_images[*]}."
}

# refuse_revision: ends the script where nobody can go back to the revision that is named.
refuse_revision() {
  case $problem in
    '') fail refused "revision $family:$revision has not the containers of stack $stack." ;;
    *ClientException*) fail refused "there is no revision $family:$revision: $problem" ;;
    *) fail aws "revision $family:$revision cannot be read: $problem" ;;
  esac
}
`;

function rollBack({ verify, collect, reason }: RolloutBash): string {
  return `\
# plan_rollback NAME: finds what the workload goes back to, and ends the script where it cannot, before anything changes.
plan_rollback() {
  workload "$1"
  await_stack "$stack"
  check_deployed
  read_current
  find_target
  check_presence "\${target_images[@]}"
  declare -p current found parameters current_images target_images >"$work/rollback.$1"
}

# roll_back NAME: as planned.
roll_back() {
  local i
  workload "$1"
  # shellcheck source=/dev/null
  source "$work/rollback.$1"
  say "$1 goes back from revision $current to the images of revision $found:"
  for ((i = 0; i < \${#containers[@]}; i++)); do
    say "  \${containers[$i]%=*}: \${current_images[$i]} -> \${target_images[$i]}"
  done
  tag_targets
  update_images
  if [ "$dry_run" = no ]; then ${verify}; fi
  tag_deployed "$stack" "\${container_tags[@]}"
  update_takers
}

# tag_targets: no lifecycle rule expires the images to go back to, from before they run.
tag_targets() {
  local i row
  for ((i = 0; i < \${#containers[@]}; i++)); do
    for row in "\${container_tags[@]}"; do
      if [ "\${row%%=*}" = "\${containers[$i]%=*}" ]; then tag_next "\${target_images[$i]}" "\${row#*=}"; fi
    done
  done
}

# update_images: an update of the stack in which nothing differs but the images.
update_images() {
  local i values=()
  for ((i = 0; i < \${#containers[@]}; i++)); do values+=("\${containers[$i]##*=}=\${target_images[$i]}"); done
  update_stack "$stack" "\${values[@]}"
}

# update_stack STACK KEY=VALUE…: an update in which nothing differs but these of the $parameters.
update_stack() {
  local stack=$1 key given words capabilities
  shift
  ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Capabilities' ||
    fail aws "stack $stack cannot be read: $problem"
  words=(aws cloudformation update-stack --stack-name "$stack" --use-previous-template)
  IFS=$'\\t' read -r -a capabilities <<<"$answer"
  case $answer in '' | None) ;; *) words+=(--capabilities "\${capabilities[@]}") ;; esac
  words+=(--parameters)
  for given in "$@"; do words+=("ParameterKey=\${given%%=*},ParameterValue=\${given#*=}"); done
  while IFS=$'\\t' read -r key _; do
    if ! is_one_of "$key" "\${@%%=*}"; then words+=("ParameterKey=$key,UsePreviousValue=true"); fi
  done <<<"$parameters"
  if [ "$dry_run" = yes ]; then
    print_command "\${words[@]}"
    return
  fi
  until ask "\${words[@]:1}"; do
    is_busy || fail aws "stack $stack cannot be updated: $problem"
    await_stack "$stack"
  done
  finish_stack "$stack"
}

# collect_rollout: keeps what AWS says of the workload whose stack failed.
collect_rollout() {
  ${collect}
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  ${reason}
}
`;
}

function main({ account = "", region = "" }: AssemblyEnvironment): string {
  return `\
read_arguments "$@"
check_services
deadline=$((SECONDS + timeout))
require_tools aws
choose_target ${quoteText(account)} ${quoteText(region)}
say "Rolling back in $environment (account $account, region $region)."
for name in "\${services[@]}"; do alone "$name" plan_rollback "$name"; done
stuck=aws
for name in "\${services[@]}"; do alone "$name" roll_back "$name"; done
`;
}
