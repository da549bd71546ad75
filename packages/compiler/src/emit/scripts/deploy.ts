import type { Assembly, AssemblyWorkload, Stack, StackOutput } from "../../model/assembly.ts";
import { deploymentOrder, takersOf } from "../../model/deployment-order.ts";
import type { Emitter } from "../emitter.ts";
import { deployment, sharedTogether } from "./bash/deployment.ts";
import { stacksElsewhere } from "./bash/elsewhere.ts";
import { addGates, hasGates } from "./bash/gates.ts";
import { addImage, images } from "./bash/images.ts";
import { askedTags, keptImages, keptUntilTagged, namedImages } from "./bash/kept-images.ts";
import { withMovingRepositories } from "./bash/moving-repositories.ts";
import { assign, assignList, containerTags, entry, ownRepositories, pairs, workloadTable } from "./bash/workloads.ts";
import {
  answerDeployments,
  answerFirst,
  answerOptions,
  shiftingServices,
  takeAnswers,
  timeoutOf,
} from "./bash/shifting.ts";
import { hasNamedParameters, movedParameters } from "./bash/moved-parameters.ts";
import { type OthersBash, othersBash } from "./bash/of-others.ts";
import { type OutsideBash, outsideBash } from "./bash/outside.ts";
import { takers } from "./bash/takers.ts";
import { quote, quoteAll, quoteText } from "../text/quote.ts";
import { rolloutBash, type RolloutBash } from "./rollouts/index.ts";
import { scriptHead } from "./script.ts";

/** `deploy.sh`: takes the environment to AWS and verifies that what runs is what was asked for. */
export const emitDeploy: Emitter = (assembly) => {
  const rollouts = rolloutBash(assembly);
  const outside = outsideBash(assembly);
  const others = othersBash(assembly);
  const moves = hasNamedParameters(assembly);
  const asksTags = assembly.workloads.some((workload) => askedTags(workload).length > 0);
  const parts = [
    header(assembly, outside, others),
    usage(assembly, outside),
    sharedTable(assembly),
    workloadTable(
      assembly,
      `stack='' cluster='' ${rollouts.empty} images=() builds=() named=() descriptions=()
container_tags=() image_tags=()${asksTags ? " asked_tags=()" : ""}`,
      (workload) => variablesOf(workload, rollouts),
    ),
    images,
    asksTags ? keptUntilTagged : keptImages,
    withMovingRepositories(
      assembly,
      deployment(outside.take, others.check + (moves ? '  check_parameters "${stacks[@]}"\n' : "")),
    ),
    ...outside.functions,
    ...others.functions,
    ...(moves ? [movedParameters] : []),
    ...(hasSharedTogether(assembly) ? [sharedTogether] : []),
    ...(takersOf(assembly).size > 0 ? [takers] : []),
    deployWorkload(rollouts),
    ...(hasGates(assembly) ? [addGates] : []),
    ...answerDeployments(assembly),
    takeOption(assembly, outside),
    main(assembly, outside.look + others.look),
  ];
  return [{ path: "deploy.sh", content: parts.join("\n"), executable: true }];
};

function header(assembly: Assembly, outside: OutsideBash, others: OthersBash): string {
  const { app, environment, workloads, sharedStacks } = assembly;
  const head = scriptHead(
    "Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;",
    "it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.",
  );
  return `\
${head}
${assign("app", app)}
${assign("environment", environment.name)}
${assignList("shared_stacks", names(sharedStacks))}
${takerNames(assembly)}${assignList("all_workloads", names(workloads))}
${assignList("tags", tagsOf(assembly))}
${ownRepositories(assembly)}
${stacksElsewhere(assembly)}${workloads.some(({ rollout }) => rollout.kind === "task") ? "runs_tasks=yes\n" : ""}\
${shiftingServices(assembly)}\
${outside.header}\
${others.header}\
valued_options=(${["--service", "--image", "--template-bucket", "--timeout", ...outside.valued].join(" ")})
skip_build=no
plan=no
rolling_out=no
given_images=()
`;
}

/** The stacks that take values of workloads, where there are some. */
function takerNames(assembly: Assembly): string {
  const found = Array.from(takersOf(assembly).keys());
  return found.length === 0 ? "" : `${assignList("takers", found)}\n`;
}

function names(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name);
}

/** Tags of every stack: by the first two a later deployment finds the stacks that the app no longer has. */
function tagsOf({ app, environment, tags = {} }: Assembly): readonly string[] {
  return [appTag(app), `ecs-dsl:environment=${environment.name}`, ...pairs(tags)];
}

