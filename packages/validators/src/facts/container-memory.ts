/**
 * Least memory of a container in MiB: Docker 20.10 and later give no container less than 6, older ones no less than 4.
 * Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const CONTAINER_MEMORY_MIB = { min: 6, minOfOldDocker: 4 } as const;
