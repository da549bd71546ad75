import { property, say } from "../../text.ts";
import { declared } from "../declaration.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";

export const ebsRoleRequired = declared(
  {
    code: "iam/ebs-role-required",
    on: "service",
    at: "volumeConfigurations[].managedEBSVolume",
    summary: "A service with an EBS volume has a role that makes and attaches it.",
    source: ecsApi("API_ServiceManagedEBSVolumeConfiguration.html", "2026-11-30"),
    says: "volume {item} of {it} has no role",
  },
  (volume) => (isRecord(volume) && (volume["roleArn"] === undefined || volume["roleArn"] === "") ? true : undefined),
  ({ at, opening }) => ({
    at,
    message: say`${opening("")}; ECS makes and attaches the volume as that role.`,
    help: say`Set ${property([...at, "roleArn"])} to a role with AmazonECSInfrastructureRolePolicyForVolumes.`,
  }),
);
