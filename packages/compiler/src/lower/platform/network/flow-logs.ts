import { keyOfId } from "../../resolve/outside-ids.ts";
import type { FlowLogsProps, OutsideId } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import type { templateTags } from "../../fields/tags.ts";
import { hashed } from "../../resolve/names.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { allow, policyDocument } from "../../workloads/grants/statement.ts";
import { trust } from "../../workloads/grants/trust.ts";

type Tags = ReturnType<typeof templateTags>;
type Bucket = NonNullable<FlowLogsProps["s3"]>;

/** The flow logs of the network that the stack makes. Nothing of one can change, so each destination has an id of its own. */
export function flowLogResources(
  props: Partial<FlowLogsProps>,
  tags: Tags,
  valueOf: (id: OutsideId) => Value<string>,
): Readonly<Record<string, Resource>> {
  return props.s3 === undefined ? inLogGroup(props, tags) : inBucket(props, props.s3, tags, valueOf(props.s3.bucket));
}

function inLogGroup(props: Partial<FlowLogsProps>, tags: Tags): Readonly<Record<string, Resource>> {
  return {
    FlowLogGroup: resource("AWS::Logs::LogGroup", { RetentionInDays: props.retentionInDays ?? 30, Tags: tags }),
    FlowLogRole: resource("AWS::IAM::Role", {
      AssumeRolePolicyDocument: TRUST,
      Policies: [{ PolicyName: "logs", PolicyDocument: policyDocument(allow(WRITE, [getAtt("FlowLogGroup", "Arn")])) }],
      Tags: tags,
    }),
    FlowLog: resource("AWS::EC2::FlowLog", {
      ...connections(props),
      LogDestinationType: "cloud-watch-logs",
      LogGroupName: ref("FlowLogGroup"),
      DeliverLogsPermissionArn: getAtt("FlowLogRole", "Arn"),
      Tags: tags,
    }),
  };
}

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html. Checked 2026-11-29. */
const WRITE = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"];

/** Only flow logs of this account and region may have the role. */
const TRUST = trust(
  "vpc-flow-logs.amazonaws.com",
  substituted(["arn:", PARTITION, ":ec2:", REGION, ":", ACCOUNT, ":vpc-flow-log/*"]),
);

function inBucket(props: Partial<FlowLogsProps>, { bucket, prefix = "" }: Bucket, tags: Tags, name: Value<string>) {
  const folder = prefix.replaceAll(/^\/+|\/+$/g, "");
  const rest = folder === "" ? "" : `/${folder}/`;
  return {
    [`FlowLog${hashed(`${keyOfId(bucket)}${rest}`)}`]: resource("AWS::EC2::FlowLog", {
      ...connections(props),
      LogDestinationType: "s3",
      LogDestination:
        typeof name === "string"
          ? substituted(["arn:", PARTITION, `:s3:::${name}${rest}`])
          : { "Fn::Join": ["", [substituted(["arn:", PARTITION, ":s3:::"]), name, rest]] },
      Tags: tags,
    }),
  };
}

function connections({ trafficType = "ALL", maxAggregationInterval = 600 }: Partial<FlowLogsProps>) {
  return {
    ResourceType: "VPC",
    ResourceId: ref("Vpc"),
    TrafficType: trafficType,
    MaxAggregationInterval: maxAggregationInterval,
  } as const;
}
