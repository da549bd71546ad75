import { urlSuffixOf } from "@ecs-dsl/validators/facts";
import { partOf, ref, type Intrinsic } from "../../../cloudformation/template.ts";
import { arnOf } from "../../resolve/template-text.ts";

/** The URL of the queue with the ARN; what is no ARN has a finding of its own. */
export function queueUrl(arn: string): string {
  const { region, account, resource } = arnOf(arn) ?? {};
  if (region === undefined) return arn;
  return `https://sqs.${region}.${urlSuffixOf(region)}/${account}/${resource}`;
}

/** The same of an ARN that is a value from outside. */
export function urlOfGiven(arn: Intrinsic): Intrinsic {
  const host: Intrinsic = { "Fn::Join": [".", ["https://sqs", partOf(arn, ":", 3), ref("AWS::URLSuffix")]] };
  return { "Fn::Join": ["/", [host, partOf(arn, ":", 4), nameInArn(arn)]] };
}

/** What metrics call the queue. */
export function nameInArn(arn: Intrinsic): Intrinsic {
  return partOf(arn, ":", 5);
}
