import type { Likelihood } from "./finding.ts";

/** What a sentence of ECS means, in a stopped task or an event of the service. */
export interface Reason {
  readonly about: RegExp;
  readonly likelihood: Likelihood;
  readonly says: string;
  readonly help: string;
}

/**
 * The first that matches a sentence is told. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html and …/service-event-messages-list.html. Checked 2026-11-30.
 */
export const STOPPED_REASONS: readonly Reason[] = [
  {
    about: /does not contain descriptor matching platform|exec format error/i,
    likelihood: "certain",
    says: "The image is not for the processor that the task runs on.",
    help: "Build it for linux/amd64 or linux/arm64 as `runtimePlatform` says.",
  },
  {
    about: /toomanyrequests|pull rate limit/i,
    likelihood: "certain",
    says: "The registry refuses more pulls.",
    help: "Take the image through a pull-through cache of ECR, or from public.ecr.aws.",
  },
  {
    about: /json key/i,
    likelihood: "certain",
    says: "A secret does not contain the key that a container takes.",
    help: "Add the key to the secret's JSON, or correct its name.",
  },
  {
    about: /CannotPull.*may require authorization/is,
    likelihood: "certain",
    says: "An image is not there, or may not be pulled.",
    help: "See that its name and tag exist, and that the execution role, or `repositoryCredentials`, may pull it.",
  },
  {
    about: /CannotPull.*(?:not found|manifest unknown|does not exist)/is,
    likelihood: "certain",
    says: "An image is not there.",
    help: "Push it, or deploy one that is there.",
  },
  {
    about: /CannotPull.*(?:timeout|timed out|i\/o|deadline|connection|dial tcp)/is,
    likelihood: "certain",
    says: "The registry of an image is not reached.",
    help: "Give the subnets a way to it: a NAT gateway, endpoints of ECR and S3, or a public IP address in public subnets.",
  },
  {
    about: /CannotPull.*(?:denied|not authorized|403|no basic auth)/is,
    likelihood: "certain",
    says: "The image may not be pulled.",
    help: "Allow the execution role to pull it and, where it is another account's, that account's repository policy to let it.",
  },
  {
    about: /CannotPull/i,
    likelihood: "likely",
    says: "An image cannot be pulled.",
    help: "See that its tag exists, that the execution role may pull it, and that its registry is reached.",
  },
  {
    about: /ResourceInitializationError.*(?:timeout|timed out|deadline|connection|unable to connect|dial tcp)/is,
    likelihood: "certain",
    says: "What a task needs to start is not reached from its subnets.",
    help: "Give the subnets a way to AWS: a NAT gateway, endpoints of the services, or a public IP address in public subnets.",
  },
  {
    about: /ResourceInitializationError.*(?:AccessDenied|not authorized)/is,
    likelihood: "certain",
    says: "The execution role may not read or write what a task needs to start.",
    help: "Allow it what the reason names.",
  },
  {
    about: /ResourceInitializationError/i,
    likelihood: "likely",
    says: "Secrets, logs, volumes or the network of a task could not be set up.",
    help: "The reason says which; see that it exists, that the execution role may use it, and that it is reached.",
  },
  {
    about: /failed (?:ELB|container) health checks/i,
    likelihood: "likely",
    says: "Tasks are stopped because they fail their health check.",
    help: "See that the check asks the right port and path, and that `startPeriod` or `healthCheckGracePeriodSeconds` is as long as the start takes.",
  },
  {
    about: /Spot(?:Interruption| Task was interrupted)/i,
    likelihood: "possible",
    says: "AWS took Spot capacity back.",
    help: "Put a share on other capacity: `capacityProviderStrategy: [fargate({ base: 1 }), fargateSpot({ weight: 1 })]`.",
  },
  {
    about: /Host EC2.*terminated|instance.*terminated/i,
    likelihood: "possible",
    says: "The instance that a task ran on was terminated.",
    help: "Look at the Auto Scaling group: managed draining moves tasks away first.",
  },
];

export const EVENT_REASONS: readonly Reason[] = [
  {
    about: /no container instances? (?:were|was) found|No Container Instances/i,
    likelihood: "certain",
    says: "The cluster has no container instance, and the service wants one.",
    help: "Start instances that register with the cluster, raise the Auto Scaling group, or use Fargate.",
  },
  {
    about: /unable to place a task.*(?:insufficient|RESOURCE:(?:CPU|MEMORY))/is,
    likelihood: "certain",
    says: "No container instance has the CPU or memory that a task wants.",
    help: "Add or enlarge instances, or give the task less `cpu` and `memory`. During a deployment both old and new tasks want room: `minimumHealthyPercent` below 100 makes some.",
  },
  {
    about: /unable to place a task.*(?:RESOURCE:PORTS|using a port)/is,
    likelihood: "certain",
    says: "No container instance has the host port free that a task wants.",
    help: "Leave the host port to ECS (0), or have an instance more than tasks while deploying.",
  },
  {
    about: /unable to place a task.*(?:RESOURCE:ENI|network interface)/is,
    likelihood: "certain",
    says: "No container instance has a network interface left for a task.",
    help: "Switch ENI trunking on (`awsvpcTrunking`), or add instances.",
  },
  {
    about: /unable to place a task.*(?:constraint|attribute|AGENT)/is,
    likelihood: "certain",
    says: "No container instance fits the task's constraints, or its agent is not connected.",
    help: "Look at `placementConstraints` and `runtimePlatform`, and at the agents: `aws ecs describe-container-instances`.",
  },
  {
    about: /Capacity is unavailable|insufficient capacity/i,
    likelihood: "certain",
    says: "AWS has no such capacity in these zones now.",
    help: "It is tried again; more zones, On-Demand beside Spot, or another size find some sooner.",
  },
  {
    about: /reached the limit|limit exceeded|vCPU limit|quota/i,
    likelihood: "certain",
    says: "A quota of the account is used up.",
    help: "Ask for more with Service Quotas, or stop what is not needed.",
  },
  {
    about: /unable to assume (?:the )?(?:service linked )?role/i,
    likelihood: "certain",
    says: "ECS may not take a role of the service.",
    help: "See that the role exists, and that its trust policy names ecs-tasks.amazonaws.com or ecs.amazonaws.com.",
  },
  {
    about: /insufficient free addresses|not enough free addresses|no available IP/i,
    likelihood: "certain",
    says: "A subnet has no address left for a task.",
    help: "Use larger or more subnets: every task in them has an address.",
  },
  {
    about: /unable to place a task/i,
    likelihood: "likely",
    says: "ECS cannot place a task.",
    help: "The event says why.",
  },
  {
    about: /unable to consistently start tasks successfully/i,
    likelihood: "possible",
    says: "Tasks end again and again, and ECS starts them less and less often.",
    help: "What makes them end is found above, or in the stopped tasks of the last hour.",
  },
];
