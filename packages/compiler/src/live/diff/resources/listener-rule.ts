import { UNKNOWN } from "@ecs-dsl/validators";
import { asText } from "../../../read/cloudformation/intrinsics.ts";
import { isRecord } from "../../../read/is-record.ts";
import { LISTENER_RULE_FACTS } from "../facts/traffic.ts";
import type { Properties, ResourceKind } from "../resource-kind.ts";

export const listenerRule: ResourceKind = {
  type: "AWS::ElasticLoadBalancingV2::ListenerRule",
  noun: "listener rule",
  facts: LISTENER_RULE_FACTS,
  compiled: ruleOf,
  live: async (aws, { id }) => {
    if (id === undefined) return { value: undefined };
    const answer = await aws.ask("elasticloadbalancing:DescribeRules", { RuleArns: [id] });
    if ("refusal" in answer) return answer.refusal.code.startsWith("RuleNotFound") ? { value: undefined } : answer;
    const [rule] = answer.value.Rules ?? [];
    if (rule === undefined) return { value: undefined };
    const { Actions, Conditions, Priority } = rule;
    return { value: ruleOf({ Actions, Conditions, Priority }) };
  },
  effect: ({ place }) => (place === "" ? "new" : "traffic"),
};

/** A rule in the one form that all ways to write it have in common. */
function ruleOf({ Actions, Conditions, ...rule }: Properties): Properties {
  return {
    ...rule,
    Actions: Array.isArray(Actions) ? Actions.map(actionOf) : Actions,
    Conditions: Array.isArray(Conditions) ? Conditions.map(conditionOf) : Conditions,
  };
}

/** To one target group is to one of a list. While ECS shifts the traffic, the weights of two are its own. */
function actionOf(action: unknown): unknown {
  if (!isRecord(action) || action["Type"] !== "forward") return action;
  const { TargetGroupArn, ForwardConfig, ...others } = action;
  const forward = isRecord(ForwardConfig) ? ForwardConfig : { TargetGroups: [{ TargetGroupArn }] };
  const groups: readonly unknown[] = Array.isArray(forward["TargetGroups"]) ? forward["TargetGroups"] : [];
  return {
    ...others,
    ForwardConfig: { ...forward, TargetGroups: groups.length > 1 ? groups.map(anyWeight) : groups.map(withoutWeight) },
  };
}

function anyWeight(group: unknown): unknown {
  return isRecord(group) ? { ...group, Weight: UNKNOWN } : group;
}

function withoutWeight(group: unknown): unknown {
  return isRecord(group) ? { ...group, Weight: undefined } : group;
}

/** Several conditions may be on one field: on headers, by their names. */
function conditionOf(condition: unknown): unknown {
  if (!isRecord(condition)) return condition;
  const header = condition["HttpHeaderConfig"];
  const name = isRecord(header) ? `:${asText(header["HttpHeaderName"]) ?? ""}` : "";
  const field = asText(condition["Field"]) ?? "";
  const hasConfig = Object.keys(condition).some((member) => member.endsWith("Config"));
  const { Values, ...others } = condition;
  return {
    ...others,
    Key: `${field}${name}`,
    ...(hasConfig ? {} : configOf(field, Values)),
  };
}

/** The older way to write the conditions that have values alone. */
function configOf(field: string, values: unknown): Properties {
  const name =
    field === "path-pattern" ? "PathPatternConfig" : field === "host-header" ? "HostHeaderConfig" : undefined;
  return name === undefined ? { Values: values } : { [name]: { Values: values } };
}
