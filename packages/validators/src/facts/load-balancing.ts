/**
 * Limits of an Application Load Balancer's target group; times in seconds. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
 */
export const TARGET_GROUP = {
  interval: { min: 5, max: 300, default: 30 },
  timeout: { min: 2, max: 120, default: 5 },
  healthyThreshold: { min: 2, max: 10, default: 5 },
  unhealthyThreshold: { min: 2, max: 10, default: 2 },
  deregistrationDelay: { min: 0, max: 3600, default: 300 },
} as const;

/**
 * Attributes of an Application Load Balancer's target group; times in seconds. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html
 */
export const TARGET_GROUP_ATTRIBUTES = {
  stickiness: { min: 1, max: 604_800, default: 86_400 },
  slowStart: { min: 30, max: 900 },
  /** What the names of the load balancer's own cookies begin with. */
  reservedCookies: "AWSALB",
} as const;

/** Characters of the path of a health check. Source: API_CreateTargetGroup. Checked 2026-11-23. */
export const HEALTH_CHECK_PATH_LENGTH_MAX = 1024;

/**
 * Limits of a listener's rules beside the default one. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
export const LISTENER_RULES = {
  rules: 100,
  priority: { min: 1, max: 50_000 },
  /** Of a target group among those that a rule forwards to. Source: API_TargetGroupTuple. Checked 2026-11-29. */
  weight: { min: 0, max: 999 },
  /** Target groups that a rule forwards to. */
  targetGroups: 5,
  /** Values of all conditions of one rule. */
  conditionValues: 5,
  /** Wildcards in all conditions of one rule. */
  wildcards: 6,
  /** Characters of a path pattern and of a host name. */
  patternLength: 128,
} as const;

/**
 * Characters of the names and values that a listener rule compares with; wildcards stand in values alone. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
export const RULE_CONDITIONS = {
  /** Of RFC 7230, and no wildcard. */
  headerName: { pattern: /^[A-Za-z0-9!#$%&'+\-.^_`|~]+$/, length: 40 },
  method: { pattern: /^[A-Z_-]+$/, length: 40 },
  valueLength: 128,
} as const;

/** Certificates of a listener beside the default one. Source: ELB quotas. Checked 2026-11-23. */
export const LISTENER_CERTIFICATES_MAX = 25;

/**
 * Seconds that a connection may be idle. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
 */
export const IDLE_TIMEOUT_SECONDS = { min: 1, max: 4000 } as const;

/** Seconds that a client's connection is kept at most. Source: API_LoadBalancerAttribute. Checked 2026-11-29. */
export const CLIENT_KEEP_ALIVE_SECONDS = { min: 60, max: 604_800 } as const;

/**
 * What a load balancer answers by itself. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html
 */
export const FIXED_RESPONSE = { statusCode: /^[245]\d\d$/, messageLength: 1024 } as const;

/**
 * Characters of each part of where a load balancer redirects to. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html
 */
export const REDIRECT_PART_LENGTH_MAX = 128;

/** The weight of a record of Route 53. Source: API_ResourceRecordSet. Checked 2026-11-29. */
export const RECORD_WEIGHT = { min: 0, max: 255 } as const;

/**
 * Seconds that a TCP connection through a Network Load Balancer may be idle; those of TLS and UDP are fixed. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html
 */
export const NETWORK_LISTENER_IDLE_SECONDS = { min: 60, max: 6000 } as const;

/** Listeners of a Network Load Balancer. Source: the quotas of Network Load Balancers. Checked 2026-11-29. */
export const NETWORK_LISTENERS_MAX = 50;

/**
 * Seconds that the health check of a Network Load Balancer waits where nothing is said. Source: API_CreateTargetGroup. Checked 2026-11-29.
 */
export const NETWORK_HEALTH_CHECK_TIMEOUT = { TCP: 10, HTTP: 6, HTTPS: 10 } as const;
