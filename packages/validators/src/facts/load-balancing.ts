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
  /** Seconds that a login lasts. Source: API_AuthenticateOidcActionConfig. Checked 2026-11-30. */
  session: { min: 1, max: 604_800 },
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
 * Ids of ELB's own hosted zones, which an alias record at an Application Load Balancer names beside its name in DNS, by region.
 * Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/general/latest/gr/elb.html
 */
export const BALANCER_ZONES: Readonly<Record<string, string>> = {
  "af-south-1": "Z268VQBMOI5EKX",
  "ap-east-1": "Z3DQVH9N71FHZ0",
  "ap-east-2": "Z02789141MW7T1WBU19PO",
  "ap-northeast-1": "Z14GRHDCWA56QT",
  "ap-northeast-2": "ZWKZPGTI48KDX",
  "ap-northeast-3": "Z5LXEXXYW11ES",
  "ap-south-1": "ZP97RAFLXTNZK",
  "ap-south-2": "Z0173938T07WNTVAEPZN",
  "ap-southeast-1": "Z1LMS91P8CMLE5",
  "ap-southeast-2": "Z1GM3OXH4ZPM65",
  "ap-southeast-3": "Z08888821HLRG5A9ZRTER",
  "ap-southeast-4": "Z09517862IB2WZLPXG76F",
  "ap-southeast-5": "Z06010284QMVVW7WO5J",
  "ap-southeast-6": "Z023301818UFJ50CIO0MV",
  "ap-southeast-7": "Z0390008CMBRTHFGWBCB",
  "ca-central-1": "ZQSVJUPU6J1EY",
  "ca-west-1": "Z06473681N0SF6OS049SD",
  "cn-north-1": "Z1GDH35T77C1KE",
  "cn-northwest-1": "ZM7IZAIOVVDZF",
  "eu-central-1": "Z215JYRZR1TBD5",
  "eu-central-2": "Z06391101F2ZOEP8P5EB3",
  "eu-north-1": "Z23TAZ6LKFMNIO",
  "eu-south-1": "Z3ULH7SSC9OV64",
  "eu-south-2": "Z0956581394HF5D5LXGAP",
  "eu-west-1": "Z32O12XQLNTSW2",
  "eu-west-2": "ZHURV8PSTC4K8",
  "eu-west-3": "Z3Q77PNBQS71R4",
  "il-central-1": "Z09170902867EHPV2DABU",
  "me-central-1": "Z08230872XQRWHG2XF6I",
  "me-south-1": "ZS929ML54UICD",
  "mx-central-1": "Z023552324OKD1BB28BH5",
  "sa-east-1": "Z2P70J7HTTTPLU",
  "us-east-1": "Z35SXDOTRQ7X7K",
  "us-east-2": "Z3AADJGX6KTTL2",
  "us-gov-east-1": "Z166TLBEWOO7G0",
  "us-gov-west-1": "Z33AYJ8TM3BH4J",
  "us-west-1": "Z368ELLRRE2KJ0",
  "us-west-2": "Z1H1FL5HABSF5",
};

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
