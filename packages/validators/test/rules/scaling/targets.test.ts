import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const NAME = { "Fn::Sub": "service/shop/${Service.Name}" };
const target = (more: object = {}) => ({
  Type: "AWS::ApplicationAutoScaling::ScalableTarget",
  Properties: {
    ...("ScalableDimension" in more ? {} : { ServiceNamespace: "ecs" }),
    ScalableDimension: "ecs:service:DesiredCount",
    ResourceId: NAME,
    MinCapacity: 2,
    MaxCapacity: 8,
    ...more,
  },
});
const scaled = (more: object = {}, service: object = {}, others: object = {}) =>
  template({ Task: taskOf(), Service: serviceOf(service), Target: target(more), ...others });

const drift = (more: object, service: object, others: object = {}) => ({
  document: scaled(more, { DesiredCount: "12", ...service }, others),
  says: [
    "Service has 12 as its number of tasks, and Target scales it; each change of the service may set it back.",
    "Remove `DesiredCount`: the scaling keeps to its smallest number from the start.",
  ],
  fixed: scaled(more, service, others),
});
const IN_CLUSTER = { "Fn::Sub": "service/${Cluster}/${Service.Name}" };
const byJoin = { "Fn::Join": ["/", ["service", "shop", { "Fn::GetAtt": ["Service", "Name"] }]] };

describeRule("scaling/desired-count-drift", "template", {
  at: "Resources.Service.Properties.DesiredCount",
  accepts: {
    "no number": scaled(),
    "a service that is scaled later": scaled({}, { DesiredCount: 0 }),
    "another service": scaled({ ResourceId: "service/shop/other" }, { DesiredCount: 2, ServiceName: "api" }),
    "something else that is scaled": scaled({ ServiceNamespace: "dynamodb" }, { DesiredCount: 2 }),
    "something else by its dimension": scaled(
      { ScalableDimension: "dynamodb:table:ReadCapacityUnits" },
      { DesiredCount: 2 },
    ),
    "what is no number": scaled({}, { DesiredCount: "2 tasks" }),
    "what is no number, either": scaled({}, { DesiredCount: "tasks: 2" }),
  },
  rejects: {
    "a number": {
      document: scaled({}, { DesiredCount: 2 }),
      says: [
        "Service has 2 as its number of tasks, and Target scales it; each change of the service may set it back.",
        "Remove `DesiredCount`: the scaling keeps to its smallest number from the start.",
      ],
      fixed: scaled(),
    },
    "a number as a text": drift({}, {}),
    "a service that two targets scale, once": drift({}, {}, { Weekends: target() }),
    "a target that names no namespace": drift({ ScalableDimension: "ecs:service:DesiredCount" }, {}),
    "a service of a cluster of the template": drift({ ResourceId: IN_CLUSTER }, {}),
    "a service by a join": drift({ ResourceId: byJoin }, {}),
    "a service by its name": drift({ ResourceId: "service/shop/api" }, { ServiceName: "api" }),
  },
  unknown: [
    scaled({}, { DesiredCount: LATER }),
    scaled({ ResourceId: LATER }, { DesiredCount: 2 }),
    scaled({ ResourceId: LATER }, { DesiredCount: 2, ServiceName: "a" }),
  ],
});

describeRule("scaling/min-max", "template", {
  accepts: { "a range": scaled(), "one number": scaled({ MinCapacity: 8, MaxCapacity: "8" }) },
  rejects: {
    "the wrong way round": {
      document: scaled({ MinCapacity: 9 }),
      at: "Resources.Target.Properties.MinCapacity",
      says: [
        "Target scales to at least 9 tasks and at most 8; Application Auto Scaling refuses it.",
        "Set `MaxCapacity` to 9 or more.",
      ],
    },
    "a daemon": {
      document: scaled({}, { SchedulingStrategy: "DAEMON" }),
      at: "Resources.Target.Properties.ResourceId",
      says: [
        "Target scales Service, which has a task on every instance; there is no number to change.",
        "Remove the target, or let the service have the strategy REPLICA.",
      ],
    },
  },
  unknown: [
    scaled({ MinCapacity: LATER }),
    scaled({ MinCapacity: 9, MaxCapacity: LATER }),
    scaled({}, { SchedulingStrategy: LATER }),
  ],
});

const otherForm = (ResourceId: string) => ({
  document: scaled({ ResourceId }),
  at: "Resources.Target.Properties.ResourceId",
  says: [
    `Target scales "${ResourceId}"; Application Auto Scaling accepts service/ with the names of a cluster and a service.`,
    'Write it like "service/shop/api".',
  ],
});

