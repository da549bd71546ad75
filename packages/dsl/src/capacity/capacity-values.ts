import { outputReference, type ReferredResource, type Reference } from "../reference.ts";

/** What of instances that the app makes a `stack()` or a workload is told. */
export interface CapacityValues {
  /**
   * The id of the security group that all instances of the app share, with the tasks on them that have no network interface of their own.
   * It gives no right by itself, and opens no port. Of a capacity on which nothing runs it is reported as `config/capacity-reference`.
   * @example resource("AWS::EC2::SecurityGroupIngress", { GroupId: "sg-…", IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: general.securityGroup() })
   */
  securityGroup(): Reference<"output">;
}

/** The values of a capacity. */
export function capacityValuesOf(resource: ReferredResource): CapacityValues {
  function securityGroup(): Reference<"output"> {
    return outputReference(resource, "securityGroup", securityGroup);
  }
  return { securityGroup };
}
