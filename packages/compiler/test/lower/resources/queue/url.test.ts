import { expect, it } from "vitest";
import { queueUrl } from "../../../../src/lower/resources/queue/url.ts";

it.each([
  ["arn:aws:sqs:us-east-1:123456789012:jobs", "https://sqs.us-east-1.amazonaws.com/123456789012/jobs"],
  ["arn:aws-eusc:sqs:eusc-de-east-1:123456789012:jobs", "https://sqs.eusc-de-east-1.amazonaws.eu/123456789012/jobs"],
  ["arn:aws-cn:sqs:cn-north-1:123456789012:a.fifo", "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/a.fifo"],
  ["jobs", "jobs"],
])("follows from the ARN %s", (arn, url) => {
  expect(queueUrl(arn)).toBe(url);
});
