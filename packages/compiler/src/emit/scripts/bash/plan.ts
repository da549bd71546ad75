/** What `--plan` prints. */
export const plan = `\
# carries_traffic TYPE: whether requests go through such a resource, so that they feel what happens to it.
carries_traffic() {
  case $1 in
    AWS::ElasticLoadBalancingV2::* | AWS::CloudFront::Distribution | AWS::ECS::Service | AWS::ECS::Cluster) return 0 ;;
    AWS::EC2::VPC | AWS::EC2::Subnet | AWS::EC2::NatGateway | AWS::ServiceDiscovery::*Namespace) return 0 ;;
  esac
  return 1
}

# show_plan STACK: what would change in the stack.
show_plan() {
  local action name type replacement causes word
  if [ ! -s "$work/changes.$1" ]; then
    printf 'Stack %s: nothing changes.\\n' "$1"
    return
  fi
  printf 'Stack %s:\\n' "$1"
  while IFS=$'\\t' read -r action name type replacement causes; do
    case $action:$replacement in
      Add:*) word=added ;;
      Remove:*) word=removed ;;
      Modify:True) word=replaced ;;
      Modify:Conditional) word='changed, perhaps replaced' ;;
      Unknown:*)
        printf '  what else changes is known once the stacks are deployed that this one takes values from\\n'
        continue
        ;;
      *) word=changed ;;
    esac
    if [ "$action" != Add ] && carries_traffic "$type"; then word="$word, carries traffic"; fi
    visible "  $name ($type): $word\${causes:+ [$causes]}"
  done <"$work/changes.$1"
}
`;
