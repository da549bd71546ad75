import type { Assembly, AssemblyEnvironment, AssemblyWorkload, ImageBuild } from "../../model/assembly.ts";
import type { EmitContext, Emitter } from "../emitter.ts";
import { assign, assignList, entry, ownRepositories, pairs } from "./bash/workloads.ts";
import { findPushed, imageRegistry, replicas } from "./bash/image-registry.ts";
import { scan } from "./bash/scan.ts";
import { quoteText } from "../text/quote.ts";
import { scriptHead } from "./script.ts";

/** An image that is built, by the name that the command line has for it. */
interface BuiltImage extends ImageBuild {
  readonly name: string;
  /** The tag of the image once it runs; none in a repository whose lifecycle is its owner's. */
  readonly deployedTag: string;
}

/** `push-images.sh`: builds and pushes what the registry does not have yet. */
export const emitPushImages: Emitter = (assembly, context) => {
  const images = builtImages(assembly);
  const parts = [
    header(assembly, images),
    usage,
    imageTable(images, rootOf(context)),
    contentTag,
    imageRegistry,
    findPushed,
    replicas,
    buildImage,
    tagPushed,
    scan,
    pushImage,
    takeOption,
    main(assembly.environment),
  ];
  return [{ path: "push-images.sh", content: parts.join("\n"), executable: true }];
};

/** Each once: a task may run the image of another workload, which comes with the tag of that one. */
function builtImages({ workloads }: Assembly): readonly BuiltImage[] {
  const tasksFirst = workloads.toSorted((left, right) => rank(left) - rank(right));
  return Array.from(new Map(tasksFirst.flatMap(imagesOf).map((image) => [image.name, image])).values());
}

function rank({ rollout }: AssemblyWorkload): number {
  return rollout.kind === "task" ? 0 : 1;
}

function imagesOf({ images, deployedTags }: AssemblyWorkload): readonly BuiltImage[] {
  return images.flatMap(({ name, container, build }) =>
    build === undefined ? [] : [{ name, deployedTag: deployedTagOf(build, deployedTags[container]), ...build }],
  );
}

function deployedTagOf({ existing }: ImageBuild, tag = ""): string {
  return existing === undefined ? tag : "";
}

/** From the environment's output folder to the folder of the config file: `../..`. */
function rootOf({ config }: EmitContext): string {
  const slash = config.lastIndexOf("/");
  return slash < 0 ? "." : config.slice(0, slash);
}

function header(assembly: Assembly, images: readonly BuiltImage[]): string {
  const head = scriptHead(
    "Builds the images of this environment and pushes them. An image's tag is a hash of what it is built from: what the",
    "registry has under that tag is not built again. Written by ecs-dsl; needs bash, the AWS CLI (v1 or v2) and docker.",
  );
  return `\
${head}
${assign("environment", assembly.environment.name)}
${assignList(
  "all_images",
  images.map(({ name }) => name),
)}
${ownRepositories(assembly)}
valued_options=(--tag --output)
given_tag=''
output=''
names=()
caller=$OLDPWD
`;
}

const usage = `\
usage() {
  cat <<EOF
Usage: ./push-images.sh [options] [IMAGE…]

Builds and pushes the images named, or all of environment $environment. Prints NAME=URI with the digest of each.

  --tag TAG      Use this tag instead of a hash of the build context. The hash covers what git tracks or would add
                 (without git: every file); files that git ignores do not count.
  --output FILE  Append the NAME=URI lines to a file instead of printing them.
  --scan [SEVERITY]
                 Wait until ECR has scanned each image, and exit with 7 where it found SEVERITY or worse: CRITICAL, HIGH
                 (unless given), MEDIUM, LOW or INFORMATIONAL.
  --dry-run      Print the commands and change nothing; needs no credentials.
  -h, --help     This text.

$(exit_statuses)

Images:
EOF
  printf '  %s\\n' \${all_images[@]+"\${all_images[@]}"}
}
`;

function imageTable(images: readonly BuiltImage[], root: string): string {
  return `\
# image NAME: sets what is known of an image; fails when there is no such image.
repository='' exists=no replicated_from='' in_account='' in_region='' deployed_tag='' context='' dockerfile='' target='' platform='' build_args=() more_tags=() commit_tag=no
image() {
  case $1 in
${images.map((image) => entry(image.name, variablesOf(image, root))).join("")}\
    *) return 1 ;;
  esac
}
`;
}

