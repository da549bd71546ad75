/**
 * Subnets and security groups of a service's tasks. Source: API_AwsVpcConfiguration. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html
 */
export const SERVICE_SUBNETS_MAX = 16;
export const SERVICE_SECURITY_GROUPS_MAX = 5;

/** Registries of a service. Source: API_CreateService. Checked 2026-11-29. */
export const SERVICE_REGISTRIES_MAX = 1;

/** Names by which clients reach one port in Service Connect. Source: API_ServiceConnectService. Checked 2026-11-29. */
export const CLIENT_ALIASES_MAX = 1;

/** A name of a port in the namespace of Service Connect. Source: API_ServiceConnectService. Checked 2026-11-29. */
export const DISCOVERY_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** Characters of a name by which clients reach a port. Source: API_ServiceConnectClientAlias. Checked 2026-11-29. */
export const ALIAS_NAME_LENGTH_MAX = 127;
