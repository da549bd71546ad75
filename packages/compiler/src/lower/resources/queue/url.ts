import { arnOf } from "../../resolve/template-text.ts";

/** The URL of the queue with the ARN; what is no ARN has a finding of its own. */
export function queueUrl(arn: string): string {
  const { region, account, resource, partition } = arnOf(arn) ?? {};
  if (region === undefined) return arn;
  const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  return `https://sqs.${region}.${suffix}/${account}/${resource}`;
}
