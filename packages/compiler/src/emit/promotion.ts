import type { Assembly, PromotedImage, Promotion } from "../model/assembly.ts";
import { quote } from "./text/quote.ts";

/** A step with the role of the other environment: what it runs, by its digest, as deploy.sh takes it. */
export function findImages({ from, region, registry, images }: Promotion): string {
  const isCopied = images.some((image) => image.isCopied);
  const ways = [
    { find: ofStack(region), rows: images.filter((image) => image.registered === undefined).map(stackRow) },
    { find: ofRevision(region), rows: images.flatMap(revisionRow) },
  ];
  return `\
# promote NAME URI IMAGE: the image that runs there, under its address here.
promote() {
  case $3 in
    *@sha256:*) printf '%s=%s@%s %s\\n' "$1" "$2" "\${3#*@}" "$3" >>"$RUNNER_TEMP/images" ;;
    *) printf '::error::%s runs no image %s; deploy there first.\\n' ${quote(from)} "$1"; exit 1 ;;
  esac
}
${ways.map(({ find, rows }) => (rows.length === 0 ? "" : find)).join("")}\
: >"$RUNNER_TEMP/images"
${ways.flatMap(({ rows }) => rows).join("")}\
${isCopied ? `${logIn(region, registry)}\n` : ""}\
cat "$RUNNER_TEMP/images"
`;
}

function ofStack(region: string): string {
  return `\
# of_stack NAME URI STACK PARAMETER: promotes the image that the stack runs.
of_stack() {
  local image
  image=$(aws cloudformation describe-stacks --region ${quote(region)} --stack-name "$3" \\
    --query "Stacks[0].Parameters[?ParameterKey=='$4'].ParameterValue|[0]" --output text) || image=''
  promote "$1" "$2" "$image"
}
`;
}

function stackRow({ name, uri, stack, parameter }: PromotedImage): string {
  return `of_stack ${[name, uri, stack, parameter].map(quote).join(" ")}\n`;
}

/** A service goes back to an earlier revision than the newest one when it is rolled back. */
function ofRevision(region: string): string {
  return `\
# of_revision NAME URI CONTAINER FAMILY CLUSTER SERVICE: promotes the image of the container in the task definition that the
# service has; without a service, in the newest revision of the family.
of_revision() {
  local definition=$4 image
  if [ -n "$6" ]; then
    definition=$(aws ecs describe-services --region ${quote(region)} --cluster "$5" --services "$6" \\
      --query 'services[0].taskDefinition' --output text) || definition=None
  fi
  image=$(aws ecs describe-task-definition --region ${quote(region)} --task-definition "$definition" \\
    --query "taskDefinition.containerDefinitions[?name=='$3'].image|[0]" --output text) || image=''
  promote "$1" "$2" "$image"
}
`;
}

function revisionRow({ name, uri, registered }: PromotedImage): readonly string[] {
  if (registered === undefined) return [];
  const { container, family, cluster, service = "" } = registered;
  return [`of_revision ${[name, uri, container, family, cluster, service].map(quote).join(" ")}\n`];
}

/**
 * A step with the environment's own role: the manifests of these images in its own repositories, to the byte. A repository that is not there
 * yet is made by its stack, as deploy.sh would.
 */
export function copyImages(assembly: Assembly, { images }: Promotion, output: string): string | undefined {
  const copied = images.filter(({ isCopied }) => isCopied);
  const [first] = copied;
  if (first === undefined) return undefined;
  const { region = "" } = assembly.environment;
  return `\
# copy NAME REPOSITORY${assembly.emits === undefined ? " STACK" : ""}: the image into the repository, unless it is there.
copy() {
  local to from
  read -r to from < <(grep -F -e "$1=" "$RUNNER_TEMP/images")
  to=\${to#*=}
  if ! aws ecr describe-repositories --repository-names "$2" >/dev/null 2>&1; then
    ${makeRepository(assembly, output)}
  fi
  if has_digest "$2" "\${to#*@}"; then return; fi
  docker buildx imagetools create --prefer-index=false --tag "\${to%@*}:promoted-\${to##*:}" "$from"
  if ! has_digest "$2" "\${to#*@}"; then printf '::error::The copy of %s has another digest.\\n' "$1"; exit 1; fi
}
has_digest() {
  aws ecr describe-images --repository-name "$1" --image-ids "imageDigest=$2" >/dev/null 2>&1
}
${logIn(region, first.uri.slice(0, first.uri.indexOf("/")))}
${copied.map(({ name, repository }) => `copy ${[name, repository, ...stackOf(assembly, repository)].map(quote).join(" ")}\n`).join("")}`;
}

/** Where there are no stacks, repositories are others' to make. */
function makeRepository({ emits }: Assembly, output: string): string {
  return emits === undefined
    ? `aws cloudformation deploy --stack-name "$3" --template-file ${quote(`./${output}/cloudformation/`)}"$3.yaml"`
    : `printf '::error::There is no repository %s; whoever owns the infrastructure makes it first.\\n' "$2"; exit 1`;
}

function logIn(region: string, registry: string): string {
  return `aws ecr get-login-password --region ${quote(region)} | docker login --username AWS --password-stdin ${quote(registry)}`;
}

/** The stack that makes the repository. */
function stackOf({ emits, sharedStacks }: Assembly, repository: string): readonly string[] {
  if (emits !== undefined) return [];
  const owner = sharedStacks.find(({ template }) =>
    Object.values(template.Resources).some(
      ({ Properties = {} }) => Reflect.get(Properties, "RepositoryName") === repository,
    ),
  );
  return [owner?.name ?? ""];
}

/** A step with the environment's own role: deploys what was found. */
export function deployImages(script: string): string {
  return `\
options=()
while read -r image _; do options+=(--image "$image"); done <"$RUNNER_TEMP/images"
${quote(script)} "\${options[@]}"
`;
}
