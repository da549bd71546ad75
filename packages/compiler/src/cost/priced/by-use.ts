import type { PricedType } from "../cost.ts";

/** What is paid as it is used. */
const USED: Readonly<Record<string, string>> = {
  "AWS::CloudFront::Distribution": "CloudFront, by requests and GB",
  "AWS::DynamoDB::Table": "DynamoDB, by requests and GB",
  "AWS::EC2::FlowLog": "flow logs, by GB",
  "AWS::ECR::Repository": "images, 0.10 USD a GB and month",
  "AWS::ECS::CapacityProvider": "instances that ECS chooses, and its fee for each",
  "AWS::EFS::FileSystem": "files, 0.30 USD a GB and month",
  "AWS::Logs::LogGroup": "logs, 0.50 USD a GB",
  "AWS::S3::Bucket": "S3, by GB and requests",
  "AWS::SNS::Topic": "messages, by their number",
  "AWS::SQS::Queue": "messages, by their number",
};

export const BY_USE: readonly PricedType[] = Object.entries(USED).map(([type, uncounted]) => ({
  type,
  price: ({ properties }) =>
    type === "AWS::ECS::CapacityProvider" && properties["ManagedInstancesProvider"] === undefined
      ? []
      : [{ uncounted }],
}));
