import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { declared, ended } from "../declaration.ts";
import { combined, forbidden } from "../declared.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";

type Service = Subjects["service"];

function controllerOf({ deploymentController: controller }: Service): unknown {
  return isKnown(controller) ? controller.type : controller;
}

const OF_ECS = {
  code: "deploy/circuit-breaker-controller",
  on: "service",
  summary: "What ECS does in its own deployments is not asked of a service that something else deploys.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  when: (service: Service) => ["CODE_DEPLOY", "EXTERNAL"].some((other) => other === controllerOf(service)),
  because: "ECS accepts that with the deployment controller ECS",
  fix: "none",
} as const;

const ofEcs = (place: string) =>
  say`Remove ${property(place)}, or set ${property("deploymentController.type")} to "ECS".`;

const CODE_DEPLOY = {
  code: "deploy/codedeploy-lb",
  on: "service",
  summary: "A service that CodeDeploy deploys has one load balancer, with target groups, and counts its tasks.",
  source: ecsApi("API_CreateService.html"),
} as const;

const EXTERNAL = {
  code: "deploy/external-controller",
  on: "service",
  summary: "A service with an external deployment controller leaves to its task sets what they run, and where.",
  source: ecsApi("API_CreateService.html"),
  when: (service: Service) => controllerOf(service) === "EXTERNAL",
  fix: "none",
} as const;

const inTaskSet = (place: string) => say`Move ${property(place)} to the task sets of the service.`;

/** What a service may not say that CodeDeploy or a program of its own deploys, sorted by code. */
export const CONTROLLERS: readonly Rule[] = [
  combined(
    forbidden({
      ...OF_ECS,
      at: "deploymentConfiguration.alarms",
      values: isEnabled,
      says: "{it} has alarms that end its deployments, which something else than ECS runs",
      help: ofEcs("deploymentConfiguration.alarms"),
    }),
    forbidden({
      ...OF_ECS,
      at: "deploymentConfiguration.deploymentCircuitBreaker",
      values: isEnabled,
      says: "{it} has a circuit breaker for its deployments, which something else than ECS runs",
      help: ofEcs("deploymentConfiguration.deploymentCircuitBreaker"),
    }),
    forbidden({
      ...OF_ECS,
      at: "deploymentConfiguration.lifecycleHooks",
      says: "{it} has hooks for its deployments, which something else than ECS runs",
      help: ofEcs("deploymentConfiguration.lifecycleHooks"),
    }),
    forbidden({
      ...OF_ECS,
      at: "deploymentConfiguration.strategy",
      values: (strategy) => strategy !== "ROLLING",
      says: "{it} has the deployment strategy {value}, and something else than ECS runs its deployments",
      help: ofEcs("deploymentConfiguration.strategy"),
    }),
  ),

  combined(
    declared(
      {
        ...CODE_DEPLOY,
        at: "deploymentController.type",
        says: "{it} is deployed by CodeDeploy and has no target group",
      },
      (type, service) => (type === "CODE_DEPLOY" && hasNoTargetGroup(service) ? true : undefined),
      ({ at, opening }) => ({
        at,
        isAbsence: true,
        message: ended(opening(""), {
          answer: "the service requires an Application Load Balancer or Network Load Balancer",
        }),
        help: say`Add an entry with ${property(["loadBalancers", 0, "targetGroupArn"])} to ${property("loadBalancers")}.`,
      }),
    ),
    declared(
      { ...CODE_DEPLOY, at: "loadBalancers", says: "{it} is deployed by CodeDeploy and has {value} load balancers" },
      (list, service) => (isOfCodeDeploy(service) && knownIn(list) > 1 ? knownIn(list) : undefined),
      ({ at, value, opening }) => ({
        at,
        message: say`${opening(String(value))}; CodeDeploy shifts the traffic of one.`,
        help: say`Keep one entry of ${property("loadBalancers")}.`,
      }),
    ),
    forbidden({
      ...CODE_DEPLOY,
      at: "schedulingStrategy",
      when: (service) => controllerOf(service) === "CODE_DEPLOY",
      values: (strategy) => strategy === "DAEMON",
      says: "{it} is deployed by CodeDeploy and has a task on every instance",
      because: "ECS takes daemons with its own deployments alone",
      help: say`Set ${property("schedulingStrategy")} to "REPLICA", or ${property("deploymentController.type")} to "ECS".`,
      fix: "none",
    }),
  ),

  combined(
    forbidden({
      ...EXTERNAL,
      at: "launchType",
      says: "{it} has an external deployment controller and the launch type {value}",
      because: "each of its task sets has its own",
      help: inTaskSet("launchType"),
    }),
    forbidden({
      ...EXTERNAL,
      at: "loadBalancers",
      says: "{it} has an external deployment controller and load balancers",
      because: 'ECS answers: "LoadBalancers must be empty or null"',
      help: inTaskSet("loadBalancers"),
    }),
    forbidden({
      ...EXTERNAL,
      at: "networkConfiguration",
      says: "{it} has an external deployment controller and a network",
      because: "each of its task sets has its own",
      help: inTaskSet("networkConfiguration"),
    }),
    forbidden({
      ...EXTERNAL,
      at: "platformVersion",
      values: (version) => version !== "",
      says: "{it} has an external deployment controller and the platform version {value}",
      because: "each of its task sets has its own",
      help: inTaskSet("platformVersion"),
    }),
    forbidden({
      ...EXTERNAL,
      at: "schedulingStrategy",
      values: (strategy) => strategy === "DAEMON",
      says: "{it} has an external deployment controller and a task on every instance",
      because: "task sets are shares of the tasks that a service counts",
      help: say`Set ${property("schedulingStrategy")} to "REPLICA", or ${property("deploymentController.type")} to "ECS".`,
    }),
    forbidden({
      ...EXTERNAL,
      at: "taskDefinition",
      values: (name) => name !== "",
      says: "{it} has an external deployment controller and the task definition {value}",
      because: 'ECS answers: "TaskDefinition must be blank"',
      help: inTaskSet("taskDefinition"),
    }),
  ),
];

/** Descriptions of services name what is off, too. */
function isEnabled(setting: unknown): boolean {
  return isRecord(setting) && setting["enable"] === true;
}

function isOfCodeDeploy(service: unknown): boolean {
  const controller = isRecord(service) ? service["deploymentController"] : undefined;
  return isRecord(controller) && controller["type"] === "CODE_DEPLOY";
}

function hasNoTargetGroup(service: unknown): boolean {
  const list = isRecord(service) ? service["loadBalancers"] : undefined;
  if (list === undefined) return true;
  return Array.isArray(list) && list.every((item) => isRecord(item) && typeof item["loadBalancerName"] === "string");
}

/** An entry that cannot be read may come to nothing. */
function knownIn(list: unknown): number {
  return Array.isArray(list) ? list.filter(isRecord).length : 0;
}