function variablesOf(image: BuiltImage, root: string): readonly string[] {
  return [
    assign("repository", image.repository),
    assign("exists", image.existing === undefined ? "no" : "yes"),
    assign("replicated_from", image.replicatedFrom ?? ""),
    assign("in_account", image.existing?.account ?? ""),
    assign("in_region", image.existing?.region ?? ""),
    assign("deployed_tag", image.deployedTag),
    assign("context", contextPath(root, image.context)),
    assign("dockerfile", image.dockerfile),
    assign("target", image.target ?? ""),
    assign("platform", image.platform),
    assignList("build_args", pairs(image.buildArgs)),
    assignList("more_tags", image.tags ?? []),
    assign("commit_tag", image.commitTag === true ? "yes" : "no"),
  ];
}

/** `../..` and `./api` → `../../api`. Always begins with a dot or a slash, so that no program takes it for an option. */
function contextPath(root: string, context: string): string {
  if (context.startsWith("/")) return context;
  const steps = [...root.split("/"), ...context.split("/")].filter((step) => step !== "" && step !== ".");
  const path = (root.startsWith("/") ? "/" : "") + steps.join("/");
  return path.startsWith("..") || path.startsWith("/") ? path : `./${path}`;
}

const contentTag = `\
# content_tag: a tag made of everything that decides what the image holds.
content_tag() {
  local content
  content=$(git_tree || file_hashes)
  {
    printf '%s\\0' "$content" "$dockerfile" "$target" "$platform" \${build_args[@]+"\${build_args[@]}"}
    cat "$context/$dockerfile"
  } | sha256 | cut -c 1-24
}

# git_tree: git's own hash of the build context as it is now: the same before and after a commit, and in every clone.
# It works on a copy of the index and keeps new objects apart, so the repository stays as it is.
git_tree() {
  local objects prefix scratch
  command -v git >/dev/null || return 1
  scratch=$(mktemp -d "$work/git.XXXXXX")
  mkdir "$scratch/objects"
  (
    cd "$context"
    prefix=$(git rev-parse --show-prefix 2>/dev/null) || exit 1
    objects=$(cd "$(git rev-parse --git-path objects)" && pwd -P)
    cp "$(git rev-parse --git-path index)" "$scratch/index" 2>/dev/null || true
    export GIT_INDEX_FILE="$scratch/index" GIT_OBJECT_DIRECTORY="$scratch/objects" GIT_ALTERNATE_OBJECT_DIRECTORIES="$objects"
    git add --all -- . && git write-tree --prefix="$prefix"
  ) 2>/dev/null
}

# file_hashes: where git does not know the folder.
file_hashes() {
  (cd "$context" && find . -type f ! -path './.git/*' -exec "\${sha256_words[@]}" {} + | LC_ALL=C sort)
}

# sha256: the hash of standard input.
sha256() {
  "\${sha256_words[@]}" | cut -d ' ' -f 1
}

sha256_words=(sha256sum)
if ! command -v sha256sum >/dev/null; then sha256_words=(shasum -a 256); fi
`;

const buildImage = `\
# build_image URI: builds the image under this name and pushes it. The tag that keeps it comes first, so that no lifecycle
# rule sees it without.
build_image() {
  local argument words next=''
  words=(docker build --platform "$platform" --file "$context/$dockerfile" --tag "$1")
  if [ -n "$deployed_tag" ]; then
    next=\${1%:*}:$(next_tag "$deployed_tag")
    words+=(--tag "$next")
  fi
  if [ -n "$target" ]; then words+=("--target=$target"); fi
  for argument in \${build_args[@]+"\${build_args[@]}"}; do words+=("--build-arg=$argument"); done
  log_in
  run "\${words[@]}" "$context"
  if [ -n "$next" ]; then run docker push "$next" || say "warning: a lifecycle rule may expire $1, as it cannot have the tag \${next##*:}."; fi
  run docker push "$1"
}
`;

