import type { DocumentFacts } from "../difference.ts";

/**
 * What a service is where nobody says it. Its task definition is compared by itself, and so is who owns its desired count.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html. Checked 2026-11-30.
 */
export const SERVICE_FACTS: DocumentFacts = {
  ignored: new Set(["clientToken", "cluster", "serviceName", "tags", "taskDefinition"]),
  defaults: {
    "deploymentConfiguration.bakeTimeInMinutes": 0,
    "deploymentConfiguration.maximumPercent": 200,
    "deploymentConfiguration.minimumHealthyPercent": 100,
    "deploymentConfiguration.strategy": "ROLLING",
    "deploymentController.type": "ECS",
    healthCheckGracePeriodSeconds: 0,
    "capacityProviderStrategy[].base": 0,
    "networkConfiguration.awsvpcConfiguration.assignPublicIp": "DISABLED",
    platformVersion: "LATEST",
    propagateTags: "NONE",
    schedulingStrategy: "REPLICA",
  },
  lists: {
    capacityProviderStrategy: ["capacityProvider"],
    "deploymentConfiguration.alarms.alarmNames": "set",
    "deploymentConfiguration.lifecycleHooks": ["hookTargetArn", "targetType"],
    "deploymentConfiguration.lifecycleHooks[].lifecycleStages": "set",
    loadBalancers: ["containerName", "containerPort", "targetGroupArn"],
    "networkConfiguration.awsvpcConfiguration.securityGroups": "set",
    "networkConfiguration.awsvpcConfiguration.subnets": "set",
    placementConstraints: ["type", "expression"],
    "serviceConnectConfiguration.services": ["portName"],
    "serviceConnectConfiguration.services[].clientAliases": ["port", "dnsName"],
    "serviceConnectConfiguration.logConfiguration.secretOptions": ["name"],
    serviceRegistries: ["registryArn"],
    volumeConfigurations: ["name"],
  },
};
