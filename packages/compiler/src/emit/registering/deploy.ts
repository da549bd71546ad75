import { type Assembly, type AssemblyWorkload, wavesOf } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { selection } from "../scripts/bash/deployment.ts";
import { addGates, hasGates } from "../scripts/bash/gates.ts";
import { addImage, imageNames, pushImages } from "../scripts/bash/images.ts";
import { assign, assignList, workloadTable } from "../scripts/bash/workloads.ts";
import { quoteAll, quoteText } from "../text/quote.ts";
import { scriptHead } from "../scripts/script.ts";
import { stacksThere } from "./bash/stacks-there.ts";
import { EMPTY, registeredVariables } from "../scripts/bash/registered-variables.ts";

/** `deploy.sh`: registers what differs, gives it to services that are there, and verifies that it runs. */
export const emitDeploy: Emitter = (assembly) => {
  const parts = [
    header(assembly),
    usage,
    workloadTable(assembly, `${EMPTY} images=() builds=()`, variablesOf),
    imageNames,
    pushImages,
    selection,
    SURVEY,
    stacksThere,
    DEPLOY,
    ...(hasGates(assembly) ? [addGates] : []),
    addImage,
    takeOption(assembly),
    main(assembly),
  ];
  return [{ path: "deploy.sh", content: parts.join("\n"), executable: true }];
};

function header(assembly: Assembly): string {
  const { app, environment, workloads } = assembly;
  const head = scriptHead(
    "Registers the task definitions of this environment that differ, gives them to the services that others have made, and",
    "verifies that they run. Written by ecs-dsl; it needs nothing but bash, the AWS CLI (v1 or v2) and docker.",
  );
  return `\
${head}
${assign("app", app)}
${assign("environment", environment.name)}
${assignList("all_workloads", names(workloads))}
valued_options=(--service --image --timeout)
skip_build=no
plan=no
rolling_out=no
given_images=()
`;
}

function names(list: readonly AssemblyWorkload[]): readonly string[] {
  return list.map(({ name }) => name);
}

const usage = `\
usage() {
  cat <<EOF
Usage: ./deploy.sh [options]

Takes the task definitions of $app to AWS as environment $environment: builds images, registers what differs, updates the
services, and verifies that they run it. Run twice, the second run registers nothing and changes nothing.

  --service NAME     Deploy only this workload; may be repeated.
  --image NAME=URI   Use this image instead of building one, or instead of the config's; may be repeated.
  --skip-build       Build nothing: the images that run stay.
  --force            Start a new deployment of services that have their task definition already: of what a tag is now.
  --plan             Say what would be registered and updated, and change nothing.
  --timeout SECONDS  When to stop waiting (3600).
  --dry-run          Print the commands and change nothing; needs no credentials.
  -h, --help         This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\\n' \${all_workloads[@]+"\${all_workloads[@]}"}
}
`;

function variablesOf(workload: AssemblyWorkload): readonly string[] {
  const { images } = workload;
  return [
    ...registeredVariables(workload),
    assignList(
      "images",
      images.map(({ name, container }) => `${name}=${container}`),
    ),
    assignList(
      "builds",
      images.flatMap(({ name, build }) => (build === undefined ? [] : [name])),
    ),
  ];
}

