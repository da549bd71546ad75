import type { OutputReference } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { Deferred } from "../resolve/deferred.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";

/** The logical id of the security group of all instances, which tasks without network interfaces of their own have too. */
export const INSTANCES_GROUP = "InstancesGroup";

/** True for a reference to the security group of instances that the app makes. */
export function isInstancesGroup({ resource, output, access, at }: OutputReference): boolean {
  const isCapacity = resource.kind === "ec2-capacity" || resource.kind === "managed-instances";
  return (
    isCapacity && resource.source === "new" && output === "securityGroup" && access === undefined && at === undefined
  );
}

/** All instances of an app have one. */
export function instancesGroupText(lowering: Lowering): Deferred {
  return new Deferred("${INSTANCES_GROUP}", fromPlatform(lowering, INSTANCES_GROUP, "AWS::EC2::SecurityGroup::Id"));
}
