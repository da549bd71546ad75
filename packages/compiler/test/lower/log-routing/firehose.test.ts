import { describeDestinations, substituted } from "./routed.ts";

const HERE = "${AWS::Region}:${AWS::AccountId}";

describeDestinations([
  [
    { firehose: "shop-logs" },
    { Name: "kinesis_firehose", region: "eu-west-1", delivery_stream: "shop-logs" },
    [
      {
        Effect: "Allow",
        Action: "firehose:PutRecordBatch",
        Resource: [substituted(`firehose:${HERE}:deliverystream/shop-logs`)],
      },
    ],
  ],
  [
    { firehose: { deliveryStream: "shop-logs", region: "us-east-1", options: { time_key: "time" } } },
    { Name: "kinesis_firehose", region: "us-east-1", delivery_stream: "shop-logs", time_key: "time" },
    [
      {
        Effect: "Allow",
        Action: "firehose:PutRecordBatch",
        Resource: [substituted("firehose:us-east-1:${AWS::AccountId}:deliverystream/shop-logs")],
      },
    ],
  ],
]);
