/** What a new account lacks. */
export const serviceRoles = `\
# make_service_roles: in a new account, the roles that services of AWS work with. AWS makes them as well, but too late for
# the first deployment.
make_service_roles() {
  make_service_role ecs.amazonaws.com AWSServiceRoleForECS
  if grep -q 'AWS::ElasticLoadBalancingV2::' cloudformation/*.yaml; then
    make_service_role elasticloadbalancing.amazonaws.com AWSServiceRoleForElasticLoadBalancing
  fi
  if grep -q 'AWS::ApplicationAutoScaling::' cloudformation/*.yaml; then
    make_service_role ecs.application-autoscaling.amazonaws.com AWSServiceRoleForApplicationAutoScaling_ECSService
  fi
}

# make_service_role SERVICE ROLE: whoever may not make a role that is not there, as far as is known, is told the command.
make_service_role() {
  local command=(aws iam create-service-linked-role --aws-service-name "$1") refusal
  if [ "$dry_run" = yes ]; then
    print_command "\${command[@]}"
    return 0
  fi
  if ask "\${command[@]:1}"; then return 0; fi
  refusal=$problem
  case $refusal in *"has been taken"*) return 0 ;; esac
  if ask iam get-role --role-name "$2" --query Role.RoleName; then return 0; fi
  say "The role of $1 cannot be made: $refusal
If the first deployment fails for want of it, somebody who may runs: \${command[*]}"
}
`;
