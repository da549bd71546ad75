import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const LISTENER = { Ref: "Listener" };

const TYPE = "AWS::ElasticLoadBalancingV2::ListenerRule";
const NONE = { Priority: 10 };

const ruleOf = (properties: object, attributes: object = {}) => ({
  Type: TYPE,
  ...attributes,
  Properties: { ListenerArn: LISTENER, ...properties },
});

const both = (one: object, other: object, attributes: object = {}) =>
  template({ Api: ruleOf(one), Web: ruleOf(other, attributes) });

const only = (properties: object) => template({ Api: ruleOf({ Priority: 1, ...properties }) });

const values = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);
const paths = (count: number) => ({ Field: "path-pattern", PathPatternConfig: { Values: values(count) } });
const hosts = (count: number) => ({ Field: "host-header", Values: values(count) });

const forward = (count: number) => ({
  Type: "forward",
  ForwardConfig: { TargetGroups: values(count).map((arn) => ({ TargetGroupArn: arn })) },
});

const IN_USE =
  "Web has the priority 10, as Api of the same listener does. AWS answers: \"Priority '10' is currently in use.\"";
const OTHER = "Give one of them another priority.";
const RANGE = "Set `Priority` to one of them that no other rule has.";

const outside = (priority: number) =>
  `Api has the priority ${priority}; a listener takes whole numbers from 1 to 50000.`;

describeRule("networking/listener-rules", "template", {
  at: "Resources.Web.Properties.Priority",
  accepts: {
    "priorities of their own": both({ Priority: 10 }, { Priority: 11 }),
    "one priority of two listeners": both({ Priority: 10 }, { Priority: 10, ListenerArn: { Ref: "Other" } }),
    "one priority where one of them is made": both({ Priority: 10 }, { Priority: 10 }, { Condition: "IsLive" }),
    "rules of no listener": template({ Api: { Type: TYPE, Properties: NONE }, Web: { Type: TYPE, Properties: NONE } }),
    "the first priority": only({ Priority: 1 }),
    "the last priority": only({ Priority: "50000" }),
    "a priority that is filled in": only({ Priority: "${PRIORITY}" }),
    "five values": only({ Conditions: [paths(3), hosts(2)] }),
    "a condition of no list": only({ Conditions: ["path", { Field: "path-pattern" }] }),
    "five target groups": only({ Actions: [forward(5)] }),
    "an action of one target group": only({ Actions: [{ Type: "forward", TargetGroupArn: "arn" }] }),
  },
  rejects: {
    "one priority twice": { document: both({ Priority: 10 }, { Priority: 10 }), says: [IN_USE, OTHER] },
    "one priority as number and as text": {
      document: both({ Priority: "10" }, { Priority: 10 }),
      says: [IN_USE, OTHER],
    },
    "a priority below the first": {
      document: only({ Priority: 0 }),
      says: [outside(0), RANGE],
      at: "Resources.Api.Properties.Priority",
    },
    "a priority above the last": {
      document: only({ Priority: "50001" }),
      says: [outside(50_001), RANGE],
      at: "Resources.Api.Properties.Priority",
    },
    "half a priority": {
      document: only({ Priority: 1.5 }),
      says: [outside(1.5), RANGE],
      at: "Resources.Api.Properties.Priority",
    },
    "six values": {
      document: only({ Conditions: [paths(3), hosts(3)] }),
      says: ["The conditions of Api have 6 values; a rule takes 5.", "Move 1 value to a rule of their own."],
      at: "Resources.Api.Properties.Conditions",
    },
    "six target groups": {
      document: only({ Actions: [{ Type: "authenticate-oidc" }, forward(6)] }),
      says: ["Api forwards to 6 target groups; a rule takes 5.", "Remove 1 target group."],
      at: "Resources.Api.Properties.Actions[1].ForwardConfig.TargetGroups",
    },
  },
  unknown: [both({ Priority: 10 }, { Priority: LATER }), only({ Conditions: LATER, Actions: LATER })],
});
