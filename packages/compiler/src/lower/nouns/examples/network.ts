/** What properties of a new network look like, by their paths. */
export const networkExamples = (): Readonly<Record<string, string>> => ({
  cidr: '"10.0.0.0/16"',
  availabilityZones: "2",
  natGateways: "1",
  endpoints: '["sqs"]',
  ipv6: "true",
  flowLogs: "true",
  "flowLogs.s3": '{ bucket: "shop-flow-logs" }',
  tags: '{ team: "shop" }',
});

/** The same of one that exists. */
export const existingNetworkExamples = (): Readonly<Record<string, string>> => ({
  vpcId: '"vpc-0123456789abcdef0"',
  privateSubnetIds: '["subnet-0123456789abcdef0"]',
  publicSubnetIds: '["subnet-0123456789abcdef1"]',
  routeTableIds: '["rtb-0123456789abcdef0"]',
  endpoints: '["s3", "sqs"]',
});

/** The call that makes one. */
export const EXISTING_NETWORK_CALL =
  'network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"], publicSubnetIds: ["subnet-0123456789abcdef1"] })';
