/** Whether images that ran before can still be pulled: a lifecycle policy may have removed them. */
export const imagePresence = `\
# check_presence IMAGE…: ends the script where an image is gone from its ECR repository. Of other registries, and where AWS
# does not let it look, nothing is known.
check_presence() {
  local image
  for image in "$@"; do
    case $image in
      *.dkr.ecr.*/*) ;;
      *) continue ;;
    esac
    if is_there "$image"; then continue; fi
    case $problem in
      *ImageNotFoundException* | *RepositoryNotFoundException*)
        say "error: image $image is no longer in its repository, so nothing was changed: no task could start from it."
        say "Name another revision with --to; or check out the commit that it was built from and deploy that with ./deploy.sh."
        exit "$(status_of refused)"
        ;;
      *) say "Whether image $image is still there cannot be looked up: $problem" ;;
    esac
  done
}

# is_there IMAGE: whether its registry has the image; fails, with $problem, where it is not there or AWS does not say.
is_there() {
  local region
  read_uri "$1"
  region=\${image_host#*.dkr.ecr.}
  find_digest "$image_repository" "$image_id" --region "\${region%%.*}" --registry-id "\${image_host%%.*}"
}
`;
