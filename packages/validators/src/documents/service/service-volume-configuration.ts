import * as z from "zod";
import { tag } from "../tag.ts";

/** `EBSTagSpecification`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html */
export const ebsTagSpecification = z
  .strictObject({
    resourceType: z.enum(["volume"]),
    tags: z.array(tag).optional(),
    propagateTags: z.enum(["NONE", "SERVICE", "TASK_DEFINITION"]).optional(),
  })
  .meta({ id: "EBSTagSpecification" });

/** Value of `ebsTagSpecification`. */
export type EBSTagSpecification = z.infer<typeof ebsTagSpecification>;

/** `ServiceManagedEBSVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html */
export const serviceManagedEBSVolumeConfiguration = z
  .strictObject({
    encrypted: z.boolean().optional(),
    kmsKeyId: z.string().optional(),
    volumeType: z.string().optional(),
    sizeInGiB: z.int().optional(),
    snapshotId: z.string().optional(),
    volumeInitializationRate: z.int().optional(),
    iops: z.int().optional(),
    throughput: z.int().optional(),
    tagSpecifications: z.array(ebsTagSpecification).optional(),
    // AWS requires it; iam/ebs-role-required reports its absence.
    roleArn: z.string().optional(),
    filesystemType: z.enum(["ext3", "ext4", "ntfs", "xfs"]).optional(),
  })
  .meta({ id: "ServiceManagedEBSVolumeConfiguration" });

/** Value of `serviceManagedEBSVolumeConfiguration`. */
export type ServiceManagedEBSVolumeConfiguration = z.infer<typeof serviceManagedEBSVolumeConfiguration>;

/** `ServiceVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html */
export const serviceVolumeConfiguration = z
  .strictObject({
    name: z.string(),
    managedEBSVolume: serviceManagedEBSVolumeConfiguration.optional(),
  })
  .meta({ id: "ServiceVolumeConfiguration" });

/** Value of `serviceVolumeConfiguration`. */
export type ServiceVolumeConfiguration = z.infer<typeof serviceVolumeConfiguration>;
