import { type Assembly, type AssemblyWorkload, type Stack, type StackOutput, wavesOf } from "../../model/assembly.ts";
import type { Emitter } from "../emitter.ts";
import { keptImages, namedImages } from "./bash/kept-images.ts";
import { assign, assignList, containerTags, ownRepositories, pairs, workloadTable } from "./bash/workloads.ts";
import { quote, quoteAll, quoteText } from "./quote.ts";
import { rolloutBash, type RolloutBash } from "./rollouts/index.ts";
import { scriptHead } from "./script.ts";

/** `deploy.sh`: takes the environment to AWS and verifies that what runs is what was asked for. */
export const emitDeploy: Emitter = (assembly) => {
  const rollouts = rolloutBash(assembly);
  const parts = [
    header(assembly),
    usage(assembly),
    workloadTable(
      assembly,
      `stack='' cluster='' ${rollouts.empty} inputs=() parameters=() images=() builds=() named=() descriptions=()
container_tags=() image_tags=()`,
      (workload) => variablesOf(workload, rollouts),
    ),
    selection,
    pushImages,
    keptImages,
    deployWorkload(rollouts),
    takeOption(assembly),
    main(assembly),
  ];
  return [{ path: "deploy.sh", content: parts.join("\n"), executable: true }];
};

function header(assembly: Assembly): string {
  const { app, environment, workloads, tags = {} } = assembly;
  const head = scriptHead(
    "Takes this environment to AWS, then verifies that what runs is what was asked for. Written by ecs-dsl;",
    "it needs nothing but bash, the AWS CLI (v1 or v2) and docker. `./deploy.sh --help` says what it takes.",
  );
  return `\
${head}
${assign("app", app)}
${assign("environment", environment.name)}
${assignList(
  "all_workloads",
  workloads.map(({ name }) => name),
)}
${assignList("tags", pairs(tags))}
${ownRepositories(assembly)}
valued_options=(--service --image --template-bucket --timeout)
skip_build=no
given_images=()
parallel=\${ECS_DSL_PARALLEL:-8}
`;
}

/** An app that names no account asks whether the one at hand is meant. */
function asks({ environment }: Assembly): boolean {
  return environment.account === undefined;
}

const YES =
  "  --yes                   Deploy to whichever account the credentials in use are for, without a question.\n";

function usage(assembly: Assembly): string {
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
  --timeout SECONDS       How long a service may take to come up (900).
${asks(assembly) ? YES : ""}\
  --dry-run               Print the commands and change nothing; needs no credentials.
  -h, --help              This text.

Exit status: 0 deployed and verified, 1 not, 2 wrong usage.
Workloads:
EOF
  printf '  %s\\n' \${all_workloads[@]+"\${all_workloads[@]}"}
}
`;
}

function variablesOf(workload: AssemblyWorkload, rollouts: RolloutBash): readonly string[] {
  const { stack, cluster, images, deployedTags } = workload;
  return [
    assign("stack", stack.name),
    assign("cluster", cluster),
    ...rollouts.values(workload),
    assignList(
      "inputs",
      Object.entries(stack.inputs).map(([parameter, source]) => `${parameter}=${sourceText(source)}`),
    ),
    assignList("parameters", pairs(otherParameters(workload))),
    assignList(
      "images",
      images.map(({ name, parameter }) => `${name}=${parameter}`),
    ),
    assignList(
      "builds",
      images.flatMap(({ name, build }) => (build === undefined ? [] : [name])),
    ),
    ...namedImages(workload),
    containerTags(workload),
    assignList(
      "image_tags",
      images.map(({ name, container }) => `${name}=${deployedTags[container] ?? ""}`),
    ),
  ];
}

function sourceText({ stack, output, absent }: StackOutput): string {
  return `${stack}:${output}${absent === undefined ? "" : `:${absent}`}`;
}

/** The parameters that carry no image. */
function otherParameters({ stack, images }: AssemblyWorkload): Stack["parameters"] {
  const carried = new Set(images.map(({ parameter }) => parameter));
  return Object.fromEntries(Object.entries(stack.parameters).filter(([parameter]) => !carried.has(parameter)));
}

const selection = `\
# is_selected NAME: whether --service names the workload, or names none.
is_selected() {
  local name
  if [ \${#services[@]} -eq 0 ]; then return 0; fi
  for name in "\${services[@]}"; do
    if [ "$name" = "$1" ]; then return 0; fi
  done
  return 1
}

# has_image NAME: whether a selected workload has an image of that name.
has_image() {
  local name image
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    for image in "\${images[@]}"; do
      if [ "\${image%=*}" = "$1" ]; then return 0; fi
    done
  done
  return 1
}

# check_images: each --image names an image of a selected workload.
check_images() {
  local given
  for given in \${given_images[@]+"\${given_images[@]}"}; do
    has_image "\${given%%=*}" || usage_error "no workload that is deployed has an image \\"\${given%%=*}\\"; images are $(all_images)."
  done
}

# all_images: the names of the images that --image takes.
all_images() {
  local name image names=()
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    workload "$name"
    for image in "\${images[@]}"; do names+=("\${image%=*}"); done
  done
  names_of \${names[@]+"\${names[@]}"}
}
`;

const pushImages = `\
# image_of NAME: the URI to deploy; nothing when the image stays as it is.
image_of() {
  local line
  while IFS= read -r line; do
    case $line in "$1="*)
      printf '%s\\n' "\${line#"$1="}"
      return
      ;;
    esac
  done <"$work/images"
}

# images_to_build: the images of the selected workloads that --image does not name, one a line.
images_to_build() {
  local name image
  if [ "$skip_build" = yes ]; then return 0; fi
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    for image in \${builds[@]+"\${builds[@]}"}; do
      if [ -z "$(image_of "$image")" ]; then printf '%s\\n' "$image"; fi
    done
  done
}

# tag_images: what runs has its tag before the next image takes the one beside it, and so has each image that is given.
tag_images() {
  local name row given
  for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
    is_selected "$name" || continue
    workload "$name"
    tag_deployed "$stack" "\${container_tags[@]}"
    for row in "\${image_tags[@]}"; do
      for given in \${given_images[@]+"\${given_images[@]}"}; do
        if [ "\${given%%=*}" = "\${row%%=*}" ]; then tag_next "\${given#*=}" "\${row#*=}"; fi
      done
    done
  done
}

# push_images: builds and pushes what the registry does not have yet; notes NAME=URI in $work/images.
push_images() {
  local image words=(./push-images.sh --output "$work/images")
  if [ "$dry_run" = yes ]; then words+=(--dry-run); fi
  while IFS= read -r image; do words+=("$image"); done <"$work/to-build"
  "\${words[@]}"
}
`;

function deployWorkload({ verify, explain }: RolloutBash): string {
  return `\
# deploy_workload NAME: its stack, then the proof that its service runs.
deploy_workload() {
  local words
  workload "$1"
  words=(\${parameters[@]+"\${parameters[@]}"})
  take_inputs \${inputs[@]+"\${inputs[@]}"}
  add_images
  deploy_stack "$stack" \${words[@]+"\${words[@]}"} || {
    ${explain}
    exit 1
  }
  if [ "$dry_run" != yes ]; then ${verify}; fi
  tag_deployed "$stack" "\${container_tags[@]}"
}

# deploy_with_prefix NAME: as deploy_workload; each line it prints begins with the name.
deploy_with_prefix() {
  deploy_workload "$1" 2>&1 | while IFS= read -r line; do say "[$1] $line"; done
}

# deploy_together NAME…: workloads that do not need one another.
deploy_together() {
  local name
  for name in "$@"; do
    is_selected "$name" || continue
    if [ "$dry_run" = yes ]; then
      deploy_workload "$name"
      continue
    fi
    if [ \${#job_ids[@]} -ge "$parallel" ]; then finish; fi
    start "$name" deploy_with_prefix "$name"
  done
  finish
}
`;
}

function takeOption(assembly: Assembly): string {
  return `\
# add_image NAME=URI
add_image() {
  case $1 in
    ?*=?*) ;;
    *) usage_error "--image takes NAME=URI, not \\"$1\\"." ;;
  esac
  case \${1#*=} in
    *[!A-Za-z0-9._:/@-]*) usage_error "\\"\${1#*=}\\" is not the URI of an image." ;;
  esac
  given_images+=("$1")
}

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --image) add_image "$2" ;;
    --skip-build) skip_build=yes ;;
    --template-bucket) template_bucket=$2 ;;
    --timeout) check_number "$1" "$2" && timeout=$2 ;;
