/** Images in ECR, by their URIs. */
export const registryImage = `\
# read_uri URI: sets $image_host, $image_repository and $image_id of an image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com,
# shop/api, and imageTag=v2 or imageDigest=sha256:….
read_uri() {
  local name=\${1#*/}
  image_host=\${1%%/*}
  image_repository=\${name%%[:@]*}
  case $name in
    *@*) image_id=imageDigest=\${name#*@} ;;
    *:*) image_id=imageTag=\${name##*:} ;;
    *) image_id=imageTag=latest ;;
  esac
}

# find_digest REPOSITORY ID WORDS…: sets $digest to the digest of the image that has the tag or the digest; to nothing, and
# fails, where it is not there or AWS does not say.
find_digest() {
  local repository=$1 id=$2
  shift 2
  digest=''
  ask ecr describe-images "$@" --repository-name "$repository" --image-ids "$id" --query 'imageDetails[0].imageDigest' || return 1
  digest=$answer
}
`;
