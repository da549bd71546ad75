import type { Deployment, Service } from "@aws-sdk/client-ecs";
import { SHAPES } from "@ecs-dsl/validators";
import { fromCloudFormation } from "../../../read/cloudformation/from-cloud-formation.ts";
import { isRecord } from "../../../read/is-record.ts";
import { readService } from "../../read-service.ts";
import type { Difference } from "../difference.ts";
import type { Effect } from "../effect.ts";
import { SERVICE_FACTS } from "../facts/service.ts";
import type { Properties, ResourceKind } from "../resource-kind.ts";

export const service: ResourceKind = {
  type: "AWS::ECS::Service",
  noun: "service",
  facts: SERVICE_FACTS,
  compiled: (properties) => fromCloudFormation(SHAPES.service, withoutForce(properties)).value,
  live: async (aws, { workload, compiled }) => {
    if (workload?.rollout.kind !== "service") return { value: undefined };
    const answer = await readService(aws, workload.cluster, workload.rollout.service);
    if ("refusal" in answer) return answer;
    return { value: answer.value === undefined ? undefined : asCreated(answer.value.service, recordOf(compiled)) };
  },
  effect,
};

function withoutForce({ ForceNewDeployment: _once, ...properties }: Properties): Properties {
  return properties;
}

/** What CreateService would be given for the service, where the config says as much: `desiredCount` may be scaling's. */
function asCreated(live: Service, compiled: Properties): Properties {
  const primary: Deployment | undefined = live.deployments?.find(({ status }) => status === "PRIMARY");
  return {
    availabilityZoneRebalancing: live.availabilityZoneRebalancing ?? compiled["availabilityZoneRebalancing"],
    capacityProviderStrategy: live.capacityProviderStrategy,
    deploymentConfiguration: live.deploymentConfiguration,
    deploymentController: live.deploymentController,
    desiredCount: compiled["desiredCount"] === undefined ? undefined : live.desiredCount,
    enableECSManagedTags: live.enableECSManagedTags,
    enableExecuteCommand: live.enableExecuteCommand,
    healthCheckGracePeriodSeconds: live.healthCheckGracePeriodSeconds,
    launchType: live.launchType,
    loadBalancers: live.loadBalancers,
    networkConfiguration: live.networkConfiguration,
    placementConstraints: live.placementConstraints,
    placementStrategy: live.placementStrategy,
    platformVersion: live.platformVersion,
    propagateTags: live.propagateTags,
    role: compiled["role"] === undefined ? undefined : live.roleArn,
    schedulingStrategy: live.schedulingStrategy,
    serviceConnectConfiguration: primary?.serviceConnectConfiguration ?? compiled["serviceConnectConfiguration"],
    serviceRegistries: live.serviceRegistries,
    volumeConfigurations: primary?.volumeConfigurations ?? compiled["volumeConfigurations"],
  };
}

function recordOf(value: unknown): Properties {
  return isRecord(value) ? value : {};
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html. Checked 2026-11-30. */
const REPLACED = /^(launchType|role|schedulingStrategy)\b/;
const TRAFFIC = /^loadBalancers\b/;

/** UpdateService starts a new deployment for these. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html. Checked 2026-11-30. */
const ROLLING =
  /^(capacityProviderStrategy|networkConfiguration|placementConstraints|placementStrategy|platformVersion|serviceConnectConfiguration|serviceRegistries|volumeConfigurations|enableExecuteCommand|enableECSManagedTags|propagateTags)\b/;

function effect({ place }: Difference): Effect {
  if (place === "") return "new";
  if (REPLACED.test(place)) return "replacement";
  if (TRAFFIC.test(place)) return "traffic";
  return ROLLING.test(place) ? "rolling" : "in-place";
}
