import { describeRule } from "../describe-rule.ts";
import { endpoint, fargateIn, INTERNET, NAT } from "../fargate-networks.ts";
import { LATER, taskOf } from "../templates.ts";

const SERVICE = (properties: object) => ({
  Service: {
    Type: "AWS::ECS::Service",
    Properties: { NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [{ Ref: "Subnet" }] } }, ...properties },
  },
});

describeRule("networking/no-egress-path", "template", {
  accepts: {
    "a public address": fargateIn(INTERNET, { AssignPublicIp: "ENABLED" }),
    "a NAT gateway": fargateIn(NAT),
    "another way": fargateIn({ TransitGatewayId: "tgw-1" }),
    "an endpoint": fargateIn(undefined, {}, endpoint("com.amazonaws.us-east-1.ecr.dkr")),
    "an endpoint by its region": fargateIn(
      undefined,
      {},
      endpoint({ "Fn::Sub": "com.amazonaws.${AWS::Region}.ecr.api" }),
    ),
    "a network that is joined": fargateIn(undefined, {}, { Peer: { Type: "AWS::EC2::VPCPeeringConnection" } }),
    "a subnet of elsewhere": fargateIn(INTERNET, { Subnets: ["subnet-1"] }),
    "a table of elsewhere": fargateIn(INTERNET, {}, { Table: { Type: "AWS::EC2::VPC" } }),
    instances: fargateIn(INTERNET, {}, SERVICE({ LaunchType: "EC2" })),
    "a task for instances": fargateIn(
      INTERNET,
      {},
      { ...SERVICE({ TaskDefinition: { Ref: "Task" } }), Task: taskOf({ RequiresCompatibilities: ["EC2"] }) },
    ),
  },
  rejects: {
    "no public address": {
      document: fargateIn(INTERNET),
      says: [
        "Service runs its tasks in a subnet whose way out takes a public address, and has none; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).",
        'Set `AssignPublicIp` to "ENABLED", or use subnets with a NAT gateway.',
      ],
    },
    "none by word": {
      document: fargateIn(INTERNET, { AssignPublicIp: "DISABLED" }),
      says: [
        "Service runs its tasks in a subnet whose way out takes a public address, and has none; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).",
        'Set `AssignPublicIp` to "ENABLED", or use subnets with a NAT gateway.',
      ],
    },
    "no route": {
      document: fargateIn(undefined),
      says: [
        "Service runs its tasks in a subnet without a way out, and the template has no endpoints of ECR; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).",
        "Add a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs.",
      ],
    },
    "an endpoint of another service": {
      document: fargateIn(undefined, {}, endpoint("com.amazonaws.us-east-1.logs")),
      says: [
        "Service runs its tasks in a subnet without a way out, and the template has no endpoints of ECR; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).",
        "Add a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs.",
      ],
    },
    "a task for Fargate": {
      document: fargateIn(
        INTERNET,
        {},
        { ...SERVICE({ TaskDefinition: { Ref: "Task" } }), Task: taskOf({ RequiresCompatibilities: ["FARGATE"] }) },
      ),
      says: [
        "Service runs its tasks in a subnet whose way out takes a public address, and has none; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).",
        'Set `AssignPublicIp` to "ENABLED", or use subnets with a NAT gateway.',
      ],
    },
  },
  unknown: [
    fargateIn(INTERNET, { AssignPublicIp: LATER }),
    fargateIn(INTERNET, { Subnets: LATER }),
    fargateIn({ GatewayId: LATER }),
    fargateIn(undefined, {}, endpoint(LATER)),
    fargateIn(undefined, {}, endpoint({ Ref: "Name" })),
    fargateIn(INTERNET, {}, SERVICE({ LaunchType: LATER })),
  ],
});
