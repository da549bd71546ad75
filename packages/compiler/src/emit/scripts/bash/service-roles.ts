/** What a new account lacks. */
export const serviceRoles = `\
# make_service_roles: in a new account, the roles that services of AWS work with. AWS makes them as well, but too late for
# the first deployment.
make_service_roles() {
  make_service_role ecs.amazonaws.com
  if grep -q 'AWS::ElasticLoadBalancingV2::' cloudformation/*.yaml; then
    make_service_role elasticloadbalancing.amazonaws.com
  fi
  if grep -q 'AWS::ApplicationAutoScaling::' cloudformation/*.yaml; then
    make_service_role ecs.application-autoscaling.amazonaws.com
  fi
}

# make_service_role SERVICE: whoever may not make it is told the command, and goes on: the role may be there.
make_service_role() {
  local command=(aws iam create-service-linked-role --aws-service-name "$1")
  if [ "$dry_run" = yes ]; then
    print_command "\${command[@]}"
  elif ! ask "\${command[@]:1}"; then
    case $problem in
      *"has been taken"*) ;;
      *) say "The role of $1 cannot be made: $problem
If the first deployment fails for want of it, somebody who may runs: \${command[*]}" ;;
    esac
  fi
}
`;