const tagPushed = `\
# tag_pushed NAME DIGEST: gives the image the other tags that the config names. Nothing is deployed by them, so one that cannot
# be put stops nothing.
tag_pushed() {
  local name=$1 pushed=$2 tag commit tags=(\${more_tags[@]+"\${more_tags[@]}"})
  if [ "$commit_tag" = yes ]; then
    if commit=$(commit_of_context); then
      tags+=("$commit")
    else
      say "Image $name gets no tag of its commit: git does not know $PWD/$context, or its files differ from the commit."
    fi
  fi
  for tag in \${tags[@]+"\${tags[@]}"}; do
    if find_tag "$tag" && [ "$digest" = "$pushed" ]; then continue; fi
    put_tag "$repository" "$pushed" "$tag" \${elsewhere[@]+"\${elsewhere[@]}"} || say "warning: image $name cannot have the tag $tag: $problem"
  done
  digest=$pushed
}

# commit_of_context: the commit that is checked out, where the build context is as it says.
commit_of_context() {
  local changes
  changes=$(git -C "$context" status --porcelain -- . 2>/dev/null) || return 1
  if [ -n "$changes" ]; then return 1; fi
  git -C "$context" rev-parse --verify --quiet HEAD
}
`;

const pushImage = `\
# push_image NAME: makes sure that the registry has the image, and prints its URI.
push_image() {
  local name=$1 tag=$given_tag
  image "$name"
  choose_registry
  if [ ! -f "$context/$dockerfile" ]; then fail refused "image $name has no $PWD/$context/$dockerfile."; fi
  if [ -z "$tag" ]; then tag=$(content_tag); fi
  if [ "$dry_run" = yes ]; then
    build_image "$registry/$repository:$tag"
    use_own_registry
    print_result "$name" "$registry/$repository:$tag"
    return
  fi
  if is_replicated "$tag"; then
    say "Image $name is in the registry: $repository:$tag."
    finish_image "$name"
    return
  fi
  find_pushed "$tag"
  if [ -n "$digest" ]; then
    say "Image $name is in the registry: $repository:$tag."
    if [ -n "$deployed_tag" ]; then tag_next "$registry/$repository@$digest" "$deployed_tag"; fi
  else
    build_image "$registry/$repository:$tag"
    find_pushed "$tag"
  fi
  if [ -z "$digest" ]; then fail other "$registry/$repository:$tag was pushed, but the registry does not have it."; fi
  tag_pushed "$name" "$digest"
  if [ -n "$replicated_from" ]; then await_replica "$name" "$tag"; fi
  finish_image "$name"
}

# finish_image NAME: scans the image where that is wanted, and prints its URI.
finish_image() {
  if [ "$scan" != no ]; then check_scan "$1" "$digest"; fi
  print_result "$1" "$registry/$repository@$digest"
}

# print_result NAME URI
print_result() {
  if [ -n "$output" ]; then
    printf '%s=%s\\n' "$1" "$2" >>"$output"
  elif [ "$dry_run" = no ]; then
    printf '%s=%s\\n' "$1" "$2"
  fi
}
`;

const takeOption = `\
# set_tag TAG
set_tag() {
  case $1 in
    '' | [.-]* | *[!A-Za-z0-9._-]*) usage_error "\\"$1\\" cannot be the tag of an image." ;;
  esac
  given_tag=$1
}

# set_output FILE: relative to the folder this script was called in.
set_output() {
  case $1 in
    /*) output=$1 ;;
    *) output=$caller/$1 ;;
  esac
}

# add_name IMAGE: or, after --scan, the severity.
add_name() {
  if [ "$scan" = asked ] && is_severity "$1"; then
    scan=$1
    return
  fi
  image "$1" || usage_error "there is no image \\"$1\\"; there is $(names_of \${all_images[@]+"\${all_images[@]}"})."
  names+=("$1")
}

# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --tag) set_tag "$2" ;;
    --output) set_output "$2" ;;
    --scan) scan=asked ;;
    -*) no_option "$1" ;;
    *) add_name "$1" ;;
  esac
}
`;

function main({ account = "", region = "" }: AssemblyEnvironment): string {
  return `\
read_arguments "$@"
if [ "$scan" = asked ]; then scan=HIGH; fi
if [ \${#names[@]} -eq 0 ]; then names=(\${all_images[@]+"\${all_images[@]}"}); fi
if [ "$dry_run" = no ]; then require_tools aws docker; fi
choose_target ${quoteText(account)} ${quoteText(region)}
for name in \${names[@]+"\${names[@]}"}; do push_image "$name"; done
if [ "$found" = yes ]; then fail task-failed "images have findings of $scan or worse; they are above."; fi
`;
}
