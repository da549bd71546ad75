/**
 * The kinds of disk that ECS makes for a task. Checked 2026-11-30.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
 */
export const EBS_VOLUME_TYPES = ["gp2", "gp3", "io1", "io2", "sc1", "st1", "standard"] as const;

/** The one of them that Fargate does not have: magnetic disks. Same source. */
export const EBS_TYPE_ON_INSTANCES = "standard";

/** Those that have a number of operations per second of the user's own, and those that do not start without one. Same source. */
export const EBS_TYPES_WITH_IOPS = ["gp3", "io1", "io2"] as const;
export const EBS_TYPES_THAT_NEED_IOPS = ["io1", "io2"] as const;

/** GiB that a disk has at least, where it is more than 1. Same source. */
export const EBS_SIZE_GIB_MIN: ReadonlyMap<unknown, number> = new Map([
  ["io1", 4],
  ["io2", 4],
  ["sc1", 125],
  ["st1", 125],
]);

/**
 * GiB that a disk has at most. The API's page says 16,384 of gp3 and io2, too; EC2 makes larger ones.
 * Source: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html. Checked 2026-11-30.
 */
export const EBS_SIZE_GIB_MAX: ReadonlyMap<unknown, number> = new Map([
  ["gp2", 16_384],
  ["gp3", 65_536],
  ["io1", 16_384],
  ["io2", 65_536],
  ["sc1", 16_384],
  ["st1", 16_384],
  ["standard", 1024],
]);

/** Disks that ECS makes for each task of a service. Source: ECS developer guide, "Use Amazon EBS volumes". Checked 2026-11-28. */
export const EBS_VOLUMES_MAX = 1;
