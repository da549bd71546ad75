/** What cannot be done to what is deployed is refused while nothing has changed. */
export const refusals = `\
# refusals_of STACK: why what would change cannot be done or should not, one reason a line.
refusals_of() {
  local action name type replacement causes
  while IFS=$'\\t' read -r action name type replacement causes; do
    case $action:$replacement:$type:,$causes, in
      Modify:True:AWS::ECS::Cluster:*)
        printf '%s\\n' "cluster $name of stack $1 would be replaced ($causes), and its services cannot move. To change it, add an environment with the new cluster, deploy it, move the traffic, and delete the stacks of this one." ;;
      *:True:AWS::EC2::*:*,VpcId,* | *:True:AWS::ElasticLoadBalancingV2::*:*,VpcId,* | Modify:True:AWS::EC2::VPC:*)
        printf '%s\\n' "$name of stack $1 would be in another VPC ($causes), and services cannot move to one. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Modify:True:AWS::EC2::Subnet:*)
        printf '%s\\n' "subnet $name of stack $1 would be replaced ($causes), and its addresses are not free until the old one is gone. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Modify:True:AWS::ECR::Repository:*)
        printf '%s\\n' "repository $name of stack $1 would be replaced ($causes), and two of one name cannot stand side by side. To change it, give the repository another name; the old one stays with its images." ;;
      Modify:True:AWS::EFS::FileSystem:*)
        printf '%s\\n' "file system $name of stack $1 would be replaced ($causes), and the new one is empty. $(ways_to_other_files)" ;;
      Modify:True:AWS::EFS::AccessPoint:*)
        printf '%s\\n' "access point $name of stack $1 would be replaced ($causes): tasks lose the files while they run, and what is there stays its first user's. $(ways_to_other_files)" ;;
      Remove:*:AWS::EC2::VPCCidrBlock:*)
        printf '%s\\n' "addresses $name of stack $1 would go, and its tasks and load balancers have them. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one." ;;
      Remove:*:AWS::ElasticLoadBalancingV2::LoadBalancer:*)
        if is_protected "$name" "$work/deployed.$1.yaml"; then
          printf '%s\\n' "load balancer $name of stack $1 would go, and is protected from deletion. To remove it, set its deletionProtection to false and deploy that first."
        fi
        ;;
      Modify:True:AWS::ECS::CapacityProvider:*)
        printf '%s\\n' "capacity provider $name of stack $1 would be replaced ($causes), and two of one name cannot stand side by side. To change it, give the capacity another name: deploy.sh makes the new one first, moves the tasks, and then removes the old one." ;;
      Modify:True:AWS::IAM::Role:*)
        case $name in *ActivationRole)
          printf '%s\\n' "role $name of stack $1 would be replaced ($causes), and the instances outside AWS that are registered have the old one. To change it, give the capacity another name, register the instances with its role, and remove the old one then."
          ;;
        esac
        ;;
      Modify:True:AWS::ECS::Service:*)
        printf '%s\\n' "service $name of stack $1 would be replaced ($causes), and two services of one name cannot stand side by side. To change it, rename the workload: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one." ;;
      Modify:True:AWS::ElasticLoadBalancingV2::TargetGroup:*)
        if [ "$accept_interruption" != yes ]; then
          printf '%s\\n' "target group $name of stack $1 would be replaced ($causes), and requests would fail until the new one has tasks. $(ways_to_move "$name")"
        fi
        ;;
      Modify:True:*)
        if [ "$accept_interruption" != yes ] && carries_traffic "$type"; then
          printf '%s\\n' "$name of stack $1 ($type) would be replaced ($causes) while it carries traffic. To have that, with requests that fail meanwhile, add --accept-interruption."
        fi
        ;;
    esac
  done <"$work/changes.$1"
  if cmp -s "$work/deployed.$1.yaml" "cloudformation/$1.yaml"; then return 0; fi
  if [ -s "$work/deployed.$1.yaml" ]; then refusals_of_text "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"; fi
  refusals_of_repositories "$1" "cloudformation/$1.yaml"
  refusals_of_priorities "$1" "cloudformation/$1.yaml"
  refusals_of_ports "$1" "cloudformation/$1.yaml"
  refusals_of_groups "$1" "$work/deployed.$1.yaml"
  refusals_of_stickiness "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
  if [ "$accept_interruption" != yes ]; then
    refusals_of_routes "$1"
    if [ -s "$work/deployed.$1.yaml" ]; then
      refusals_of_listeners "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
      refusals_of_sides "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
      refusals_of_turns "$1" "$work/deployed.$1.yaml" "cloudformation/$1.yaml"
    fi
  fi
}

# refusals_of_routes STACK: the same, of routes that nobody would answer for a while: those that would go to another target
# group and match other requests at the same time, and those that stacks give each other.
refusals_of_routes() {
  local others
  if moves_to_others "$1"; then
    printf '%s\\n' "stack $1 would send requests that it answers to a target group where its tasks are not yet, by a rule that matches others as well: they would fail until the tasks are. $(ways_to_move)"
  fi
  if [ ! -f "$work/go.$1" ] || [ ! -f "$work/come.$1" ]; then return 0; fi
  others=$(in_ring_with "$1")
  if [ -z "$others" ]; then return 0; fi
  printf '%s\\n' "stacks $1 and \${others//$'\\n'/ and } would give each other routes, and nobody would answer one of them for a while. To change it without that, let one of the workloads have both routes first, deploy that, and give the other one its route then. To have it all the same, add --accept-interruption."
}

# moves_to_others STACK: whether rules of the stack that come with a target group may match requests of rules that go with
# theirs, and others as well: those that match the same are held until the tasks are there.
moves_to_others() {
  local new="$work/new-matches.$1"
  if [ ! -f "$work/held-matches.$1" ] || [ ! -f "$work/withdrawn-matches.$1" ]; then return 1; fi
  grep -v -x -F -f "$work/withdrawn-matches.$1" "$work/held-matches.$1" >"$new" || return 1
  meet "$work/withdrawn-matches.$1" "$new"
}

# refusals_of_priorities STACK NEW: the same, of rules whose priority a stack holds that the app no longer has.
refusals_of_priorities() {
  local left holder rule place
  for left in "$work"/left.*.yaml; do
    if [ ! -f "$left" ]; then continue; fi
    holder=\${left##*/left.}
    priorities_of "$2" | while IFS=$'\\t' read -r rule place; do
      priorities_of "$left" | cut -f 2 | grep -Fx "$place" >/dev/null || continue
      printf '%s\\n' "rule $rule of stack $1 has the priority \${place##* }, which a rule of stack \${holder%.yaml} holds until that is removed. To change it, give the route another priority for now: deploy.sh makes the new rule first, and deploy.sh --prune then removes the old one."
    done
  done
}

# refusals_of_ports STACK NEW: the same, of ports of network load balancers that other stacks hold: by the names of their
# listeners, which say the load balancer and the port.
refusals_of_ports() {
  local other holder name
  for other in "$work"/deployed.*.yaml "$work"/left.*.yaml; do
    if [ ! -f "$other" ]; then continue; fi
    holder=\${other##*/} holder=\${holder#*.} holder=\${holder%.yaml}
    if [ "$holder" = "$1" ]; then continue; fi
    network_listeners_of "$2" | while IFS= read -r name; do
      network_listeners_of "$other" | grep -Fx -e "$name" >/dev/null || continue
      printf '%s\\n' "listener $name of stack $1 would have a port that stack $holder has, and a load balancer has one listener there. To change it, take the port from stack $holder first and deploy that, with --prune where the app no longer has it; or listen on another port."
    done
  done
}

# network_listeners_of TEMPLATE: the listeners that are of network load balancers, one a line.
network_listeners_of() {
  types_of "$1" | awk -F '\\t' '$2 == "AWS::ElasticLoadBalancingV2::Listener" && $1 ~ /Port[0-9]+Listener/ { print $1 }'
}

# refusals_of_text STACK DEPLOYED NEW: the same, by the text of the templates.
refusals_of_text() {
  local name old new types_then types_now had_vpc=no has_vpc=no
  types_then=$(types_of "$2") types_now=$(types_of "$3")
  while IFS=$'\\t' read -r name old new; do
    printf '%s\\n' "$name of stack $1 is of type $old and would become $new, which CloudFormation refuses. To change the kind of a workload, rename it: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one."
  done < <(both "$types_then" "$types_now")
  while IFS=$'\\t' read -r name old new; do
    printf '%s\\n' "port $name of stack $1 speaks $old and would speak $new, and Service Connect keeps the protocol of a name. To change it, give the port another name, and let its clients use that."
  done < <(both "$(protocols_of "$2")" "$(protocols_of "$3")")
  refusals_of_distributions "$1" "$2" "$3"
  if [ "$accept_interruption" != yes ]; then
    while IFS=$'\\t' read -r name old new; do
      printf '%s\\n' "rule $name of stack $1 sends to target group $old and would send to $new, where its tasks are not yet: requests would fail until they are. $(ways_to_move)"
    done < <(moved_rules "$2" "$3")
  fi
  case $types_then$'\\n' in *AWS::EC2::VPC$'\\n'*) had_vpc=yes ;; esac
  case $types_now$'\\n' in *AWS::EC2::VPC$'\\n'*) has_vpc=yes ;; esac
  if [ "$had_vpc" != "$has_vpc" ] && has_groups; then
    printf '%s\\n' "stack $1 would $(if [ "$had_vpc" = yes ]; then echo lose; else echo get; fi) its VPC, and services cannot move to another one. To change it, add an environment with the new network, deploy it, move the traffic, and delete the stacks of this one."
  fi
}

# has_groups: whether a stack has security groups, and so something in a VPC, before and after. What runs outside AWS has none.
has_groups() {
  local deployed template
  for deployed in "$work"/deployed.*.yaml; do
    template=\${deployed##*/deployed.}
    template="cloudformation/$template"
    if [ -f "$template" ] && has_group "$deployed" && has_group "$template"; then return 0; fi
  done
  return 1
}

# has_group TEMPLATE
has_group() {
  grep -x '    Type: AWS::EC2::SecurityGroup' "$1" >/dev/null
}

# refusals_of_distributions STACK DEPLOYED NEW: the same, of names that go to another distribution, and of what one asks.
refusals_of_distributions() {
  local name old new asked
  while IFS=$'\\t' read -r name old new; do
    if ! has_resource "$3" "$old"; then continue; fi
    printf '%s\\n' "name $name of stack $1 would go from distribution $old to $new, and CloudFront takes a name for one at a time. To change it, take it from the first and deploy that, and give it to the other then."
  done < <(both "$(aliases_of "$2")" "$(aliases_of "$3")")
  if [ "$accept_interruption" = yes ]; then return 0; fi
  asked=$(asked_listeners "$3")
  while IFS=$'\\t' read -r name old; do
    if [ -z "$name" ] || ! has_resource "$3" "$name"; then continue; fi
    case $'\\n'$asked$'\\n' in
      *$'\\n'"$name"$'\\t'"$old"$'\\n'*) continue ;;
      *$'\\n'"$name"$'\\t'"\${old%Listener*}Listener"*) ;;
      *) if has_resource "$3" "$old"; then continue; fi ;;
    esac
    printf '%s\\n' "distribution $name of stack $1 asks listener $old, which goes with its routes before the distribution asks another one: requests would fail until it does. To change it without that, make the other load balancer beside the first, with the same routes, deploy that, and remove the first then. To have it all the same, add --accept-interruption."
  done <<<"$(asked_listeners "$2")"
  while IFS=$'\\t' read -r name old new; do
    if [ -n "$new" ] && [ "$new" -lt "$old" ]; then
      printf '%s\\n' "load balancer $name of stack $1 would go back from version $old of the secret of its distributions to $new, and they would send the later one for a while: requests would fail. To have another secret without that, set originSecretVersion to $((old + 1)). To have it all the same, add --accept-interruption."
    fi
  done < <(both "$(secrets_of "$2")" "$(secrets_of "$3")")
}

# secrets_of TEMPLATE: the load balancers that distributions send a secret to, one a line, each with its latest version.
secrets_of() {
  sed -n 's/^  \\([A-Za-z0-9]*\\)OriginSecret\\([0-9]*\\):$/\\1\t\\2/p' "$1" | sort -t $'\\t' -k 1,1 -k 2,2n | awk -F '\\t' '{ latest[$1] = $2 } END { for (name in latest) print name "\\t" latest[name] }'
}

# is_protected NAME TEMPLATE: whether ELB refuses to delete the load balancer.
is_protected() {
  awk -v load_balancer="$1" '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    name == load_balancer && /Key: deletion_protection.enabled$/ { getline; if (/Value: "true"$/) found = 1 }
    END { exit !found }
  ' "$2"
}

# ways_to_move [GROUP]: what can be done where a rule would send requests to another target group. That of a network load
# balancer is of one port, which no second workload can have.
ways_to_move() {
  local way="rename the workload: deploy.sh makes the new one first, and deploy.sh --prune then removes the old one."
  case \${1:-} in *Port[0-9]*TargetGroup*) way="listen on another port, and let clients go there." ;; esac
  printf '%s' "To change it without that, $way To have it all the same, add --accept-interruption."
}

# ways_to_other_files: what can be done where a file system cannot be what is asked for.
ways_to_other_files() {
  printf '%s' "To change it, add a file system of another name, mount both, copy the files, and then remove the old one."
}

# moved_rules DEPLOYED NEW: the rules that would send to another target group than they do, unless its tasks are there and
# keep their port: one a line, with the two groups.
moved_rules() {
  local name old new target
  both "$(forwards_of "$1")" "$(forwards_of "$2")" | while IFS=$'\\t' read -r name old new; do
    target=$(targets_of "$2" | grep "^$new"$'\\t' || true)
    targets_of "$1" | grep -x "$target" >/dev/null || printf '%s\\t%s\\t%s\\n' "$name" "$old" "$new"
  done
}

# both LEFT RIGHT: of the names that are in both lists with different values, one a line, the name and the two values.
both() {
  { printf '%s\\n' "$1"; printf '\\n'; printf '%s\\n' "$2"; } | awk -F '\\t' '
    $0 == "" { right = 1; next }
    !right { value[$1] = $2; next }
    ($1 in value) && value[$1] != $2 { print $1 "\\t" value[$1] "\\t" $2 }
  '
}

# check_changes STACK…: ends the script before anything changes where something cannot be done.
check_changes() {
  local stack reason found=no
  while IFS= read -r reason; do
    if [ "$found" = no ]; then say "Nothing was changed:"; fi
    found=yes
    say "  $reason"
  done < <(
    for stack in "$@"; do refusals_of "$stack"; done
    refusals_of_discovery "$@"
  )
  if [ "$found" = no ]; then return 0; fi
  forget_survey
  fail refused "what the app asks for cannot be done to what is deployed; the steps are above."
}
`;
