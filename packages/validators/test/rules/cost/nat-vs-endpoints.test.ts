import { describeRule } from "../describe-rule.ts";
import { endpoint, fargateIn, INTERNET, NAT } from "../fargate-networks.ts";
import { LATER } from "../templates.ts";

describeRule("cost/nat-vs-endpoints", "template", {
  at: "Resources.Service.Properties.NetworkConfiguration",
  accepts: {
    "an endpoint": fargateIn(NAT, {}, endpoint("com.amazonaws.us-east-1.s3")),
    "public tasks": fargateIn(INTERNET, { AssignPublicIp: "ENABLED" }),
    "no route": fargateIn(undefined),
  },
  rejects: {
    "a NAT gateway": {
      document: fargateIn(NAT),
      says: [
        "The tasks of Service pull their images by a NAT gateway, which charges for every byte; ECR keeps layers in S3, and the way there may be free.",
        "Add an AWS::EC2::VPCEndpoint of the type Gateway for S3 to the route tables.",
      ],
    },
  },
  unknown: [fargateIn(NAT, {}, endpoint(LATER)), fargateIn(NAT, { Subnets: LATER })],
});
