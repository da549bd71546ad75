import { type Assembly, stacksOf } from "../../../model/assembly.ts";
import { assign, assignList } from "./workloads.ts";

/** What `deploy.sh` asks of a cluster and of listeners that others have made, before anything changes; nothing where the app has its own. */
export interface OthersBash {
  /** Constants of the header. */
  readonly header: string;
  readonly functions: readonly string[];
  /** The command that looks at the cluster. */
  readonly look: string;
  /** The command that looks at the rules, once it is known what is deployed. */
  readonly check: string;
}

export function othersBash(assembly: Assembly): OthersBash {
  const cluster = givenCluster(assembly);
  const hasRules = stacksOf(assembly).some(({ template }) => Object.values(template.Resources).some(isRuleOfOthers));
  return {
    header:
      cluster === undefined
        ? ""
        : `${assign("given_cluster", cluster)}\n${assignList("providers", providersOf(assembly))}\n`,
    functions: [...(cluster === undefined ? [] : [clusterLook]), ...(hasRules ? [rulesLook] : [])],
    look: cluster === undefined ? "" : 'if [ "$dry_run" = no ]; then check_cluster; fi\n',
    check: hasRules ? '  check_rules "${stacks[@]}"\n' : "",
  };
}

/** The cluster of the workloads, where no stack makes it. */
function givenCluster({ sharedStacks, workloads: [first] }: Assembly): string | undefined {
  const isMade = sharedStacks.some(({ template }) =>
    Object.values(template.Resources).some(({ Type }) => Type === "AWS::ECS::Cluster"),
  );
  return isMade ? undefined : first?.cluster;
}

/** `WORKLOAD=PROVIDER` for each that a workload names. */
function providersOf({ workloads }: Assembly): readonly string[] {
  return workloads.flatMap(({ name, stack, rollout }) => {
    const own =
      rollout.kind === "task"
        ? rollout.strategy.flatMap((text) => /^capacityProvider=([^,]+)/.exec(text)?.[1] ?? [])
        : [];
    const found = new Set([...own, ...namedIn(stack.template.Resources)]);
    return Array.from(found, (provider) => `${name}=${provider}`).toSorted();
  });
}

function namedIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === "CapacityProvider" && typeof member === "string" ? [member] : namedIn(member),
  );
}

function isRuleOfOthers({ Type, Properties = {} }: { readonly Type: string; readonly Properties?: object }): boolean {
  return (
    Type === "AWS::ElasticLoadBalancingV2::ListenerRule" && typeof Reflect.get(Properties, "ListenerArn") === "string"
  );
}

/** ECS refuses a service that names a provider that its cluster does not have. */
export const clusterLook = `\
# check_cluster: ends the script, before anything changes, where the cluster is not there, or has not a capacity provider that
# a workload names. Who may not look is told what is not known.
check_cluster() {
  local row name there found=no
  insist ecs describe-clusters --clusters "$given_cluster" --query \\
    "clusters[?status=='ACTIVE'].join(' ', [[status], capacityProviders || \\\`[]\\\`][])" || {
    case $problem in
      *AccessDenied*) say "warning: whether cluster $given_cluster has what its workloads run on is not known: $problem" ;;
      *) fail aws "cluster $given_cluster cannot be read: $problem" ;;
    esac
    return 0
  }
  case $answer in
    ACTIVE*) there="\${answer#ACTIVE} " ;;
    *) fail refused "there is no cluster $given_cluster in account $account, region $region; whoever owns the infrastructure makes it first." ;;
  esac
  for row in \${providers[@]+"\${providers[@]}"}; do
    name=\${row#*=}
    is_selected "\${row%%=*}" || continue
    case $there in *" $name "*) continue ;; esac
    if [ "$found" = no ]; then say "Nothing was changed:"; fi
    found=yes
    say "  workload \${row%%=*} runs on capacity provider $name, which cluster $given_cluster does not have."
  done
  if [ "$found" = no ]; then return 0; fi
  fail refused "let whoever owns cluster $given_cluster add the capacity provider: aws ecs put-cluster-capacity-providers sets all of them at once."
}
`;

/** ELB refuses a second rule of one priority; the rule of another app may hold it. */
export const rulesLook = `\
# check_rules STACK…: ends the script before anything changes where a rule would get a priority, on a listener that others have
# made, that a rule of none of these stacks holds.
check_rules() {
  local stack rule place priority found=no
  for stack in "$@"; do
    while IFS=$'\\t' read -r rule place; do
      if [ -z "$rule" ] || has_place "$place" "$@"; then continue; fi
      priority=\${place##* }
      is_held "\${place% *}" "$priority" || continue
      if [ "$found" = no ]; then say "Nothing was changed:"; fi
      found=yes
      say "  rule $rule of stack $stack would have the priority $priority of listener \${place% *}, which a rule holds that none of these stacks has. To change it, give the route another \\\`priority\\\`, or the load balancer the share of this app: \\\`priorities\\\`. Of a stack that the app no longer has, deploy.sh --prune removes the rule, once the new one stands."
    done <<<"$(given_priorities_of "cloudformation/$stack.yaml")"
  done
  if [ "$found" = no ]; then return 0; fi
  forget_survey
  fail refused "what the app asks for cannot be done to what is deployed; the steps are above."
}

# has_place PLACE STACK…: whether a rule of one of the stacks has the priority there now.
has_place() {
  local place=$1 stack
  shift
  for stack in "$@"; do
    if [ -s "$work/deployed.$stack.yaml" ] && given_priorities_of "$work/deployed.$stack.yaml" | cut -f 2 | grep -Fx -e "$place" >/dev/null; then return 0; fi
  done
  return 1
}

# is_held LISTENER PRIORITY: whether a rule has it. Who may not look is told what is not known, once a listener.
is_held() {
  local file=$work/held.\${1##*/}
  if [ ! -f "$file" ]; then
    : >"$file"
    if insist elbv2 describe-rules --listener-arn "$1" --query 'Rules[].Priority'; then
      printf '%s\\n' "$answer" | tr '\\t' '\\n' >"$file"
    else
      case $problem in
        *AccessDenied*) say "warning: which priorities of listener $1 are free is not known: $problem" ;;
        *ListenerNotFound*) fail refused "there is no listener $1; whoever owns the load balancer makes it first." ;;
        *) fail aws "the rules of listener $1 cannot be read: $problem" ;;
      esac
    fi
  fi
  grep -Fx -e "$2" "$file" >/dev/null
}

# given_priorities_of TEMPLATE: its rules of listeners that others have made, one a line, each with the listener and priority.
given_priorities_of() {
  awk '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name); listener = "" }
    /^      ListenerArn: "?arn:/ { listener = $2; gsub(/"/, "", listener) }
    /^      Priority: / && listener != "" { print name "\\t" listener " " $2 }
  ' "$1"
}
`;
