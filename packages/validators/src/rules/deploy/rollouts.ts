import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

type Service = Subjects["service"];

const BREAKER = "deploymentConfiguration.deploymentCircuitBreaker";

const MONITORING = {
  code: "deploy/monitoring-resolution",
  on: "service",
  summary: "A service is measured by CPU and memory, each 20 or 60 seconds.",
  source: ecsApi("API_MetricConfiguration.html"),
  fix: "none",
} as const;

const ALARMS = {
  code: "deploy/alarms",
  on: "service",
  summary: "A deployment that alarms watch names them.",
  source: ecsApi("API_DeploymentAlarms.html"),
  at: "deploymentConfiguration.alarms",
  fix: "none",
} as const;

/** False where something else than a rolling update of ECS deploys the service, or where it is not known. */
function isRolling({
  deploymentConfiguration: configuration,
  deploymentController: controller,
  schedulingStrategy,
}: Service): boolean {
  const strategy = valueAt(configuration, ["strategy"]);
  const type = valueAt(controller, ["type"]);
  return (
    (strategy === undefined || strategy === "ROLLING") &&
    (type === undefined || type === "ECS") &&
    (schedulingStrategy === undefined || schedulingStrategy === "REPLICA")
  );
}

/** How services are deployed and how many tasks they have, sorted by code. */
export const ROLLOUTS: readonly Rule[] = [
  inFiles(
    combined(
      forbidden({
        ...ALARMS,
        values: (alarms) => valueAt(alarms, ["enable"]) === true && isEmptyList(valueAt(alarms, ["alarmNames"])),
        says: "the deployments of {it} are watched by no alarm",
        because: "ECS needs one to watch",
        help: say`Add one to ${property("deploymentConfiguration.alarms.alarmNames")}.`,
      }),
      forbidden({
        ...ALARMS,
        at: "deploymentConfiguration.alarms.alarmNames[]",
        values: (name) => typeof name === "string" && name.includes(",") && !/[{$<]/.test(name),
        says: "the deployments of {it} are watched by {value}",
        because: "ECS takes the name of one alarm in each entry",
        help: "Write each name by itself.",
      }),
    ),
  ),

  inFiles(
    wanted({
      code: "deploy/blue-green-bake-time",
      severity: "warning",
      on: "service",
      at: "deploymentConfiguration.bakeTimeInMinutes",
      when: ({ deploymentConfiguration: configuration }) => valueAt(configuration, ["strategy"]) === "BLUE_GREEN",
      summary: "A blue/green deployment keeps the old tasks for a while.",
      source: ecsApi("API_DeploymentConfiguration.html"),
      says: "{it} does not say how long a deployment keeps the old tasks",
      because: "AWS asks for it with BLUE_GREEN",
      help: say`Set ${property("deploymentConfiguration.bakeTimeInMinutes")}, like 5.`,
    }),
  ),

  wanted({
    code: "deploy/circuit-breaker-missing",
    severity: "warning",
    presets: ["strict"],
    on: "service",
    at: BREAKER,
    when: (service) => isRolling(service) && valueAt(service.deploymentConfiguration, ["alarms"]) === undefined,
    summary: "A deployment whose tasks do not start gives up.",
    source: ecsGuide("deployment-circuit-breaker.html"),
    says: "{it} goes on to start tasks that do not start",
    because: "CloudFormation waits three hours for it",
    help: say`Set ${property(BREAKER)} to { ${[property(`${BREAKER}.enable`)]}: true, ${[property(`${BREAKER}.rollback`)]}: true }.`,
    suggests: { enable: true, rollback: true },
  }),

  inFiles(
    forbidden({
      code: "deploy/circuit-breaker-rollback",
      severity: "warning",
      on: "service",
      at: BREAKER,
      values: (breaker) => valueAt(breaker, ["enable"]) === true && valueAt(breaker, ["rollback"]) === false,
      summary: "A deployment that gives up goes back to what ran before.",
      source: ecsApi("API_DeploymentCircuitBreaker.html"),
      says: "{it} stays with tasks that do not start when a deployment gives up",
      because: "nobody brings the old ones back",
      help: say`Set ${property(`${BREAKER}.rollback`)} to true.`,
      fix: "none",
    }),
  ),

  forbidden({
    code: "deploy/codedeploy-legacy",
    severity: "info",
    presets: ["strict"],
    on: "service",
    at: "deploymentController.type",
    values: (type) => type === "CODE_DEPLOY",
    summary: "ECS itself shifts the traffic of a deployment.",
    source: ecsGuide("deployment-type-blue-green.html"),
    says: "{it} is deployed by CodeDeploy",
    because: "ECS does the same itself, and CloudFormation can change such a service",
    help: say`Remove ${property("deploymentController")}, and set ${property("deploymentConfiguration.strategy")} to "BLUE_GREEN".`,
    fix: "none",
  }),

  forbidden({
    code: "deploy/desired-count-single",
    severity: "warning",
    presets: ["strict"],
    on: "service",
    at: "desiredCount",
    values: (count) => count === 1,
    when: ({ loadBalancers }) => isKnown(loadBalancers) && loadBalancers.length > 0,
    summary: "A service behind a load balancer has more than one task.",
    source: ecsGuide("service-rebalancing.html"),
    says: "{it} has one task behind a load balancer",
    because: "when it ends, nothing answers until the next one is there",
    help: say`Set ${property("desiredCount")} to 2 or more.`,
    fix: "none",
  }),

  forbidden({
    code: "deploy/desired-count-zero",
    severity: "info",
    presets: ["strict"],
    on: "service",
    at: "desiredCount",
    values: (count) => count === 0,
    summary: "A service runs tasks.",
    source: ecsApi("API_CreateService.html"),
    says: "{it} has no task",
    because: "nothing runs until somebody says how many",
    help: say`Set ${property("desiredCount")} to 1 or more.`,
    fix: "none",
  }),

  forbidden({
    code: "deploy/min-healthy-zero",
    severity: "info",
    presets: ["strict"],
    on: "service",
    at: "deploymentConfiguration.minimumHealthyPercent",
    values: (percent) => typeof percent === "number" && percent < 100,
    when: isRolling,
    summary: "A deployment keeps as many tasks as there were.",
    source: ecsApi("API_DeploymentConfiguration.html"),
    says: "{it} has {value} percent of its tasks in a deployment",
    because: "the others have to take the load of those that are stopped",
    help: say`Set ${property("deploymentConfiguration.minimumHealthyPercent")} to 100.`,
    fix: "none",
  }),

  inFiles(
    combined(
      forbidden({
        ...MONITORING,
        at: "monitoring.metricConfigurations[].resolutionSeconds",
        values: (seconds) => seconds !== 20 && seconds !== 60,
        says: "{it} is measured each {value} seconds",
        because: "ECS accepts 20 and 60",
        help: say`Set ${property(["monitoring", "metricConfigurations", 0, "resolutionSeconds"])} to 20.`,
      }),
      forbidden({
        ...MONITORING,
        at: "monitoring.metricConfigurations[].metricNames[]",
        values: (name) => typeof name === "string" && !/^(?:CPU|Memory)Utilization$|[{$<]/.test(name),
        says: "{it} is measured by {value}",
        because: "ECS accepts CPUUtilization and MemoryUtilization",
        help: "Write one of the two.",
      }),
    ),
  ),
];

function isEmptyList(list: unknown): boolean {
  return list === undefined || (isRecord(list) && Array.isArray(list) && list.length === 0);
}
