import { SERVICE_DIMENSION, SERVICE_METRICS } from "../../facts/scaling.ts";
import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { listed, nearest, shown } from "../../words.ts";
import { references } from "../template-references.ts";
import { knownAt, referenced, resourceNamed, resourcesOf, type TemplateResource } from "../template-resources.ts";

const TARGET = "AWS::ApplicationAutoScaling::ScalableTarget";
const POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";
const SERVICE = "AWS::ECS::Service";
const SOURCE = {
  url: "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html",
  checked: "2026-11-29",
} as const;

type Template = Subjects["template"];

/** The targets that are services of ECS. */
function ofServices(template: Template): readonly TemplateResource[] {
  return resourcesOf(template, TARGET).filter(({ properties }) => {
    const namespace = knownAt(properties, "ServiceNamespace");
    return (
      namespace === "ecs" || (namespace === undefined && knownAt(properties, "ScalableDimension") === SERVICE_DIMENSION)
    );
  });
}

/** The service of the template that a target scales: its id names it, or its literal name. */
function scaledService(template: Template, { properties }: TemplateResource): TemplateResource | undefined {
  const named = references(properties["ResourceId"]).map((reference) => reference.split(".")[0]);
  const found = named.map((id) => resourceNamed(template, id, SERVICE)).find((service) => service !== undefined);
  if (found !== undefined) return found;
  const id = knownAt(properties, "ResourceId");
  const name = typeof id === "string" ? id.split("/").at(-1) : undefined;
  return name === undefined
    ? undefined
    : resourcesOf(template, SERVICE).find((one) => one.properties["ServiceName"] === name);
}

const desiredCountDrift = defineRule({
  code: "scaling/desired-count-drift",
  severity: "warning",
  on: "template",
  summary: "A template leaves the number of tasks to the scaling that changes it.",
  source: SOURCE,
  check(template, report) {
    const told = new Set<string>();
    for (const target of ofServices(template)) {
      const service = scaledService(template, target);
      const count = service === undefined ? undefined : knownAt(service.properties, "DesiredCount");
      if (service === undefined || told.has(service.id) || !isNumber(count) || Number(count) === 0) continue;
      told.add(service.id);
      report(reset(service, target, String(count)));
    }
  },
});

function isNumber(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
}

function reset({ at, id }: TemplateResource, target: TemplateResource, count: string): Finding {
  return {
    at: [...at, "DesiredCount"],
    message: `${id} has ${count} as its number of tasks, and ${target.id} scales it; each change of the service may set it back.`,
    help: "Remove `DesiredCount`: the scaling keeps to its smallest number from the start.",
    fix: { title: "Remove DesiredCount", edits: [{ op: "remove", at: [...at, "DesiredCount"] }] },
  };
}

const minMax = defineRule({
  code: "scaling/min-max",
  severity: "error",
  on: "template",
  summary: "A service scales between a smaller and a larger number of tasks.",
  source: SOURCE,
  check(template, report) {
    for (const target of ofServices(template)) {
      const [least, most] = [knownAt(target.properties, "MinCapacity"), knownAt(target.properties, "MaxCapacity")];
      if (isNumber(least) && isNumber(most) && Number(least) > Number(most))
        report(reversed(target, String(least), String(most)));
      const service = scaledService(template, target);
      if (service !== undefined && knownAt(service.properties, "SchedulingStrategy") === "DAEMON")
        report(ofDaemon(target, service));
    }
  },
});

function reversed({ at, id }: TemplateResource, least: string, most: string): Finding {
  return {
    at: [...at, "MinCapacity"],
    message: `${id} scales to at least ${least} tasks and at most ${most}; Application Auto Scaling refuses it.`,
    help: `Set \`MaxCapacity\` to ${least} or more.`,
  };
}

function ofDaemon({ at, id }: TemplateResource, service: TemplateResource): Finding {
  return {
    at: [...at, "ResourceId"],
    message: `${id} scales ${service.id}, which has a task on every instance; there is no number to change.`,
    help: "Remove the target, or let the service have the strategy REPLICA.",
  };
}

const targetResourceId = defineRule({
  code: "scaling/target-resource-id",
  severity: "error",
  on: "template",
  summary: "A scalable target names a cluster and a service by their names.",
  source: SOURCE,
  check(template, report) {
    for (const target of ofServices(template)) {
      const dimension = knownAt(target.properties, "ScalableDimension");
      if (typeof dimension === "string" && dimension !== SERVICE_DIMENSION) report(otherDimension(target, dimension));
      const id = knownAt(target.properties, "ResourceId");
      if (typeof id === "string" && !/^service\/[^/]+\/[^/]+$/.test(id)) report(otherForm(target, id));
      const byArn = references(target.properties["ResourceId"]).find((one) => resourceNamed(template, one, SERVICE));
      if (byArn !== undefined && !isPartOfArn(target.properties["ResourceId"])) report(arnInId(target, byArn));
    }
  },
});

