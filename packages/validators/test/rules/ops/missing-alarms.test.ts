import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, template } from "../templates.ts";

describeRule("ops/missing-alarms", "template", {
  at: "Resources.Service.Properties",
  accepts: {
    "an alarm": template({ Service: serviceOf(), Alarm: { Type: "AWS::CloudWatch::Alarm" } }),
    "an alarm of alarms": template({ Service: serviceOf(), Alarm: { Type: "AWS::CloudWatch::CompositeAlarm" } }),
    "what tells what is odd": template({ Service: serviceOf(), Odd: { Type: "AWS::CloudWatch::AnomalyDetector" } }),
    "no service": template({}),
  },
  rejects: {
    "no alarm": {
      document: template({ Service: serviceOf() }),
      says: [
        "No alarm of the template watches Service; nobody is told when its tasks run out of CPU or memory, or are unhealthy.",
        "Add an AWS::CloudWatch::Alarm for its CPU, its memory and the unhealthy hosts of its target group.",
      ],
    },
  },
  unknown: [template({ Service: LATER })],
});
