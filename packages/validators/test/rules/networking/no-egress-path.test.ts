import { describeRule } from "../describe-rule.ts";
import { endpoint, fargateIn, INTERNET, NAT } from "../fargate-networks.ts";
import { LATER, taskOf } from "../templates.ts";

const SERVICE = (properties: object) => ({
  Service: {
    Type: "AWS::ECS::Service",
    Properties: { NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [{ Ref: "Subnet" }] } }, ...properties },
  },
});

const endpoints = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      `Endpoint${name}`,
      { Type: "AWS::EC2::VPCEndpoint", Properties: { ServiceName: `com.amazonaws.us-east-1.${name}` } },
    ]),
  );
const needing = () => ({
  ...SERVICE({ LaunchType: "FARGATE", TaskDefinition: { Ref: "Task" } }),
  Task: taskOf(
    {},
    {
      LogConfiguration: { LogDriver: "awslogs" },
      Secrets: [
        { Name: "A", ValueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:a-abc123" },
        { Name: "B", ValueFrom: "arn:aws:ssm:us-east-1:123456789012:parameter/b" },
      ],
    },
  ),
});

describeRule("networking/no-egress-path", "template", {
  at: "Resources.Service.Properties.NetworkConfiguration",
  accepts: {
    "a public address": fargateIn(INTERNET, { AssignPublicIp: "ENABLED" }),
    "a NAT gateway": fargateIn(NAT),
    "another way": fargateIn({ TransitGatewayId: "tgw-1" }),
    endpoints: fargateIn(undefined, {}, endpoints("ecr.api", "ecr.dkr", "s3")),
    "endpoints by their region": fargateIn(
      undefined,
      {},
      {
        ...endpoints("ecr.api", "s3"),
        ...endpoint({ "Fn::Sub": "com.amazonaws.${AWS::Region}.ecr.dkr" }),
      },
    ),
    "endpoints for all that a task needs": fargateIn(
      undefined,
      {},
      {
        ...needing(),
        ...endpoints("ecr.api", "ecr.dkr", "s3", "logs", "secretsmanager", "ssm"),
      },
    ),
    "a network that is joined": fargateIn(undefined, {}, { Peer: { Type: "AWS::EC2::VPCPeeringConnection" } }),
    "a gateway for transit": fargateIn(
      undefined,
      {},
      { Attachment: { Type: "AWS::EC2::TransitGatewayVpcAttachment" } },
    ),
    "a gateway for transit, as it was called": fargateIn(
      undefined,
      {},
      { Attachment: { Type: "AWS::EC2::TransitGatewayAttachment" } },
    ),
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
    "endpoints for images alone": {
      document: fargateIn(undefined, {}, { ...needing(), ...endpoints("ecr.api", "ecr.dkr", "s3") }),
      says: [
        "Service runs its tasks in a subnet whose only ways out are VPC endpoints, and has none for logs, secretsmanager and ssm; no task gets as far as its containers.",
        "Add endpoints for logs, secretsmanager and ssm.",
      ],
    },
    "no endpoint for layers": {
      document: fargateIn(undefined, {}, endpoints("ecr.api", "ecr.dkr")),
      says: [
        "Service runs its tasks in a subnet whose only ways out are VPC endpoints, and has none for s3; no task gets as far as its containers.",
        "Add an endpoint for s3.",
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
