/**
 * What ECS accepts as the name of a family, container, volume, cluster or service.
 * Source: RegisterTaskDefinition, CreateCluster and CreateService in the ECS API reference. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const ECS_NAME_PATTERN = /^[a-zA-Z0-9_-]{1,255}$/;

/** The characters that such a name may have. */
export const ECS_NAME_CHARACTERS = /^[a-zA-Z0-9_-]*$/;

/**
 * CloudFormation's property names that differ from the API's in more than the case of letters, by the API's
 * structure. Source: AWS::ECS::* in the CloudFormation resource specification. Checked 2026-11-23.
 */
export const CLOUDFORMATION_SPELLINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Cluster: { ClusterSettings: "settings" },
  ProxyConfiguration: { ProxyConfigurationProperties: "properties" },
  Service: { PlacementStrategies: "placementStrategy" },
};

/**
 * Properties that AWS answers with and does not accept, by the structure they are found in.
 * Source: API_TaskDefinition against API_RegisterTaskDefinition, API_Service against API_CreateService. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Repository.html
 */
export const ANSWERED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Cluster: [
    "activeServicesCount",
    "attachments",
    "attachmentsStatus",
    "clusterArn",
    "pendingTasksCount",
    "registeredContainerInstancesCount",
    "runningTasksCount",
    "statistics",
    "status",
  ],
  "Pull-through cache rule": ["createdAt", "updatedAt"],
  Repository: ["createdAt", "repositoryArn", "repositoryUri"],
  "Repository creation template": ["createdAt", "updatedAt"],
  Service: [
    "clusterArn",
    "createdAt",
    "createdBy",
    "currentServiceDeployment",
    "currentServiceRevisions",
    "deployments",
    "events",
    "pendingCount",
    "platformFamily",
    "resourceManagementType",
    "roleArn",
    "runningCount",
    "serviceArn",
    "status",
    "taskSets",
  ],
  TaskDefinition: [
    "compatibilities",
    "deleteRequestedAt",
    "deregisteredAt",
    "registeredAt",
    "registeredBy",
    "requiresAttributes",
    "revision",
    "status",
    "taskDefinitionArn",
  ],
};
