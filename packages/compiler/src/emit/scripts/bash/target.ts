/** Which account and region a script works on, and the check that the credentials are for that account. */
export const target = `\
# choose_target ACCOUNT REGION: sets $account and $region, to the caller's where the app names none, and checks that the
# credentials in use are for that account.
choose_target() {
  region=$2
  if [ -z "$region" ]; then choose_region; fi
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=
  # A throttled call is made again, as AWS's own programs do it.
  export AWS_RETRY_MODE=\${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=\${AWS_MAX_ATTEMPTS:-10}
  account=\${1:-ACCOUNT}
  if [ "$dry_run" = yes ]; then return; fi
  ask sts get-caller-identity --query Account || fail aws "AWS does not accept the credentials in use: $problem"
  account=$answer
  if [ -n "$1" ] && [ "$account" != "$1" ]; then
    fail refused "the credentials in use are for account $account, but $environment is in account $1; use credentials for $1, with AWS_PROFILE for example."
  fi
}

# choose_region: takes the region of whoever calls.
choose_region() {
  region=\${AWS_REGION:-\${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || true)}}
  if [ -z "$region" ] && [ "$dry_run" = yes ]; then region=REGION; fi
  if [ -z "$region" ]; then fail refused "no region is set; set AWS_REGION, to us-east-1 for example."; fi
}

# confirm_target APP: the app names no account, so a person says that this one is meant, or --yes.
confirm_target() {
  local reply
  if [ "$dry_run" = yes ] || [ "$yes" = yes ]; then return; fi
  if [ ! -t 0 ]; then
    fail refused "the app names no account, and the credentials in use are for account $account; pass --yes to deploy to it, or name it in the environments of the app."
  fi
  printf '%s ' "$(visible "Deploy $1 to account $account, region $region? [y/N]")" >&2
  read -r reply
  case $reply in y | Y | yes) ;; *) fail refused "nothing was deployed." ;; esac
}
`;
