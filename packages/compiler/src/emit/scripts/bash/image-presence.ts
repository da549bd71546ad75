/** Whether images that ran before can still be pulled: a lifecycle policy may have removed them. */
export const imagePresence = `\
# check_presence IMAGE…: ends the script where an image is gone from its ECR repository. Of other registries, and where AWS
# does not let it look, nothing is known.
check_presence() {
  local image
  for image in "$@"; do
    case $image in
      *.dkr.ecr.*.amazonaws.com/* | *.dkr.ecr.*.amazonaws.com.cn/*) ;;
      *) continue ;;
    esac
    if find_image "$image"; then continue; fi
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

# find_image IMAGE: asks the repository of 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:… for the image.
find_image() {
  local host=\${1%%/*} name=\${1#*/} id=imageTag=latest account region
  account=\${host%%.*}
  region=\${host#*.dkr.ecr.}
  region=\${region%%.*}
  case $name in
    *@*) id=imageDigest=\${name#*@} ;;
    *:*) id=imageTag=\${name##*:} ;;
  esac
  name=\${name%%@*}
  ask ecr describe-images --region "$region" --registry-id "$account" --repository-name "\${name%%:*}" --image-ids "$id" \\
    --query 'imageDetails[0].imageDigest'
}
`;
