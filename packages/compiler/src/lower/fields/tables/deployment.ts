import type { DeploymentPlan } from "../../plan/deployment-plan.ts";
import type { BuiltAt } from "../places.ts";
import type { ServiceContext } from "../contexts.ts";
import type { Origins } from "../origins.ts";
import { ROLLING } from "./rolling.ts";
import { BLUE_GREEN, CANARY, LINEAR } from "./shift.ts";

/** The fields of each strategy. */
export const DEPLOYMENTS = { ROLLING, BLUE_GREEN, CANARY, LINEAR };

type Configuration = BuiltAt<"service.deploymentConfiguration">;

/** What ECS is told of how the tasks are replaced; that they roll it takes for granted. */
export function deploymentConfiguration(context: ServiceContext): Configuration | undefined {
  const { deployment } = context;
  const { deploymentConfiguration } = lowered(deployment, context);
  const built = withAlarms(deploymentConfiguration, context);
  return deployment.strategy === "ROLLING" ? built : { strategy: deployment.strategy, ...built };
}

/** The service's own alarms stop a deployment beside those that the deployment names. */
function withAlarms(built: Configuration | undefined, { rollbackAlarms }: ServiceContext): Configuration | undefined {
  if (rollbackAlarms.length === 0) return built;
  const { alarmNames } = { alarmNames: [], ...built?.alarms };
  const named = Array.isArray(alarmNames) ? alarmNames : [];
  return {
    ...built,
    alarms: { enable: true, rollback: true, ...built?.alarms, alarmNames: [...named, ...rollbackAlarms] },
  };
}

function lowered(deployment: DeploymentPlan, context: ServiceContext) {
  switch (deployment.strategy) {
    case "ROLLING":
      return ROLLING.lower("service", deployment, context);
    case "BLUE_GREEN":
      return BLUE_GREEN.lower("service", deployment, context);
    case "CANARY":
      return CANARY.lower("service", deployment, context);
    case "LINEAR":
      return LINEAR.lower("service", deployment, context);
  }
}

/** Where that was written. */
export function addDeploymentPartOrigins(origins: Origins, deployment: DeploymentPlan, context: ServiceContext): void {
  switch (deployment.strategy) {
    case "ROLLING":
      return ROLLING.addPartOrigins(origins, "service", deployment, context);
    case "BLUE_GREEN":
      return BLUE_GREEN.addPartOrigins(origins, "service", deployment, context);
    case "CANARY":
      return CANARY.addPartOrigins(origins, "service", deployment, context);
    case "LINEAR":
      return LINEAR.addPartOrigins(origins, "service", deployment, context);
  }
}