function appTag(app: string): string {
  return `ecs-dsl:app=${app}`;
}

/** An app that names no account asks whether the one at hand is meant. */
function asks({ environment }: Assembly): boolean {
  return environment.account === undefined;
}

const YES =
  "  --yes                   Deploy to whichever account the credentials in use are for, without a question.\n";

function usage(assembly: Assembly, outside: OutsideBash): string {
  return `\
usage() {
  cat <<EOF
Usage: ./deploy.sh [options]

Takes $app to AWS as environment $environment: repositories, images, platform, workloads; then verifies that
what runs is what was asked for. Run twice, the second run changes nothing.

  --service NAME          Deploy only this workload; may be repeated. Repositories and platform come first as always.
  --image NAME=URI        Use this image instead of building one; may be repeated.
  --skip-build            Build nothing: the images built before stay as they are deployed.
  --template-bucket NAME  S3 bucket for templates over 51,200 bytes (or ECS_DSL_TEMPLATE_BUCKET).
  --plan                  Say what would change, from change sets of CloudFormation, and change nothing.
  --prune                 Remove the stacks that the app no longer has, once everything else is deployed.
  --accept-interruption   Replace what carries traffic, though requests fail meanwhile.
  --timeout SECONDS       When to stop waiting (${timeoutOf(assembly)}).
${answerOptions(assembly)}\
${outside.usage}\
${asks(assembly) ? YES : ""}\
  --dry-run               Print the commands and change nothing; needs no credentials.
  -h, --help              This text.

$(exit_statuses)

Workloads:
EOF
  printf '  %s\\n' \${all_workloads[@]+"\${all_workloads[@]}"}
}
`;
}

/** A bash function that sets variables for a stack that workloads share. */
function sharedTable(assembly: Assembly): string {
  const cases = assembly.sharedStacks.map((stack) => entry(stack.name, sharedVariables(stack, assembly)));
  return `\
# shared STACK: sets what is known of a stack that workloads share.
inputs=() parameters=()
shared() {
  case $1 in
${cases.join("")}\
    *) return 1 ;;
  esac
}
`;
}

/** Environments share the registry, so it has nothing of one of them. */
function sharedVariables(stack: Stack, assembly: Assembly): readonly string[] {
  const tags = stack.kind === "registry" ? [appTag(assembly.app), ...pairs(stack.tags ?? {})] : tagsOf(assembly);
  return [...stackVariables(stack), assignList("stack_tags", tags)];
}

function stackVariables({ inputs, parameters }: Pick<Stack, "inputs" | "parameters">): readonly string[] {
  const sources = Object.entries(inputs).map(([parameter, source]) => `${parameter}=${sourceText(source)}`);
  return [assignList("inputs", sources), assignList("parameters", pairs(parameters))];
}

function variablesOf(workload: AssemblyWorkload, rollouts: RolloutBash): readonly string[] {
  const { stack, cluster, images: carriers, deployedTags } = workload;
  return [
    assign("stack", stack.name),
    assign("cluster", cluster),
    ...rollouts.values(workload),
    ...stackVariables({ inputs: stack.inputs, parameters: otherParameters(workload) }),
    assignList(
      "images",
      carriers.map(({ name, parameter }) => `${name}=${parameter}`),
    ),
    assignList(
      "builds",
      carriers.flatMap(({ name, build }) => (build === undefined ? [] : [name])),
    ),
    ...namedImages(workload),
    ...askedTags(workload),
    containerTags(workload),
    assignList(
      "image_tags",
      carriers.map(({ name, container }) => `${name}=${deployedTags[container] ?? ""}`),
    ),
  ];
}

function sourceText({ stack, output, absent }: StackOutput): string {
  return `${stack}:${output}${absent === undefined ? "" : `:${absent}`}`;
}

/** The parameters that carry no image. */
function otherParameters({ stack, images: carriers }: AssemblyWorkload): Stack["parameters"] {
  const carried = new Set(carriers.map(({ parameter }) => parameter));
  return Object.fromEntries(Object.entries(stack.parameters).filter(([parameter]) => !carried.has(parameter)));
}

