import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const service = (expression: unknown) => ({
  serviceName: "api",
  placementConstraints: [{ type: "memberOf", expression }],
});

describeRule("deploy/placement-expression", "service", {
  at: "placementConstraints[0].expression",
  accepts: Object.fromEntries(
    [
      "attribute:ecs.instance-type == t3.large",
      "attribute:ecs.instance-type =~ t2.*",
      "attribute:ecs.instance-type =~ (t2|t3.*",
      "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]",
      "attribute:stack != prod",
      "(runningTasksCount >= 1) and (agentConnected == true)",
      "attribute:stack exists",
      "not(task:group == service:api)",
      "attribute:ecs.os-type not_in [windows]",
      "attribute:a !exists",
      "ec2InstanceId equals i-1",
      "agentVersion > 1.2 or registeredAt < 2018-02-18T22:28:28+00:00",
      "attribute:stack == ${STACK}",
      "",
    ].map((expression) => [expression, service(expression)]),
  ),
  rejects: {
    "one sign": {
      document: service("attribute:stack = prod"),
      says: [
        'Service "api" places its tasks where "attribute:stack = prod"; = compares nothing there, and == does.',
        "Write == instead of = in `expression`.",
      ],
    },
    "no comparison": {
      document: service("attribute:ecs.instance-type t3.large"),
      says: [
        'Service "api" places its tasks where "attribute:ecs.instance-type t3.large"; it compares nothing.',
        'Write something like "attribute:ecs.instance-type == t3.large" in `expression`.',
      ],
    },
    "an open bracket": {
      document: service("(attribute:stack == prod"),
      says: [
        'Service "api" places its tasks where "(attribute:stack == prod"; it has a bracket without the other one.',
        "Close every bracket in `expression`.",
      ],
    },
    "brackets that cross": {
      document: service("attribute:a in [x, y)"),
      says: [
        'Service "api" places its tasks where "attribute:a in [x, y)"; it has a bracket without the other one.',
        "Close every bracket in `expression`.",
      ],
    },
  },
  unknown: [service(UNKNOWN), { serviceName: "api", placementConstraints: UNKNOWN }],
});

describeRule("deploy/placement-expression", "taskDefinition", {
  at: "placementConstraints[0].expression",
  accepts: {
    "one that compares": task({}, { placementConstraints: [{ type: "memberOf", expression: "attribute:a == b" }] }),
  },
  rejects: {
    "one that does not": {
      document: task({}, { placementConstraints: [{ type: "memberOf", expression: "prod" }] }),
      says: [
        'Task "shop-api" places its tasks where "prod"; it compares nothing.',
        'Write something like "attribute:ecs.instance-type == t3.large" in `expression`.',
      ],
    },
  },
  unknown: [task({}, { placementConstraints: [UNKNOWN] })],
});