describeRule("scaling/target-resource-id", "template", {
  accepts: {
    "names of a template": scaled(),
    "a variable of the name of the service": scaled({
      ResourceId: {
        "Fn::Sub": ["service/${Cluster}/${Service}", { Cluster: "shop", Service: { "Fn::GetAtt": "Service.Name" } }],
      },
    }),
    names: scaled({ ResourceId: "service/shop/api" }),
    "a part of the ARN": scaled({
      ResourceId: {
        "Fn::Join": ["/", ["service/shop", { "Fn::Select": [2, { "Fn::Split": ["/", { Ref: "Service" }] }] }]],
      },
    }),
  },
  rejects: {
    "another form": otherForm("shop/api"),
    "something before it": otherForm("my/service/shop/api"),
    "something after it": otherForm("service/shop/api/1"),
    "another dimension": {
      document: scaled({ ServiceNamespace: "ecs", ScalableDimension: "ecs:service:RunningCount" }),
      at: "Resources.Target.Properties.ScalableDimension",
      says: [
        'Target scales "ecs:service:RunningCount"; a service of ECS has ecs:service:DesiredCount.',
        'Set `ScalableDimension` to "ecs:service:DesiredCount".',
      ],
      fixed: scaled(),
    },
    "an ARN": {
      document: scaled({ ResourceId: { "Fn::Sub": "service/shop/${Service}" } }),
      at: "Resources.Target.Properties.ResourceId",
      says: [
        "Target has the ARN of Service in its id, for that is what a Ref to a service gives; Application Auto Scaling refuses it.",
        "Write ${Service.Name} instead, the name.",
      ],
    },
  },
  unknown: [
    scaled({ ServiceNamespace: "ecs", ResourceId: LATER, ScalableDimension: LATER }),
    scaled({ ResourceId: "${Id}" }),
  ],
});

const tracked = (metric: unknown, TargetValue: unknown = 60, owner: object = { ScalingTargetId: { Ref: "Target" } }) =>
  scaled(
    {},
    {},
    {
      Policy: {
        Type: "AWS::ApplicationAutoScaling::ScalingPolicy",
        Properties: {
          ...owner,
          TargetTrackingScalingPolicyConfiguration: { TargetValue, PredefinedMetricSpecification: metric },
        },
      },
    },
  );
const CPU = { PredefinedMetricType: "ECSServiceAverageCPUUtilization" };
const OTHERS = { PredefinedMetricType: "DynamoDBReadCapacityUtilization" };
const unknownMetric = (name: string, help: string, owner?: object) => ({
  document: tracked({ PredefinedMetricType: name }, 60, owner),
  says: [
    `Policy scales a service by "${name}"; Application Auto Scaling knows ALBRequestCountPerTarget, ECSServiceAverageCPUUtilization or ECSServiceAverageMemoryUtilization of services.`,
    help,
  ],
});

describeRule("scaling/metric", "template", {
  at: "Resources.Policy.Properties.TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType",
  accepts: {
    CPU: tracked(CPU),
    "requests of a target group": tracked({ PredefinedMetricType: "ALBRequestCountPerTarget", ResourceLabel: "app/a" }),
    "a metric of one's own": tracked(undefined),
    "a metric of what another target scales": tracked(OTHERS, 60, { ScalingTargetId: { Ref: "Table" } }),
    "a metric of another namespace": tracked(OTHERS, 60, { ServiceNamespace: "dynamodb" }),
  },
  rejects: {
    "a slip": unknownMetric("ECSServiceAverageCpuUtilisation", 'Did you mean "ECSServiceAverageCPUUtilization"?'),
    "what others have": unknownMetric("DynamoDBReadCapacityUtilization", "Use one of them, or a metric of your own."),
    "what others have, by the namespace": unknownMetric(
      "DynamoDBReadCapacityUtilization",
      "Use one of them, or a metric of your own.",
      { ServiceNamespace: "ecs" },
    ),
    "requests of nothing": {
      document: tracked({ PredefinedMetricType: "ALBRequestCountPerTarget" }),
      at: "Resources.Policy.Properties.TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification",
      says: [
        "Policy scales by requests and names no target group whose requests they are; Application Auto Scaling refuses it.",
        "Set `ResourceLabel` to the full names of the load balancer and the target group.",
      ],
    },
  },
  unknown: [
    tracked(LATER),
    tracked({ PredefinedMetricType: LATER }),
    tracked({ PredefinedMetricType: "ALBRequestCountPerTarget", ResourceLabel: LATER }),
  ],
});

const extreme = (value: number | string, what: string) => ({
  document: tracked(CPU, value),
  says: [
    `Policy keeps its service at ${value} percent; ${what}.`,
    "Set `TargetValue` to something between 20 and 90, like 60.",
  ],
});

describeRule("scaling/target-value", "template", {
  at: "Resources.Policy.Properties.TargetTrackingScalingPolicyConfiguration.TargetValue",
  accepts: {
    "20": tracked(CPU, 20),
    "90": tracked(CPU, "90"),
    "what is no number": tracked(CPU, "95 percent"),
    "what is no number, either": tracked(CPU, "about 95"),
    "requests, which are no percent": tracked({ PredefinedMetricType: "ALBRequestCountPerTarget" }, 1000),
  },
  rejects: {
    "91": extreme(91, "new tasks come when there is nothing left"),
    "19": extreme(19, "most of what runs is idle"),
    "a text": extreme("95", "new tasks come when there is nothing left"),
    "a text of a fraction": extreme("95.25", "new tasks come when there is nothing left"),
    "a text of one digit": extreme("5", "most of what runs is idle"),
  },
  unknown: [tracked(CPU, LATER), tracked(LATER, 95)],
});
