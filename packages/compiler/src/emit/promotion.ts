import type { Assembly, Promotion } from "../model/assembly.ts";
import { quote } from "./scripts/quote.ts";

/** A step with the role of the other environment: what it runs, by its digest, as deploy.sh takes it. */
export function findImages({ from, region, registry, images }: Promotion): string {
  const isCopied = images.some((image) => image.isCopied);
  return `\
# promote NAME URI STACK PARAMETER: the image that the stack runs, under its address here.
promote() {
  local image
  image=$(aws cloudformation describe-stacks --region ${quote(region)} --stack-name "$3" \\
    --query "Stacks[0].Parameters[?ParameterKey=='$4'].ParameterValue|[0]" --output text) || image=''
  case $image in
    *@sha256:*) printf '%s=%s@%s %s\\n' "$1" "$2" "\${image#*@}" "$image" >>"$RUNNER_TEMP/images" ;;
    *) printf '::error::%s runs no image %s; deploy there first.\\n' ${quote(from)} "$1"; exit 1 ;;
  esac
}
: >"$RUNNER_TEMP/images"
${images.map(({ name, uri, stack, parameter }) => `promote ${[name, uri, stack, parameter].map(quote).join(" ")}\n`).join("")}\
${isCopied ? `${logIn(region, registry)}\n` : ""}\
cat "$RUNNER_TEMP/images"
`;
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
# copy NAME REPOSITORY STACK: the image into the repository, unless it is there.
copy() {
  local to from
  read -r to from < <(grep -F -e "$1=" "$RUNNER_TEMP/images")
  to=\${to#*=}
  if ! aws ecr describe-repositories --repository-names "$2" >/dev/null 2>&1; then
    aws cloudformation deploy --stack-name "$3" --template-file ${quote(`./${output}/cloudformation/`)}"$3.yaml"
  fi
  if has_digest "$2" "\${to#*@}"; then return; fi
  docker buildx imagetools create --prefer-index=false --tag "\${to%@*}:promoted-\${to##*:}" "$from"
  if ! has_digest "$2" "\${to#*@}"; then printf '::error::The copy of %s has another digest.\\n' "$1"; exit 1; fi
}
has_digest() {
  aws ecr describe-images --repository-name "$1" --image-ids "imageDigest=$2" >/dev/null 2>&1
}
${logIn(region, first.uri.slice(0, first.uri.indexOf("/")))}
${copied.map(({ name, repository }) => `copy ${[name, repository, stackOf(assembly, repository)].map(quote).join(" ")}\n`).join("")}`;
}

function logIn(region: string, registry: string): string {
  return `aws ecr get-login-password --region ${quote(region)} | docker login --username AWS --password-stdin ${quote(registry)}`;
}

/** The stack that makes the repository. */
function stackOf({ sharedStacks }: Assembly, repository: string): string {
  const owner = sharedStacks.find(({ template }) =>
    Object.values(template.Resources).some(
      ({ Properties = {} }) => Reflect.get(Properties, "RepositoryName") === repository,
    ),
  );
  return owner?.name ?? "";
}

/** A step with the environment's own role: deploys what was found. */
export function deployImages(script: string): string {
  return `\
options=()
while read -r image _; do options+=(--image "$image"); done <"$RUNNER_TEMP/images"
${quote(script)} "\${options[@]}"
`;
}
