/** Every call of the shop, by what it makes. */
export const NOUNS = [
  "address",
  "app",
  "awsLogs",
  "build",
  "cluster",
  "content",
  "digest",
  "environment",
  "existing network",
  "expireOlderThan",
  "expireUntagged",
  "fargate",
  "fargateSpot",
  "fileSystem",
  "fireLens",
  "host",
  "keepLast",
  "loadBalancer",
  "network",
  "parameter",
  "pick",
  "ports",
  "repository",
  "rolling",
  "route",
  "secret",
  "server",
  "service",
  "sidecar",
  "size",
  "tag",
  "text",
  "topic",
  "url",
] as const;

export type Noun = (typeof NOUNS)[number];

/** Makes a noun of what it is given, or of something else. */
export type Call = <Made>(noun: Noun, make: (...given: never[]) => Made, ...given: readonly unknown[]) => Made;
