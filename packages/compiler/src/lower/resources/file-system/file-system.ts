import { KEPT, resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import { FILE_SYSTEM_OUTPUTS } from "./outputs.ts";
import type { FileSystemPlan } from "./plan.ts";
import { keyTemplate } from "../stack/key-behind.ts";

/** A file system, the ways to it from each zone, and the access point that all tasks go through. */
export function fileSystemPart(plan: FileSystemPlan, context: ResourceContext): ResourcePart {
  return {
    resources: {
      FileSystem: fileSystem(plan, context),
      SecurityGroup: securityGroup(plan, context),
      ...mountTargets(context),
      AccessPoint: accessPoint(plan, context),
    },
    outputs: FILE_SYSTEM_OUTPUTS,
  };
}

/** With a policy, EFS lets in nobody but whom IAM lets in. */
function fileSystem({ name, props }: FileSystemPlan, { appTags, resolve }: ResourceContext): Resource {
  const { backup = true, kmsKey, tags, throughputMode = "elastic", transitionToIA } = props;
  return resource(
    "AWS::EFS::FileSystem",
    {
      Encrypted: true,
      KmsKeyId: keyTemplate(kmsKey, resolve),
      ThroughputMode: throughputMode,
      BackupPolicy: { Status: backup ? "ENABLED" : "DISABLED" },
      LifecyclePolicies: transitionToIA === undefined ? undefined : transitions(transitionToIA),
      FileSystemPolicy: ENCRYPTED_ONLY,
      FileSystemTags: templateTags({ Name: name, ...appTags }, tags),
    },
    KEPT,
  );
}

function transitions(TransitionToIA: string) {
  return [{ TransitionToIA }, { TransitionToPrimaryStorageClass: "AFTER_1_ACCESS" }];
}

/** Source: https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html. Checked 2026-11-28. */
const ENCRYPTED_ONLY = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
};

/** It lets nothing in by itself: each workload that mounts the file system opens its own way. */
function securityGroup({ name, props }: FileSystemPlan, { appTags, network }: ResourceContext): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `File system ${name}`,
    VpcId: network.vpc,
    Tags: templateTags(appTags, props.tags),
  });
}

function mountTargets({ network }: ResourceContext): Readonly<Record<string, Resource>> {
  const targets = network.privateSubnets.map((SubnetId, index): [string, Resource] => [
    `MountTarget${index + 1}`,
    resource("AWS::EFS::MountTarget", {
      FileSystemId: ref("FileSystem"),
      SubnetId,
      SecurityGroups: [getAtt("SecurityGroup", "GroupId")],
    }),
  ]);
  return Object.fromEntries(targets);
}

/** A folder below the root, which EFS makes for its user; the root itself is root's. */
function accessPoint({ name, props }: FileSystemPlan, { appTags }: ResourceContext): Resource {
  const { posixUser: { uid, gid } = { uid: 1000, gid: 1000 }, tags } = props;
  const [Uid, Gid] = [String(uid), String(gid)];
  return resource("AWS::EFS::AccessPoint", {
    FileSystemId: ref("FileSystem"),
    PosixUser: { Uid, Gid },
    RootDirectory: {
      Path: "/data",
      CreationInfo: { OwnerUid: Uid, OwnerGid: Gid, Permissions: "750" },
    },
    AccessPointTags: templateTags({ Name: name, ...appTags }, tags),
  });
}
