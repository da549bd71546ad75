import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const ref = (Ref: string) => ({ Ref });
const shifting = (advanced: object) =>
  template({
    Service: {
      Type: "AWS::ECS::Service",
      Properties: {
        LoadBalancers: [
          {
            TargetGroupArn: ref("Blue"),
            AdvancedConfiguration: {
              AlternateTargetGroupArn: ref("Green"),
              ProductionListenerRule: ref("Rule"),
              TestListenerRule: ref("TestRule"),
              ...advanced,
            },
          },
        ],
      },
    },
  });
const AT = "Resources.Service.Properties.LoadBalancers[0].AdvancedConfiguration";

describeRule("deploy/advanced-config-fields", "template", {
  at: `${AT}.AlternateTargetGroupArn`,
  accepts: { "two groups": shifting({}), none: template({ Service: { Type: "AWS::ECS::Service", Properties: {} } }) },
  rejects: {
    "one group": {
      document: shifting({ AlternateTargetGroupArn: ref("Blue") }),
      says: [
        "Service has one target group, Blue, for the old and the new tasks; there is nothing to shift traffic to.",
        "Set `AlternateTargetGroupArn` to that of a second one.",
      ],
    },
  },
  unknown: [shifting({ AlternateTargetGroupArn: LATER })],
});

describeRule("deploy/listener-rule-arn", "template", {
  at: `${AT}.TestListenerRule`,
  accepts: {
    "two rules": shifting({}),
    "no rule for tests": shifting({ TestListenerRule: undefined }),
    "two attributes of one resource": shifting({
      ProductionListenerRule: { "Fn::GetAtt": ["Stack", "Outputs.Rule"] },
      TestListenerRule: { "Fn::GetAtt": ["Stack", "Outputs.TestRule"] },
    }),
  },
  rejects: {
    "one rule": {
      document: shifting({ TestListenerRule: ref("Rule") }),
      says: [
        'Service has Rule as its rule for production and for tests. AWS answers: "The following rules cannot be used as both production and test listener rules".',
        "Set `TestListenerRule` to that of a second rule, or remove it.",
      ],
    },
  },
  unknown: [shifting({ ProductionListenerRule: LATER, TestListenerRule: LATER })],
});
