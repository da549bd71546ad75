/** The registry that an image is pushed to; only `push-images.sh` has it. */
export const imageRegistry = `\
# log_in: lets docker push to the registry of the image; once for each is enough.
log_in() {
  local words=(aws ecr get-login-password)
  if is_one_of "$registry" \${logged_in[@]+"\${logged_in[@]}"}; then return; fi
  logged_in+=("$registry")
  if [ -n "$in_region" ]; then words+=(--region "$in_region"); fi
  if [ "$dry_run" = yes ]; then
    printf '%s | %s\\n' "$(print_command "\${words[@]}")" \\
      "$(print_command docker login --username AWS --password-stdin "$registry")"
    return
  fi
  "\${words[@]}" | docker login --username AWS --password-stdin "$registry" >&2
}
logged_in=()

# choose_registry: sets the host name of the registry that the image is in, and the words that commands about it take where
# that is not the registry of the account and region.
choose_registry() {
  local owner=\${in_account:-$account} place=\${in_region:-$region}
  registry=$owner.dkr.ecr.$place.$(domain_of "$place")
  elsewhere=()
  if [ -n "$in_account" ]; then elsewhere+=(--registry-id "$in_account"); fi
  if [ -n "$in_region" ]; then elsewhere+=(--region "$in_region"); fi
}
registry='' elsewhere=()
`;

/** What of an image is in its registry already. */
export const findPushed = `\
# find_tag TAG: sets $digest to the digest of the image that has the tag; to nothing, and fails, where AWS does not say. In a
# repository that exists, by what a push needs anyhow: its owner may grant no more.
find_tag() {
  if [ "$exists" = no ]; then
    find_digest "$repository" "imageTag=$1"
    return
  fi
  digest=''
  ask ecr batch-get-image \${elsewhere[@]+"\${elsewhere[@]}"} --repository-name "$repository" --image-ids "imageTag=$1" \\
    --accepted-media-types "\${media_types[@]}" --query 'images[0].imageId.imageDigest' || return 1
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
`;

/** Images that are pushed in one place and replicated to this one. */
export const replicas = `\
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
`;