${asks(assembly) ? "    --yes) yes=yes ;;\n" : ""}\
    *) no_option "$1" ;;
  esac
}
`;
}

function main(assembly: Assembly): string {
  const { account = "", region = "" } = assembly.environment;
  const [registries, platforms] = [sharedOf(assembly, "registry"), sharedOf(assembly, "platform")];
  const shared = [...registries, ...platforms].map(({ name }) => `check_template ${quote(name)}\n`);
  return `\
read_arguments "$@"
check_images
if [ "$dry_run" = no ]; then require_tools aws; fi
choose_target ${quoteText(account)} ${quoteText(region)}
${asks(assembly) ? 'confirm_target "$app"\n' : ""}\
printf '%s\\n' \${given_images[@]+"\${given_images[@]}"} >"$work/images"
images_to_build >"$work/to-build"
if [ "$dry_run" = no ] && [ -s "$work/to-build" ]; then require_tools docker; fi
${shared.join("")}\
for name in \${all_workloads[@]+"\${all_workloads[@]}"}; do
  is_selected "$name" || continue
  workload "$name"
  check_template "$stack"
done

say "Deploying $app to $environment (account $account, region $region)."
${registries.map((stack) => deployRegistry(assembly, stack)).join("")}\
if [ -s "$work/to-build" ] || [ \${#given_images[@]} -gt 0 ]; then alone tags tag_images; fi
if [ -s "$work/to-build" ]; then alone images push_images; fi
${platforms.map(deployShared).join("")}\
${wavesOf(assembly).map(deployWave).join("")}\
if [ "$dry_run" = no ]; then say "Done: $environment runs what was asked for."; fi
`;
}

function sharedOf({ sharedStacks }: Assembly, kind: Stack["kind"]): readonly Stack[] {
  return sharedStacks.filter((stack) => stack.kind === kind);
}

/** A registry that other environments share has the tags that all of them have. */
function deployRegistry({ tags = {} }: Assembly, stack: Stack): string {
  if (stack.tags === undefined) return deployShared(stack);
  return `${assignList("tags", pairs(stack.tags))}\n${deployShared(stack)}${assignList("tags", pairs(tags))}\n`;
}

function deployShared({ name, parameters }: Stack): string {
  return `alone ${quoteAll([name])} deploy_stack ${quoteAll([name, ...pairs(parameters)])}\n`;
}

function deployWave(wave: readonly AssemblyWorkload[]): string {
  return `deploy_together ${quoteAll(wave.map(({ name }) => name))}\n`;
}
