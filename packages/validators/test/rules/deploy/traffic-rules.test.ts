import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const ref = (Ref: string) => ({ Ref });
const group = (Protocol: unknown = "HTTP") => ({
  Type: "AWS::ElasticLoadBalancingV2::TargetGroup",
  Properties: { Protocol },
});
const to = (id: string, Weight: unknown) => ({ TargetGroupArn: ref(id), Weight });
const forwarding = (groups: unknown) => [{ Type: "forward", ForwardConfig: { TargetGroups: groups } }];

const shifting = (
  Actions: unknown,
  advanced: object = {},
  protocol: unknown = "HTTP",
  deployment: unknown = { Strategy: "BLUE_GREEN" },
) =>
  template({
    Blue: group(protocol),
    Green: group(protocol),
    Rule: { Type: "AWS::ElasticLoadBalancingV2::ListenerRule", Properties: { Actions } },
    Listener: {
      Type: "AWS::ElasticLoadBalancingV2::Listener",
      Properties: { DefaultActions: forwarding([to("Blue", 1)]) },
    },
    Service: {
      Type: "AWS::ECS::Service",
      Properties: {
        DeploymentConfiguration: deployment,
        LoadBalancers: [
          {
            TargetGroupArn: ref("Blue"),
            AdvancedConfiguration: {
              AlternateTargetGroupArn: ref("Green"),
              ProductionListenerRule: ref("Rule"),
              ...advanced,
            },
          },
        ],
      },
    },
  });
const BOTH = forwarding([to("Blue", 100), to("Green", 0)]);

describeRule("deploy/test-listener-required", "template", {
  at: "Resources.Service.Properties.LoadBalancers[0].AdvancedConfiguration",
  accepts: {
    both: shifting(BOTH),
    "the weights of a text": shifting(forwarding([to("Blue", "100"), to("Green", "0")])),
    "a rule for tests": shifting(forwarding([to("Blue", 1)]), { TestListenerRule: ref("TestRule") }),
    "a Network Load Balancer": shifting(forwarding([to("Blue", 1)]), {}, "TCP"),
    "a rule of elsewhere": shifting(BOTH, { ProductionListenerRule: "arn:aws:rule" }),
    "a group of elsewhere": shifting(forwarding([to("Blue", 1)]), { AlternateTargetGroupArn: "arn:aws:group" }),
    "a rolling update": shifting(forwarding([to("Blue", 1)]), {}, "HTTP", { Strategy: "ROLLING" }),
    "no strategy": shifting(forwarding([to("Blue", 1)]), {}, "HTTP", {}),
    "no forwarding": shifting([{ Type: "redirect" }]),
  },
  rejects: {
    "one alone": {
      document: shifting(forwarding([to("Blue", 1)])),
      says: [
        'Service shifts traffic by Rule, which does not forward to Green. AWS answers: "For Application LoadBalancer, testListenerRule is required when productionListenerRule is not associated with both targetGroup and alternateTargetGroup".',
        "Add Green with the weight 0 to the rule, or set `TestListenerRule`.",
      ],
    },
    ...Object.fromEntries(
      ["CANARY", "LINEAR"].map((Strategy) => [
        `one alone, by the strategy ${Strategy}`,
        {
          document: shifting(forwarding([to("Blue", 1)]), {}, "HTTPS", { Strategy }),
          says: [
            'Service shifts traffic by Rule, which does not forward to Green. AWS answers: "For Application LoadBalancer, testListenerRule is required when productionListenerRule is not associated with both targetGroup and alternateTargetGroup".',
            "Add Green with the weight 0 to the rule, or set `TestListenerRule`.",
          ],
        },
      ]),
    ),
    "one alone, in short": {
      document: shifting([{ Type: "forward", TargetGroupArn: ref("Blue") }]),
      says: [
        'Service shifts traffic by Rule, which does not forward to Green. AWS answers: "For Application LoadBalancer, testListenerRule is required when productionListenerRule is not associated with both targetGroup and alternateTargetGroup".',
        "Add Green with the weight 0 to the rule, or set `TestListenerRule`.",
      ],
    },
    "one alone of a listener": {
      document: shifting(BOTH, { ProductionListenerRule: ref("Listener") }),
      says: [
        'Service shifts traffic by Listener, which does not forward to Green. AWS answers: "For Application LoadBalancer, testListenerRule is required when productionListenerRule is not associated with both targetGroup and alternateTargetGroup".',
        "Add Green with the weight 0 to the rule, or set `TestListenerRule`.",
      ],
    },
    "some for each": {
      document: shifting(forwarding([to("Blue", 50), to("Green", 50)])),
      severity: "warning",
      says: [
        "Service shifts traffic by Rule, which sends some of it to each of two target groups; one of them has no tasks between deployments.",
        "Give one of them the weight 100, and the other one 0.",
      ],
    },
  },
  unknown: [
    shifting(LATER),
    shifting([LATER]),
    shifting(forwarding(LATER)),
    shifting(forwarding([{ TargetGroupArn: LATER }])),
    shifting(forwarding([to("Blue", LATER), to("Green", LATER)])),
    shifting(forwarding([to("Blue", 1)]), { TestListenerRule: LATER }),
    shifting(forwarding([to("Blue", 1)]), {}, LATER),
  ],
});