const SURVEY = `\
# survey NAME: looks at what is there before anything changes: the service, or the cluster of a task, what runs, and the newest
# revision.
survey() {
  workload "$1"
  : >"$work/running.$1.json"
  if [ "$rollout" = service ]; then
    survey_service
    read_definition "$running" "$work/running.$1.json"
  else
    insist ecs describe-clusters --clusters "$cluster" --query 'clusters[0].status' || fail aws "cluster $cluster cannot be read: $problem"
    if [ "$answer" != ACTIVE ]; then
      fail refused "there is no cluster $cluster in account $account, region $region; whoever owns the infrastructure makes it first."
    fi
  fi
  read_definition "$family" "$work/newest.$1.json"
  if ! wanted_definition "$1" && [ "$skip_build" = yes ]; then
    fail refused "image $unbuilt was never built; run this without --skip-build."
  fi
}

# look_first: looks at everything, and ends the script where something is not there.
look_first() {
  local name
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    if is_selected "$name"; then start "$name" with_prefix "$name" survey "$name"; fi
  done
  finish
  if [ "$plan" = no ]; then return 0; fi
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    if is_selected "$name"; then show_plan "$name"; fi
  done
  if [ -s "$work/to-build" ]; then printf 'Images are built, and change what runs where they differ: %s.\\n' "$(tr '\\n' ' ' <"$work/to-build" | sed 's/ $//')"; fi
  exit 0
}

# show_plan NAME: what would be registered, and what gets it.
show_plan() {
  workload "$1"
  definition=''
  if ! wanted_definition "$1"; then
    printf 'Task definition %s: registered once image %s is built.\\n' "$family" "$unbuilt"
  elif find_registered "$1"; then
    printf 'Task definition %s: nothing is registered.\\n' "\${definition##*/}"
  else
    printf 'Task definition %s: a new revision is registered:\\n' "$family"
    show_difference "$1"
  fi
  if [ "$rollout" = service ]; then
    survey_service
    if [ "$running" = "$definition" ] && [ "$primary_rollout" != FAILED ] && [ "$force" = no ]; then
      printf 'Service %s: nothing changes.\\n' "$service"
    else
      printf 'Service %s: updated; it runs %s.\\n' "$service" "\${running##*/}"
    fi
  elif [ -n "$gates" ]; then
    printf 'Task %s: runs before %s.\\n' "$1" "$gates"
  fi
}
`;

const DEPLOY = `\
# deploy_workload NAME: its task definition; then the proof that its service runs it, or the run that others wait for.
deploy_workload() {
  workload "$1"
  rolling_out=yes
  if [ "$dry_run" = yes ]; then
    print_workload "$1"
    return 0
  fi
  register "$1"
  if [ "$rollout" = task ]; then
    run_gate "$1"
  else
    update_service
    verify_revision
  fi
}

# print_workload NAME: what deploy_workload runs. What only AWS knows is in capitals.
print_workload() {
  print_command aws ecs register-task-definition --cli-input-json "file://task-definitions/$1.json"
  if [ "$rollout" = service ]; then
    print_command aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$family:REVISION"
  elif [ -n "$gates" ]; then
    print_command aws ecs run-task --cluster "$cluster" --task-definition "$family:REVISION"
  fi
}

# collect_rollout: keeps what AWS says of the workload at hand, where there is one.
collect_rollout() {
  if [ "$rolling_out" = no ]; then return 0; fi
  if [ "$rollout" = task ]; then collect_task "$stack"; else collect_service "$cluster" "$service"; fi
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  if [ "$rolling_out" = no ]; then return 1; fi
  if [ "$rollout" = task ]; then reason_of_task "$stack"; else reason_of_service; fi
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
    else
      start "$name" with_prefix "$name" deploy_workload "$name"
    fi
  done
  finish
}
`;

function takeOption(assembly: Assembly): string {
  return `\
# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --image) add_image "$2" ;;
    --skip-build) skip_build=yes ;;
    --force) force=yes ;;
    --plan) plan=yes ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    *) no_option "$1" ;;
  esac
}

# check_options: some exclude each other.
check_options() {
  if [ "$plan $dry_run" = "yes yes" ]; then usage_error "--plan asks AWS, which --dry-run does not do; use one of them."; fi
${hasGates(assembly) ? "  add_gates\n" : ""}\
  check_images
}
`;
}

function main(assembly: Assembly): string {
  const { account = "", region = "" } = assembly.environment;
  return `\
read_arguments "$@"
check_options
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target ${quoteText(account)} ${quoteText(region)}
printf '%s\\n' \${given_images[@]+"\${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run$plan" = nono ] && [ -s "$work/to-build" ]; then require_tools docker; fi
if [ "$dry_run" = no ]; then
  tell_stacks
  look_first
fi

say "Deploying $app to $environment (account $account, region $region)."
if [ -s "$work/to-build" ]; then alone images push_images; fi
${waves(assembly)}\
if [ "$dry_run" = no ]; then say "Done: $environment runs what was asked for."; fi
`;
}

/** Each once, where it comes first: a second time would change nothing. */
function waves(assembly: Assembly): string {
  return wavesOf(assembly)
    .map((wave, index) => wave.filter((workload) => workload.waves[0] === index))
    .flatMap((wave) => (wave.length === 0 ? [] : [`deploy_together ${quoteAll(names(wave))}\n`]))
    .join("");
}