/** What takes an ARN apart may get the name out of it. */
function isPartOfArn(id: unknown): boolean {
  return JSON.stringify(id).includes('"Fn::Select"');
}

function otherDimension({ at, id }: TemplateResource, dimension: string): Finding {
  return {
    at: [...at, "ScalableDimension"],
    message: `${id} scales ${shown(dimension)}; a service of ECS has ${SERVICE_DIMENSION}.`,
    help: `Set \`ScalableDimension\` to "${SERVICE_DIMENSION}".`,
    fix: {
      title: `Set ScalableDimension to ${SERVICE_DIMENSION}`,
      edits: [{ op: "set", at: [...at, "ScalableDimension"], value: SERVICE_DIMENSION }],
    },
  };
}

function otherForm({ at, id }: TemplateResource, resourceId: string): Finding {
  return {
    at: [...at, "ResourceId"],
    message: `${id} scales ${shown(resourceId)}; Application Auto Scaling accepts service/ with the names of a cluster and a service.`,
    help: 'Write it like "service/shop/api".',
  };
}

function arnInId({ at, id }: TemplateResource, service: string): Finding {
  return {
    at: [...at, "ResourceId"],
    message: `${id} has the ARN of ${service} in its id, for that is what a Ref to a service gives; Application Auto Scaling refuses it.`,
    help: `Write \${${service}.Name} instead, the name.`,
  };
}

const metric = defineRule({
  code: "scaling/metric",
  severity: "error",
  on: "template",
  summary: "A service is scaled by a measure that Application Auto Scaling knows of services.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html",
    checked: "2026-11-29",
  },
  check(template, report) {
    for (const policy of policiesOfServices(template)) {
      const name = knownAt(policy.properties, `${METRIC}.PredefinedMetricType`);
      if (typeof name !== "string") continue;
      if (!SERVICE_METRICS.includes(name)) report(otherMetric(policy, name));
      else if (
        name === "ALBRequestCountPerTarget" &&
        knownAt(policy.properties, `${METRIC}.ResourceLabel`) === undefined
      )
        report(unlabelled(policy));
    }
  },
});

const TRACKING = "TargetTrackingScalingPolicyConfiguration";
const METRIC = `${TRACKING}.PredefinedMetricSpecification`;

/** Policies that name a target that is a service, or say so themselves. */
export function policiesOfServices(template: Template): readonly TemplateResource[] {
  const targets = new Set(ofServices(template).map(({ id }) => id));
  return resourcesOf(template, POLICY).filter(({ properties }) => {
    const target = referenced(properties["ScalingTargetId"]);
    return (target !== undefined && targets.has(target)) || knownAt(properties, "ServiceNamespace") === "ecs";
  });
}

function otherMetric({ at, id }: TemplateResource, name: string): Finding {
  const meant = nearest(name, SERVICE_METRICS);
  return {
    at: [...at, ...METRIC.split("."), "PredefinedMetricType"],
    message: `${id} scales a service by ${shown(name)}; Application Auto Scaling knows ${listed(SERVICE_METRICS)} of services.`,
    help: meant === undefined ? "Use one of them, or a metric of your own." : `Did you mean "${meant}"?`,
  };
}

function unlabelled({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, ...METRIC.split(".")],
    message: `${id} scales by requests and names no target group whose requests they are; Application Auto Scaling refuses it.`,
    help: "Set `ResourceLabel` to the full names of the load balancer and the target group.",
  };
}

const targetValue = defineRule({
  code: "scaling/target-value",
  severity: "warning",
  on: "template",
  summary: "A service that is scaled by its load keeps some of it free, and uses most of it.",
  source: SOURCE,
  check(template, report) {
    for (const policy of policiesOfServices(template)) {
      const name = knownAt(policy.properties, `${METRIC}.PredefinedMetricType`);
      const value = knownAt(policy.properties, `${TRACKING}.TargetValue`);
      if (typeof name !== "string" || !name.startsWith("ECSServiceAverage") || !isPercent(value)) continue;
      if (Number(value) > 90 || Number(value) < 20) report(extreme(policy, String(value)));
    }
  },
});

function isPercent(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value));
}

function extreme({ at, id }: TemplateResource, value: string): Finding {
  const what = Number(value) > 90 ? "new tasks come when there is nothing left" : "most of what runs is idle";
  return {
    at: [...at, TRACKING, "TargetValue"],
    message: `${id} keeps its service at ${value} percent; ${what}.`,
    help: "Set `TargetValue` to something between 20 and 90, like 60.",
  };
}

/** What is said of the scaling of services, sorted by code. */
export const TARGETS: readonly Rule[] = [desiredCountDrift, metric, minMax, targetResourceId, targetValue];
