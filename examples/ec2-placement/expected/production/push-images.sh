#!/usr/bin/env bash
# Builds the images of this environment and pushes them. An image's tag is a hash of what it is built from: what the
# registry has under that tag is not built again. Written by ecs-dsl; needs bash, the AWS CLI (v1 or v2) and docker.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

environment='production'
all_images=()
own_repositories=(render)
valued_options=(--tag --output)
given_tag=''
output=''
names=()
caller=$OLDPWD

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
  printf '  %s\n' ${all_images[@]+"${all_images[@]}"}
}

# image NAME: sets what is known of an image; fails when there is no such image.
repository='' deployed_tag='' context='' dockerfile='' target='' platform='' build_args=() more_tags=() commit_tag=no
image() {
  case $1 in
    *) return 1 ;;
  esac
}

# content_tag: a tag made of everything that decides what the image holds.
content_tag() {
  local content
  content=$(git_tree || file_hashes)
  {
    printf '%s\0' "$content" "$dockerfile" "$target" "$platform" ${build_args[@]+"${build_args[@]}"}
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
  (cd "$context" && find . -type f ! -path './.git/*' -exec "${sha256_words[@]}" {} + | LC_ALL=C sort)
}

# sha256: the hash of standard input.
sha256() {
  "${sha256_words[@]}" | cut -d ' ' -f 1
}

sha256_words=(sha256sum)
if ! command -v sha256sum >/dev/null; then sha256_words=(shasum -a 256); fi

# find_pushed TAG: sets $digest to the digest of the pushed image; to nothing when the registry does not have the tag.
find_pushed() {
  if find_digest "$repository" "imageTag=$1"; then return 0; fi
  case $problem in
    *ImageNotFoundException*) return 0 ;;
    *RepositoryNotFoundException*) fail refused "repository $repository does not exist in account $account, region $region; ./deploy.sh creates it." ;;
    *) fail aws "repository $repository cannot be read: $problem" ;;
  esac
}

# build_image URI: builds the image under this name and pushes it. The tag that keeps it comes first, so that no lifecycle
# rule sees it without.
build_image() {
  local argument words next
  next=${1%:*}:$(next_tag "$deployed_tag")
  words=(docker build --platform "$platform" --file "$context/$dockerfile" --tag "$1" --tag "$next")
  if [ -n "$target" ]; then words+=("--target=$target"); fi
  for argument in ${build_args[@]+"${build_args[@]}"}; do words+=("--build-arg=$argument"); done
  log_in
  run "${words[@]}" "$context"
  run docker push "$next" || say "warning: a lifecycle rule may expire $1, as it cannot have the tag ${next##*:}."
  run docker push "$1"
}

# log_in: lets docker push to the registry; once is enough.
log_in() {
  if [ "$logged_in" = yes ]; then return; fi
  logged_in=yes
  if [ "$dry_run" = yes ]; then
    printf '%s | %s\n' "$(print_command aws ecr get-login-password)" \
      "$(print_command docker login --username AWS --password-stdin "$registry")"
    return
  fi
  aws ecr get-login-password | docker login --username AWS --password-stdin "$registry" >&2
}
logged_in=no

# choose_registry: the host name of the account's registry.
choose_registry() {
  registry=$account.dkr.ecr.$region.amazonaws.com
}

# tag_pushed NAME DIGEST: gives the image the other tags that the config names. Nothing is deployed by them, so one that cannot
# be put stops nothing.
tag_pushed() {
  local name=$1 pushed=$2 tag commit tags=(${more_tags[@]+"${more_tags[@]}"})
  if [ "$commit_tag" = yes ]; then
    if commit=$(commit_of_context); then
      tags+=("$commit")
    else
      say "Image $name gets no tag of its commit: git does not know $PWD/$context, or its files differ from the commit."
    fi
  fi
  for tag in ${tags[@]+"${tags[@]}"}; do
    if find_digest "$repository" "imageTag=$tag" && [ "$digest" = "$pushed" ]; then continue; fi
    put_tag "$repository" "$pushed" "$tag" || say "warning: image $name cannot have the tag $tag: $problem"
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

severities=(CRITICAL HIGH MEDIUM LOW INFORMATIONAL)
scan=no
scan_seconds=900
found=no

# is_severity WORD
is_severity() {
  case $1 in CRITICAL | HIGH | MEDIUM | LOW | INFORMATIONAL) return 0 ;; esac
  return 1
}

