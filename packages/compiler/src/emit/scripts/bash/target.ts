import type { AssemblyEnvironment } from "../../../model/assembly.ts";
import { quote } from "../quote.ts";

/** Which account and region a script works on, and the check that the credentials are for that account. */
export function target(environment: AssemblyEnvironment): string {
  return `\
# choose_target: sets $region and $account, and checks that the credentials in use are for that account.
choose_target() {
${environment.region === undefined ? REGION_OF_CALLER : `  region=${quote(environment.region)}\n`}\
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=
  # A throttled call is made again, as AWS's own programs do it.
  export AWS_RETRY_MODE=\${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=\${AWS_MAX_ATTEMPTS:-10}
${environment.account === undefined ? ACCOUNT_OF_CALLER : knownAccount(environment.account)}\
}
`;
}

/** Asks before an app that names no account is deployed to whichever one the credentials in use are for. */
export const confirmTarget = `\
# confirm_target: the app names no account, so a person says that this one is meant, or --yes.
confirm_target() {
  local reply
  if [ "$dry_run" = yes ] || [ "$yes" = yes ]; then return; fi
  if [ ! -t 0 ]; then
    fail "the app names no account, and the credentials in use are for account $account; pass --yes to deploy to it, or name it in the environments of the app."
  fi
  printf 'Deploy %s to account %s, region %s? [y/N] ' "$app" "$account" "$region" >&2
  read -r reply
  case $reply in y | Y | yes) ;; *) fail "nothing was deployed." ;; esac
}
`;

const REGION_OF_CALLER = `\
  region=\${AWS_REGION:-\${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || true)}}
  if [ -z "$region" ] && [ "$dry_run" = yes ]; then region=REGION; fi
  if [ -z "$region" ]; then fail "no region is set; set AWS_REGION, to us-east-1 for example."; fi
`;

const ASK_ACCOUNT = `\
  if [ "$dry_run" = yes ]; then return; fi
  ask sts get-caller-identity --query Account || fail "AWS does not accept the credentials in use: $problem"
`;

const ACCOUNT_OF_CALLER = `\
  account=ACCOUNT
${ASK_ACCOUNT}  account=$answer
`;

function knownAccount(account: string): string {
  return `\
  account=${quote(account)}
${ASK_ACCOUNT}\
  if [ "$answer" != "$account" ]; then
    fail "the credentials in use are for account $answer, but $environment is in account $account; use credentials for $account, with AWS_PROFILE for example."
  fi
`;
}