function deployWorkload({ verify, collect, reason }: RolloutBash): string {
  return `\
# deploy_workload NAME: its stack, then the proof that its service runs.
deploy_workload() {
  workload_values "$1"
  rolling_out=yes
  if [ "$dry_run" = no ]; then settle_rules "$stack" "cloudformation/$stack.yaml"; fi
  deploy_held "$stack" \${values[@]+"\${values[@]}"}
  deploy_stack "$stack" "cloudformation/$stack.yaml" \${values[@]+"\${values[@]}"}
  tag_deployed "$stack" "\${container_tags[@]}"
  if [ "$dry_run" = yes ]; then return 0; fi
  ${verify}
  routes_moved "$stack"
}

# collect_rollout: keeps what AWS says of the workload at hand, where there is one.
collect_rollout() {
  if [ "$rolling_out" = yes ]; then ${collect}; fi
}

# reason_of_rollout: why it failed; fails where that is not known.
reason_of_rollout() {
  if [ "$rolling_out" = no ]; then return 1; fi
  ${reason}
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    workload "$name"
    if gives_route "$stack"; then continue; fi
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
    else
      start "$name" with_prefix "$name" deploy_workload "$name"
    fi
  done
  finish
}
`;
}

function takeOption(assembly: Assembly, outside: OutsideBash): string {
  const gates = hasGates(assembly);
  return `\
${addImage}
# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --image) add_image "$2" ;;
    --skip-build) skip_build=yes ;;
    --plan) plan=yes ;;
    --prune) prune=yes ;;
    --accept-interruption) accept_interruption=yes ;;
    --template-bucket) template_bucket=$2 ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
${takeAnswers(assembly)}\
${outside.option}\
${asks(assembly) ? "    --yes) yes=yes ;;\n" : ""}\
    *) no_option "$1" ;;
  esac
}

# check_options: some exclude each other.
check_options() {
  if [ "$plan $dry_run" = "yes yes" ]; then usage_error "--plan asks AWS, which --dry-run does not do; use one of them."; fi
  if [ "$prune" = yes ] && [ \${#services[@]} -gt 0 ]; then usage_error "--prune goes with a deployment of everything, without --service."; fi
${gates ? "  add_gates\n" : ""}\
  check_images
}
`;
}

function main(assembly: Assembly, look: string): string {
  const { account = "", region = "" } = assembly.environment;
  return `\
read_arguments "$@"
check_options
deadline=$((SECONDS + timeout))
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target ${quoteText(account)} ${quoteText(region)}
${asks(assembly) ? 'confirm_target "$app"\n' : ""}\
${answerFirst(assembly)}\
printf '%s\\n' \${given_images[@]+"\${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run$plan" = nono ] && [ -s "$work/to-build" ]; then require_tools docker; fi
check_templates
${look}\
${takersOf(assembly).size > 0 ? 'if [ "$dry_run" = no ]; then leave_waiting; fi\n' : ""}\
if [ "$dry_run" = no ]; then look_first; fi

say "Deploying $app to $environment (account $account, region $region)."
stuck=aws
if is_new; then alone roles make_service_roles; fi
${steps(assembly).join("")}\
${takersOf(assembly).size > 0 ? "settle_takers\n" : ""}\
finish_deployment
`;
}

/** The commands that deploy, in the order that the manifest says; images are pushed once the registry stands. */
function steps(assembly: Assembly): readonly string[] {
  const waves = deploymentOrder(assembly).map((wave) => deployWave(wave, assembly));
  const registries = assembly.sharedStacks.filter(({ kind }) => kind === "registry").length;
  const tag = 'if [ -s "$work/to-build" ] || [ ${#given_images[@]} -gt 0 ]; then alone tags tag_images; fi\n';
  const push = 'if [ -s "$work/to-build" ]; then alone images push_images; fi\n';
  return [...waves.slice(0, registries), tag, push, ...waves.slice(registries)];
}

function hasSharedTogether(assembly: Assembly): boolean {
  const shared = new Set(names(assembly.sharedStacks));
  const late = takersOf(assembly);
  const isTogether = (name: string) => shared.has(name) && !late.has(name);
  return deploymentOrder(assembly).some((wave) => wave.filter(isTogether).length > 1);
}

function deployWave(wave: readonly string[], assembly: Assembly): string {
  const { workloads } = assembly;
  const deployed = workloads.filter(({ stack }) => wave.includes(stack.name));
  if (deployed.length > 0) return `deploy_together ${quoteAll(names(deployed))}\n`;
  const late = takersOf(assembly);
  if (wave.some((name) => late.has(name))) return wave.map((name) => `deploy_taker ${quote(name)}\n`).join("");
  const [only] = wave;
  return wave.length === 1 && only !== undefined
    ? `alone ${quote(only)} deploy_shared ${quote(only)}\n`
    : `deploy_shared_together ${quoteAll(wave)}\n`;
}
