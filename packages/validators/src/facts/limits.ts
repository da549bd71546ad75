/**
 * Bytes that the body of RegisterTaskDefinition may have.
 * Source: ECS service quotas, "Task definition size". Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
 */
export const TASK_DEFINITION_BYTES_MAX = 65_536;

/** Containers of a task definition; not adjustable. Source: ECS service quotas. Checked 2026-11-23. */
export const CONTAINERS_MAX = 10;

/**
 * Environment files of a container. Source: ECS developer guide, "Pass environment variables". Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html
 */
export const ENVIRONMENT_FILES_MAX = 10;

/**
 * Exit codes that a restart policy may ignore. Source: API_ContainerRestartPolicy. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
 */
export const IGNORED_EXIT_CODES_MAX = 50;

/** Seconds a container must have run before a restart. Source: API_ContainerRestartPolicy. Checked 2026-11-23. */
export const RESTART_ATTEMPT_PERIOD_SECONDS = { min: 60, max: 1800 } as const;

/** Credential specs of a container. Source: API_ContainerDefinition. Checked 2026-11-23. */
export const CREDENTIAL_SPECS_MAX = 1;

/**
 * Placement constraints of a task: those of its definition and of its service together.
 * Source: API_RegisterTaskDefinition and API_CreateService. Checked 2026-11-23.
 */
export const PLACEMENT_CONSTRAINTS_MAX = 10;

/** Characters of a placement constraint's expression. Source: API_PlacementConstraint. Checked 2026-11-23. */
export const PLACEMENT_EXPRESSION_LENGTH_MAX = 2000;

/** Characters of an image reference, without its digest. Source: API_ContainerDefinition. Checked 2026-11-23. */
export const IMAGE_REFERENCE_LENGTH_MAX = 255;

/**
 * Tags of an ECS resource, and characters of a key and a value. Source: API_Tag. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
 */
export const TAGS_MAX = 50;
export const TAG_KEY_LENGTH_MAX = 128;
export const TAG_VALUE_LENGTH_MAX = 256;
