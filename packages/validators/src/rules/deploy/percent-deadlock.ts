import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say, title } from "../../text.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const percentDeadlock = defineRule({
  code: "deploy/percent-deadlock",
  severity: "error",
  on: "service",
  summary: "A rolling deployment has room to start a new task, or to stop an old one.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  check(service, report) {
    const percents = isRolling(service) ? percentsOf(service) : undefined;
    if (percents !== undefined && percents.minimum >= percents.maximum) report(blocked(service, percents));
  },
});

export const percentRoundingDeadlock = defineRule({
  code: "deploy/percent-rounding-deadlock",
  severity: "warning",
  on: "service",
  summary: "The room of a rolling deployment is a whole task.",
  source: ecsApi("API_DeploymentConfiguration.html"),
  check(service, report) {
    const percents = isRolling(service) ? percentsOf(service) : undefined;
    if (percents === undefined || percents.minimum >= percents.maximum || !isKnown(service.desiredCount)) return;
    if (!hasRoom(service.desiredCount, percents)) report(stuck(service, service.desiredCount, percents));
  },
});

type Service = Subjects["service"];

/** Percentages of the desired count. Source: the defaults of `deploymentConfiguration` for REPLICA services. */
interface Percents {
  readonly minimum: number;
  readonly maximum: number;
}

/** Undefined where one of them is not known, or is out of its bounds. */
function percentsOf({ deploymentConfiguration: configuration }: Service): Percents | undefined {
  if (!isKnown(configuration)) return undefined;
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = configuration;
  if (!isKnown(minimumHealthyPercent) || !isKnown(maximumPercent)) return undefined;
  // `deploy/percent-bounds` speaks of those.
  if (minimumHealthyPercent > 100 || maximumPercent < 100) return undefined;
  return { minimum: minimumHealthyPercent, maximum: maximumPercent };
}

/** Daemons, blue/green deployments and other controllers replace tasks in their own ways. */
function isRolling({ schedulingStrategy, deploymentController, deploymentConfiguration }: Service): boolean {
  const strategy = isKnown(deploymentConfiguration) ? deploymentConfiguration.strategy : undefined;
  const controller = isKnown(deploymentController) ? deploymentController.type : deploymentController;
  return isDefault(schedulingStrategy, "REPLICA") && isDefault(strategy, "ROLLING") && isDefault(controller, "ECS");
}

function isDefault(value: unknown, standard: string): boolean {
  return !isPresent(value) || value === standard;
}

/** ECS rounds the healthy tasks up and the running ones down. */
function hasRoom(count: number, { minimum, maximum }: Percents): boolean {
  return count === 0 || Math.floor((count * maximum) / 100) > Math.ceil((count * minimum) / 100);
}

/** The largest share of healthy tasks that leaves room for one less than may run. */
function roomiest(count: number, maximum: number): number {
  return Math.floor(((Math.floor((count * maximum) / 100) - 1) * 100) / count);
}

function blocked(service: Service, { minimum, maximum }: Percents): Finding {
  return {
    ...placed(service, service.desiredCount === 1 ? "0" : "50 or less"),
    message: say`${named(service)} keeps ${minimum} percent of its tasks healthy and runs at most ${maximum} percent in a deployment; ECS could neither start a new task nor stop an old one.`,
  };
}

function stuck(service: Service, count: number, { minimum, maximum }: Percents): Finding {
  const tasks = count === 1 ? "its one task" : `its ${count} tasks`;
  const enough = roomiest(count, maximum);
  return {
    ...placed(service, enough === 0 ? "0" : `${enough} or less`),
    message: say`${named(service)} keeps ${minimum} percent of ${tasks} healthy and runs at most ${maximum} percent in a deployment; rounded to whole tasks, ECS could neither start a new one nor stop an old one.`,
  };
}

const MAXIMUM = ["deploymentConfiguration", "maximumPercent"] as const;
const MINIMUM = ["deploymentConfiguration", "minimumHealthyPercent"] as const;

/** At the value that is written, with the room that makes every deployment move. */
function placed({ deploymentConfiguration }: Service, lower: string): Pick<Finding, "at" | "help" | "fix"> {
  const isWritten = isKnown(deploymentConfiguration) && isPresent(deploymentConfiguration.maximumPercent);
  return {
    at: isWritten ? MAXIMUM : MINIMUM,
    help: say`Set ${property(MAXIMUM)} to 200, or ${property(MINIMUM)} to ${lower}.`,
    fix: {
      title: title`Set ${property(MAXIMUM)} to 200`,
      edits: [{ op: "set", at: MAXIMUM, value: 200 }],
    },
  };
}

function named({ serviceName }: Service): string {
  return isKnown(serviceName) ? `Service "${serviceName}"` : "The service";
}
