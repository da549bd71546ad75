/** Groups of instances go empty: CloudFormation does not delete one whose instances are protected. */
export const instances = `\
# empty_groups STACK: no instances are left in the groups that the stack gives up. ECS protects instances from being scaled in,
# and nobody takes that back once their capacity provider is gone.
empty_groups() {
  local id type
  while IFS=$'\\t' read -r id type; do
    if [ "$type" != AWS::AutoScaling::AutoScalingGroup ] || has_resource "cloudformation/$1.yaml" "$id"; then continue; fi
    insist cloudformation describe-stack-resource --stack-name "$1" --logical-resource-id "$id" \\
      --query StackResourceDetail.PhysicalResourceId || fail aws "what $id of stack $1 is cannot be read: $problem"
    empty_group "$answer"
  done < <(types_of "$work/kept.$1.yaml")
}

# empty_group GROUP: terminates its instances, as far as there are some, and waits until they are gone.
empty_group() {
  local group=$1
  local announced=no left=()
  while :; do
    insist autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$group" \\
      --query 'AutoScalingGroups[].Instances[].InstanceId' || fail aws "group $group cannot be read: $problem"
    read -ra left <<<"$answer" || true
    if [ \${#left[@]} -eq 0 ]; then return 0; fi
    if [ "$announced" = no ]; then
      say "Nothing runs on the instances of group $group any more; they are terminated."
      release_instances "$group" "\${left[@]}"
    fi
    announced=yes
    wait_more "group $group still has \${#left[@]} instances"
  done
}

# release_instances GROUP INSTANCE…: AWS takes the protection of fifty instances in a call.
release_instances() {
  local group=$1
  shift
  ask autoscaling update-auto-scaling-group --auto-scaling-group-name "$group" --min-size 0 --desired-capacity 0 \\
    --no-new-instances-protected-from-scale-in || fail aws "group $group cannot be changed: $problem"
  while [ $# -gt 0 ]; do
    ask autoscaling set-instance-protection --auto-scaling-group-name "$group" --instance-ids "\${@:1:50}" \\
      --no-protected-from-scale-in || fail aws "instances of group $group cannot be released: $problem"
    shift "$(($# < 50 ? $# : 50))"
  done
}
`;
