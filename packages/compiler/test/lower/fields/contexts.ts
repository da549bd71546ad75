import { keyOfId } from "../../../src/lower/resolve/outside-ids.ts";
import type {
  ClusterContext,
  ContainerContext,
  ServiceContext,
  TaskContext,
} from "../../../src/lower/fields/contexts.ts";
import type { TaggedContext } from "../../../src/lower/fields/tags.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { placeOf } from "../../../src/lower/resolve/place.ts";

const APP = noun({ kind: "app" }, "app", 'app "shop"');

export const TAGGED: TaggedContext = { app: APP, appTags: undefined };

const PLACE = placeOf({ name: "production", account: "123456789012", region: "us-east-1" });

export const CONTAINER: ContainerContext = {
  name: "api",
  image: "image",
  place: PLACE,
  main: "api",
  ports: undefined,
  logGroup: new Deferred("/ecs/shop/production/api", { Ref: "LogGroup" }),
  logging: {},
  isWindows: false,
  resolve: ({ resource, output }) => `${resource.name}.${output}`,
  saysInitProcess: false,
};

export const TASK: TaskContext = {
  ...TAGGED,
  resolve: ({ resource, output }) => `${resource.name}.${output}`,
  place: PLACE,
  family: "shop-production-api",
  executionRoleArn: new Deferred("arn:execution", { "Fn::GetAtt": ["ExecutionRole", "Arn"] }),
  taskRoleArn: new Deferred("arn:task", { "Fn::GetAtt": ["TaskRole", "Arn"] }),
  runsOn: "fargate",
  processor: "X86_64",
  containers: [],
};

export const SERVICE: ServiceContext = {
  ...TAGGED,
  name: "api",
  cluster: new Deferred("shop", { Ref: "Cluster" }),
  taskDefinition: new Deferred("shop-production-api", { Ref: "TaskDefinition" }),
  subnets: ["subnet-1"],
  securityGroups: [],
  targets: [],
  serviceConnect: undefined,
  serviceRegistries: undefined,
  isScaled: false,
  daemonOn: undefined,
  isDaemon: false,
  launchType: undefined,
  hasInterfaces: true,
  canRebalance: true,
  infrastructureRoleArn: new Deferred("arn:infrastructure", { "Fn::GetAtt": ["InfrastructureRole", "Arn"] }),
  resolve: ({ resource, output }) => `${resource.name}.${output}`,
  deployment: { subject: noun({}, "api.deployment", "the deployment of the api"), strategy: "ROLLING", props: {} },
  rollbackAlarms: [],
  capacity: [],
};

export const CLUSTER: ClusterContext = {
  ...TAGGED,
  name: "shop-production",
  strategy: [{ capacityProvider: "FARGATE", subject: noun({}, "share", "the share"), props: { weight: 1 } }],
  valueOf: keyOfId,
};
