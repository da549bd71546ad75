import { outputReference, type ReferredResource, type Reference } from "../reference.ts";

/**
 * What of a workload a `stack()`, another workload or another tool is told. What takes one of them is deployed after the
 * workload: a cycle is reported as `config/deployment-cycle`, and a workload that the app does not list as
 * `config/reference-unlisted`.
 */
export interface WorkloadValues {
  /**
   * The id of the security group that its tasks have for themselves. It gives no right by itself, and opens no port.
   * @example resource("AWS::EC2::SecurityGroupIngress", { GroupId: "sg-…", IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: api.securityGroup() })
   */
  securityGroup(): Reference<"output">;
  /**
   * The ARN of its task definition, with the revision that was deployed last. It gives no right by itself: whoever is to run
   * the task needs `ecs:RunTask` on it, and `iam:PassRole` on its roles. What takes it keeps that revision until `deploy.sh`
   * runs again: `rollback.sh` changes the workload alone.
   * @example environment: { MIGRATION: migrate.taskDefinition() }
   */
  taskDefinition(): Reference<"output">;
}

/** The values of a workload. */
export function workloadValuesOf(workload: Omit<ReferredResource, "source">): WorkloadValues {
  const resource = { ...workload, source: "new" } as const;
  function securityGroup(): Reference<"output"> {
    return outputReference(resource, "securityGroup", securityGroup);
  }
  function taskDefinition(): Reference<"output"> {
    return outputReference(resource, "taskDefinition", taskDefinition);
  }
  return { securityGroup, taskDefinition };
}
