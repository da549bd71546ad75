/**
 * The kinds of disk that ECS makes for a task.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
 */
export const EBS_VOLUME_TYPES = ["gp2", "gp3", "io1", "io2", "sc1", "st1"] as const;
