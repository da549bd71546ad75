import { describeDestinations, substituted } from "./routed.ts";

const HERE = "${AWS::Region}:${AWS::AccountId}";
const WRITE = ["logs:CreateLogStream", "logs:PutLogEvents"];

describeDestinations([
  [
    { cloudWatch: {} },
    {
      Name: "cloudwatch_logs",
      region: "eu-west-1",
      log_group_name: "/ecs/shop/production/api",
      log_stream_prefix: "api/",
    },
    [{ Effect: "Allow", Action: WRITE, Resource: { "Fn::GetAtt": ["LogGroup", "Arn"] } }],
  ],
  [
    { cloudWatch: { logGroup: "/shop/all", logStreamPrefix: "web-", options: { log_key: "log" } } },
    {
      Name: "cloudwatch_logs",
      region: "eu-west-1",
      log_group_name: "/shop/all",
      log_stream_prefix: "web-",
      log_key: "log",
    },
    [{ Effect: "Allow", Action: WRITE, Resource: substituted(`logs:${HERE}:log-group:/shop/all:*`) }],
  ],
]);
