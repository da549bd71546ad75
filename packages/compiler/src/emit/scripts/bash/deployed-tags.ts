/**
 * What runs, and what is about to, has a tag in its repository that no lifecycle rule expires. A tag that cannot be put
 * is said and stops nothing: the deployment itself does not need it.
 */
export const deployedTags = `\
# tag_deployed STACK CONTAINER=TAG…: gives each tag to the image that the container has in the stack's task definition.
tag_deployed() {
  local stack=$1 container uri row
  shift
  if [ \${#own_repositories[@]} -eq 0 ] || [ "$dry_run" = yes ]; then return 0; fi
  ask cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id TaskDefinition \\
    --query StackResourceDetail.PhysicalResourceId || return 0
  ask ecs describe-task-definition --task-definition "$answer" \\
    --query 'taskDefinition.containerDefinitions[].[name,image]' || return 0
  while IFS=$'\\t' read -r container uri; do
    for row in "$@"; do
      if [ "\${row%%=*}" = "$container" ]; then tag_image "$uri" "\${row#*=}"; fi
    done
  done <<<"$answer"
}

# tag_next URI TAG: as tag_image, for an image that is to have the tag once it runs.
tag_next() {
  tag_image "$1" "$(next_tag "$2")"
}

# next_tag TAG: names have no dots, so no other image has it.
next_tag() {
  printf 'deployed-next.%s\\n' "\${1#deployed-}"
}

# tag_image URI TAG: moves the tag to the image, where that is in a repository of the app.
tag_image() {
  local tag=$2 wanted
  read_uri "$1"
  if [ "$dry_run" = yes ] || ! is_own "$image_host" "$image_repository"; then return 0; fi
  case $image_id in
    imageDigest=*) wanted=\${image_id#*=} ;;
    *)
      find_digest "$image_repository" "$image_id" || return 0
      wanted=$digest
      ;;
  esac
  if find_digest "$image_repository" "imageTag=$tag" && [ "$digest" = "$wanted" ]; then return 0; fi
  put_tag "$image_repository" "$wanted" "$tag" ||
    say "warning: a lifecycle rule may expire $1, as it cannot have the tag $tag: $problem"
}

# is_own HOST REPOSITORY: whether the registry is that of the account and region, and the repository the app's.
is_own() {
  local own
  case $1 in "$account.dkr.ecr"*".$region."* | "$account.dkr-ecr"*".$region."*) ;; *) return 1 ;; esac
  for own in \${own_repositories[@]+"\${own_repositories[@]}"}; do
    if [ "$own" = "$2" ]; then return 0; fi
  done
  return 1
}

# put_tag REPOSITORY DIGEST TAG WORDS…: puts the same manifest again, to the byte, under the tag.
put_tag() {
  local repository=$1 digest=$2 tag=$3 file type manifest words
  shift 3
  file=$(mktemp "$work/manifest.XXXXXX")
  if ! aws ecr batch-get-image "$@" --repository-name "$repository" --image-ids "imageDigest=$digest" --accepted-media-types "\${media_types[@]}" \\
    --query 'images[0].[imageManifestMediaType,imageManifest]' --output text >"$file" 2>"$file.problem"; then
    problem=$(<"$file.problem")
    return 1
  fi
  manifest=$(cat "$file" && printf x)
  manifest=\${manifest%$'\\n'x}
  type=\${manifest%%$'\\t'*}
  printf '%s' "\${manifest#*$'\\t'}" >"$file"
  words=(ecr put-image "$@" --repository-name "$repository" --image-tag "$tag" --image-digest "$digest" --image-manifest "file://$file")
  if [ "$type" != None ]; then words+=(--image-manifest-media-type "$type"); fi
  if ask "\${words[@]}"; then return 0; fi
  case $problem in *ImageAlreadyExistsException*) return 0 ;; esac
  return 1
}

media_types=(
  application/vnd.oci.image.index.v1+json application/vnd.oci.image.manifest.v1+json
  application/vnd.docker.distribution.manifest.list.v2+json application/vnd.docker.distribution.manifest.v2+json
)
`;