# check_scan NAME DIGEST: waits until ECR has scanned the image, and says what it found of $scan or worse.
check_scan() {
  local name=$1 digest=$2 end=$((SECONDS + scan_seconds)) asked=no status counts
  while :; do
    if ask ecr describe-image-scan-findings --repository-name "$repository" --image-id "imageDigest=$digest" \
      --query "[imageScanStatus.status,imageScanFindings.findingSeverityCounts.[CRITICAL,HIGH,MEDIUM,LOW,INFORMATIONAL]][]"; then
      status=${answer%%[[:space:]]*}
      counts=${answer#"$status"}
      case $status in
        COMPLETE | ACTIVE)
          judge_scan "$name" "$counts"
          return
          ;;
        IN_PROGRESS | PENDING) ;;
        *) fail aws "image $name cannot be scanned; ECR says $status." ;;
      esac
    else
      case $problem in
        *ScanNotFoundException*)
          if [ "$asked" = no ]; then ask ecr start-image-scan --repository-name "$repository" --image-id "imageDigest=$digest" || true; fi
          asked=yes
          ;;
        *) fail aws "the scan of image $name cannot be read: $problem" ;;
      esac
    fi
    if [ "$SECONDS" -ge "$end" ]; then fail timed-out "image $name is not scanned after $scan_seconds s."; fi
    sleep "$poll"
  done
}

# judge_scan NAME COUNTS: COUNTS has a number, or None, for each severity.
judge_scan() {
  local severity count findings='' worse=yes name=$1
  # shellcheck disable=SC2086 # One word for each severity.
  set -- $2
  for severity in "${severities[@]}"; do
    count=${1:-None}
    if [ $# -gt 0 ]; then shift; fi
    if [ "$worse" = yes ] && [ "$count" != None ] && [ "$count" != 0 ]; then findings="${findings:+$findings, }$count $severity"; fi
    if [ "$severity" = "$scan" ]; then worse=no; fi
  done
  if [ -z "$findings" ]; then
    say "Image $name was scanned: nothing of $scan or worse."
    return
  fi
  found=yes
  say "Image $name was scanned: $findings."
}

# push_image NAME: makes sure that the registry has the image, and prints its URI.
push_image() {
  local name=$1 tag=$given_tag
  image "$name"
  if [ ! -f "$context/$dockerfile" ]; then fail refused "image $name has no $PWD/$context/$dockerfile."; fi
  if [ -z "$tag" ]; then tag=$(content_tag); fi
  if [ "$dry_run" = yes ]; then
    build_image "$registry/$repository:$tag"
    print_result "$name" "$registry/$repository:$tag"
    return
  fi
  find_pushed "$tag"
  if [ -n "$digest" ]; then
    say "Image $name is in the registry: $repository:$tag."
    tag_next "$registry/$repository@$digest" "$deployed_tag"
  else
    build_image "$registry/$repository:$tag"
    find_pushed "$tag"
  fi
  if [ -z "$digest" ]; then fail other "$registry/$repository:$tag was pushed, but the registry does not have it."; fi
  tag_pushed "$name" "$digest"
  if [ "$scan" != no ]; then check_scan "$name" "$digest"; fi
  print_result "$name" "$registry/$repository@$digest"
}

# print_result NAME URI
print_result() {
  if [ -n "$output" ]; then
    printf '%s=%s\n' "$1" "$2" >>"$output"
  elif [ "$dry_run" = no ]; then
    printf '%s=%s\n' "$1" "$2"
  fi
}

# set_tag TAG
set_tag() {
  case $1 in
    '' | [.-]* | *[!A-Za-z0-9._-]*) usage_error "\"$1\" cannot be the tag of an image." ;;
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
  image "$1" || usage_error "there is no image \"$1\"; there is $(names_of ${all_images[@]+"${all_images[@]}"})."
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

read_arguments "$@"
if [ "$scan" = asked ]; then scan=HIGH; fi
if [ ${#names[@]} -eq 0 ]; then names=(${all_images[@]+"${all_images[@]}"}); fi
if [ "$dry_run" = no ]; then require_tools aws docker; fi
choose_target '123456789012' 'us-east-1'
choose_registry
for name in ${names[@]+"${names[@]}"}; do push_image "$name"; done
if [ "$found" = yes ]; then fail task-failed "images have findings of $scan or worse; they are above."; fi
