/** Which images there are, which are given and which are built. */
export const imageNames = `\
# has_image NAME: whether a selected workload has an image of that name.
has_image() {
  local name image
  while IFS= read -r name; do
    workload "$name" || continue
    for image in "\${images[@]}"; do
      if [ "\${image%=*}" = "$1" ]; then return 0; fi
    done
  done <<<"$(selected_workloads)"
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
    for image in "\${images[@]}"; do
      image=\${image%=*}
      is_one_of "$image" \${names[@]+"\${names[@]}"} || names+=("$image")
    done
  done
  names_of \${names[@]+"\${names[@]}"}
}

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

# images_to_build: the images of the selected workloads that --image does not name, one a line; each once, though several
# workloads run it.
images_to_build() {
  local name image
  if [ "$skip_build" = yes ]; then return 0; fi
  while IFS= read -r name; do
    workload "$name" || continue
    for image in \${builds[@]+"\${builds[@]}"}; do
      if [ -z "$(image_of "$image")" ]; then printf '%s\\n' "$image"; fi
    done
  done <<<"$(selected_workloads)" | awk '!seen[$0]++'
}
`;

const tagImages = `\
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
`;

/** Builds what is not given. */
export const pushImages = `\
# push_images: builds and pushes what the registry does not have yet; notes NAME=URI in $work/images.
push_images() {
  local image words=(./push-images.sh --output "$work/images")
  if [ "$dry_run" = yes ]; then words+=(--dry-run); fi
  while IFS= read -r image; do words+=("$image"); done <"$work/to-build"
  "\${words[@]}"
}
`;

/** The images of a deployment: those given, those built. */
export const images = [imageNames, tagImages, pushImages].join("\n");

/** Takes `--image`. */
export const addImage = `\
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
`;
