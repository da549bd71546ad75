import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, template } from "../templates.ts";

const balanced = (more: object = {}) => serviceOf({ LoadBalancers: [{ TargetGroupArn: { Ref: "Group" } }], ...more });

describeRule("scaling/missing", "template", {
  at: "Resources.Service.Properties",
  accepts: {
    "a target": template({ Service: balanced(), Target: { Type: "AWS::ApplicationAutoScaling::ScalableTarget" } }),
    "no load balancer": template({ Service: serviceOf() }),
    "a daemon": template({ Service: balanced({ SchedulingStrategy: "DAEMON" }) }),
  },
  rejects: {
    "no target of a service that says its strategy": {
      document: template({ Service: balanced({ SchedulingStrategy: "REPLICA" }) }),
      says: [
        "Service has the same number of tasks however many requests there are.",
        "Add an AWS::ApplicationAutoScaling::ScalableTarget and a policy for it.",
      ],
    },
    "no target": {
      document: template({ Service: balanced() }),
      says: [
        "Service has the same number of tasks however many requests there are.",
        "Add an AWS::ApplicationAutoScaling::ScalableTarget and a policy for it.",
      ],
    },
  },
  unknown: [
    template({ Service: balanced({ LoadBalancers: LATER }) }),
    template({ Service: balanced({ SchedulingStrategy: LATER }) }),
  ],
});
