/**
 * Ports of an instance that SSH, Docker and the ECS agent have. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const RESERVED_HOST_PORTS: ReadonlySet<unknown> = new Set([22, 2375, 2376, 51_678, 51_679, 51_680]);

/**
 * Target groups of a service. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
 */
export const TARGET_GROUPS_MAX = 5;
