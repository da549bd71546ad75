import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Intrinsic, type Resource } from "../../../cloudformation/template.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import type { ResourceContext } from "../resource-kind.ts";

/** True for a topic that rules of EventBridge publish to. */
export function isTold({ taken }: Pick<ResourceContext, "taken">): boolean {
  return taken.some(({ access }) => access === "notify");
}

/** Any rule of the default bus: CloudFormation names the rules, which this policy cannot know. */
const RULES = substituted(["arn:", PARTITION, ":events:", REGION, ":", ACCOUNT, ":rule/*"]);

/**
 * What lets rules of the account publish to the topic. A policy takes the place of the one that SNS gives each topic, by
 * which alarms and other services of AWS publish for the account: that goes on. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html. Checked 2026-11-28.
 */
export function topicPolicy(topic: string): Resource {
  return resource("AWS::SNS::TopicPolicy", {
    Topics: [ref(topic)],
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        publish(topic, { Service: "events.amazonaws.com" }, { ArnLike: { "aws:SourceArn": RULES } }),
        publish(topic, { AWS: "*" }, { StringEquals: { "aws:SourceOwner": ref("AWS::AccountId") } }),
      ],
    },
  });
}

type Condition = Readonly<Record<string, Readonly<Record<string, Intrinsic>>>>;

function publish(topic: string, principal: Readonly<Record<string, string>>, condition: Condition) {
  return { Effect: "Allow", Principal: principal, Action: "sns:Publish", Resource: ref(topic), Condition: condition };
}
