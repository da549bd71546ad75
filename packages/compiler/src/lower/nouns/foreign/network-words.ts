import { settingsExample } from "../examples/examples.ts";
import { all, type Words } from "./workload-words.ts";

const existingHelp = () => `Write it like \`${settingsExample("an existing network")}\`.`;
const SUBNETS =
  'Write `privateSubnetIds: ["subnet-0123456789abcdef0"]` and `publicSubnetIds: ["subnet-0123456789abcdef1"]` instead.';

export const networkWords = (): Words => ({
  ...all('cidr: "10.0.0.0/16"', "cidrblock", "cidrs", "ipaddresses", "ipcidr"),
  ...all("availabilityZones: 2", "maxazs", "azs", "azcount", "zones", "availabilityzonecount"),
  ...all("natGateways: 1", "nat", "enablenatgateway", "natgateway", "natgatewaycount", "singlenatgateway"),
  ...all("ipv6: true", "enableipv6", "dualstack", "assignipv6addressoncreation", "amazonprovidedipv6cidrblock"),
  ...all("flowLogs: true", "flowlog", "vpcflowlogs", "enableflowlog", "enableflowlogs"),
  ...all('endpoints: ["s3", "sqs"]', "vpcendpoints", "interfaceendpoints", "gatewayendpoints"),
  ...all(existingHelp(), "vpcid", "vpc", "id", "privatesubnetids", "publicsubnetids", "subnets", "subnetids"),
});

export const existingNetworkWords = (): Words => ({
  ...all('vpcId: "vpc-0123456789abcdef0"', "vpc", "id"),
  ...all(SUBNETS, "subnets", "subnetids", "vpcsubnets"),
  ...all('privateSubnetIds: ["subnet-0123456789abcdef0"]', "privatesubnets", "appsubnets"),
  ...all('publicSubnetIds: ["subnet-0123456789abcdef1"]', "publicsubnets", "lbsubnets"),
  ...all('routeTableIds: ["rtb-0123456789abcdef0"]', "routetables", "privateroutetableids"),
  ...all('endpoints: ["s3", "sqs"]', "vpcendpoints", "interfaceendpoints", "gatewayendpoints"),
  ...all("Remove it: each workload has a security group of its own.", "securitygroups", "securitygroupids"),
});
