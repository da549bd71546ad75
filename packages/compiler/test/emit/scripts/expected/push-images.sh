#!/usr/bin/env bash
# Builds the images of this environment and pushes them. An image's tag is a hash of what it is built from: what the
# registry has under that tag is not built again. Written by ecs-dsl; needs bash, the AWS CLI (v1 or v2) and docker.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
# shellcheck source-path=SCRIPTDIR
source ./lib.sh

environment='production'
all_images=(api)
own_repositories=(shop/backend)
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
repository='' exists=no replicated_from='' in_account='' in_region='' deployed_tag='' context='' dockerfile='' target='' platform='' build_args=() more_tags=() commit_tag=no
image() {
  case $1 in
    api)
      repository='shop/backend'
      exists='no'
      replicated_from=''
      in_account=''
      in_region=''
      deployed_tag='deployed-production-api'
      context='../../api'
      dockerfile='Dockerfile'
      target=''
      platform='linux/amd64'
      build_args=(NODE_ENV=production)
      more_tags=()
      commit_tag='no'
      ;;
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

# log_in: lets docker push to the registry of the image; once for each is enough.
log_in() {
  local words=(aws ecr get-login-password)
  if is_one_of "$registry" ${logged_in[@]+"${logged_in[@]}"}; then return; fi
  logged_in+=("$registry")
  if [ -n "$in_region" ]; then words+=(--region "$in_region"); fi
  if [ "$dry_run" = yes ]; then
    printf '%s | %s\n' "$(print_command "${words[@]}")" \
      "$(print_command docker login --username AWS --password-stdin "$registry")"
    return
  fi
  "${words[@]}" | docker login --username AWS --password-stdin "$registry" >&2
}
logged_in=()

# choose_registry: sets the host name of the registry that the image is in, and the words that commands about it take where
# that is not the registry of the account and region.
choose_registry() {
  local owner=${in_account:-$account} place=${in_region:-$region}
  registry=$owner.dkr.ecr.$place.$(domain_of "$place")
  elsewhere=()
  if [ -n "$in_account" ]; then elsewhere+=(--registry-id "$in_account"); fi
  if [ -n "$in_region" ]; then elsewhere+=(--region "$in_region"); fi
}
registry='' elsewhere=()

# find_tag TAG: sets $digest to the digest of the image that has the tag; to nothing, and fails, where AWS does not say. In a
# repository that exists, by what a push needs anyhow: its owner may grant no more.
find_tag() {
  if [ "$exists" = no ]; then
    find_digest "$repository" "imageTag=$1"
    return
  fi
  digest=''
  ask ecr batch-get-image ${elsewhere[@]+"${elsewhere[@]}"} --repository-name "$repository" --image-ids "imageTag=$1" \
    --accepted-media-types "${media_types[@]}" --query 'images[0].imageId.imageDigest' || return 1
  if [ "$answer" != None ]; then digest=$answer; fi
}

# find_pushed TAG: sets $digest to the digest of the pushed image; to nothing when the registry does not have the tag.
find_pushed() {
  if find_tag "$1"; then return 0; fi
  case $problem in
    *ImageNotFoundException*) return 0 ;;
    *RepositoryNotFoundException*)
      if [ -n "$replicated_from" ]; then fail refused "there is no repository $repository in registry $registry, from which it is replicated; ./deploy.sh of environment $replicated_from makes it."; fi
      if [ "$exists" = no ]; then fail refused "repository $repository does not exist in account $account, region $region; ./deploy.sh creates it."; fi
      fail refused "there is no repository $repository in registry $registry, where the config has it as one that exists; make it there, or change its name, account or region."
      ;;
    *)
      if [ "$exists" = yes ]; then say "What it takes to build into $registry/$repository is in runbook.md."; fi
      fail aws "repository $repository cannot be read: $problem"
      ;;
  esac
}

replica_seconds=1800

# use_own_registry: from here on it is about the replica.
use_own_registry() {
  if [ -z "$replicated_from" ]; then return; fi
  in_account='' in_region=''
  choose_registry
}

# is_replicated TAG: whether the replica is here already; sets $digest then.
is_replicated() {
  if [ -z "$replicated_from" ] || ! find_digest "$repository" "imageTag=$1"; then return 1; fi
  use_own_registry
}

# await_replica NAME TAG: waits until ECR has replicated the image; sets $digest.
await_replica() {
  local from=$registry end=$((SECONDS + replica_seconds))
  use_own_registry
  say "Waits until image $1 is replicated from $from."
  until find_digest "$repository" "imageTag=$2"; do
    case $problem in
      *ImageNotFoundException* | *RepositoryNotFoundException*) ;;
      *) fail aws "repository $repository cannot be read: $problem" ;;
    esac
    if [ "$SECONDS" -ge "$end" ]; then
      say "ECR replicates what is pushed once environment $replicated_from is deployed with that setting; what was pushed before stays where it is."
      fail timed-out "image $1 is not replicated to $registry/$repository:$2 after $replica_seconds s; push it again with --tag and a tag that is new, and deploy what that prints with ./deploy.sh --image."
    fi
    sleep "$poll"
  done
}

# build_image URI: builds the image under this name and pushes it. The tag that keeps it comes first, so that no lifecycle
# rule sees it without.
build_image() {
  local argument words next=''
  words=(docker build --platform "$platform" --file "$context/$dockerfile" --tag "$1")
  if [ -n "$deployed_tag" ]; then
    next=${1%:*}:$(next_tag "$deployed_tag")
    words+=(--tag "$next")
  fi
  if [ -n "$target" ]; then words+=("--target=$target"); fi
  for argument in ${build_args[@]+"${build_args[@]}"}; do words+=("--build-arg=$argument"); done
  log_in
  run "${words[@]}" "$context"
  if [ -n "$next" ]; then run docker push "$next" || say "warning: a lifecycle rule may expire $1, as it cannot have the tag ${next##*:}."; fi
  run docker push "$1"
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
    if find_tag "$tag" && [ "$digest" = "$pushed" ]; then continue; fi
    put_tag "$repository" "$pushed" "$tag" ${elsewhere[@]+"${elsewhere[@]}"} || say "warning: image $name cannot have the tag $tag: $problem"
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
    if ask ecr describe-image-scan-findings ${elsewhere[@]+"${elsewhere[@]}"} --repository-name "$repository" --image-id "imageDigest=$digest" \
      --no-paginate \
      --query '[imageScanStatus.status,imageScanFindings.findingSeverityCounts.[CRITICAL,HIGH,MEDIUM,LOW,INFORMATIONAL]]'; then
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
          if [ "$asked" = no ]; then ask ecr start-image-scan ${elsewhere[@]+"${elsewhere[@]}"} --repository-name "$repository" --image-id "imageDigest=$digest" || true; fi
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
for name in ${names[@]+"${names[@]}"}; do push_image "$name"; done
if [ "$found" = yes ]; then fail task-failed "images have findings of $scan or worse; they are above."; fi
