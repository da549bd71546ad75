import type { CaseKind, Json } from "./case.ts";

/** Puts one fault into a document. */
type Fault = (value: Json) => Json;

/** The value with another one at a path: `containerDefinitions.0.image`; undefined removes what is there. */
function at(path: string, to: unknown): Fault {
  const [first = "", ...rest] = path.split(".");
  return (value) => {
    const below: unknown = value[first];
    const changed = rest.length === 0 ? to : replaced(below, rest, to);
    const { [first]: _, ...others } = value;
    return changed === undefined ? others : { ...value, [first]: changed };
  };
}

function replaced(value: unknown, path: readonly string[], to: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      if (String(index) !== path[0]) return item;
      return path.length === 1 ? to : replaced(item, path.slice(1), to);
    });
  }
  return at(path.join("."), to)(isJson(value) ? value : {});
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const web = (path: string, to: unknown) => at(`containerDefinitions.0.${path}`, to);
const first = (path: string, to: unknown) => at(`rules.0.${path}`, to);
const several = (count: number) => Array.from({ length: count }, (_, index) => index);
const container = (name: string) => ({ name, image: "nginx:1.27" });

const EXCEPTIONS = { imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "a*" }] };
const TARGET_GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

/** One thing that is wrong, by kind of document; `none` is right. */
export const FAULTS: Readonly<Record<CaseKind, Readonly<Record<string, Fault>>>> = {
  taskDefinition: {
    none: (value) => value,
    "no family": at("family", undefined),
    "a family with a space": at("family", "the shop"),
    "no containers": at("containerDefinitions", []),
    "eleven containers": at(
      "containerDefinitions",
      several(11).map((index) => container(`web-${index}`)),
    ),
    "a container without a name": web("name", undefined),
    "a container without an image": web("image", undefined),
    "two containers of one name": at("containerDefinitions", [container("web"), container("web")]),
    "no essential container": web("essential", false),
    "another network mode on Fargate": at("networkMode", "bridge"),
    "a misspelt network mode": at("networkMode", "awsvcp"),
    "a misspelt compatibility": at("requiresCompatibilities", ["FARGAT"]),
    "no CPU on Fargate": at("cpu", undefined),
    "a size that Fargate does not have": at("memory", "513"),
    "a CPU that is a number": (value) => ({ ...value, cpu: 256, memory: "512" }),
    "a container's CPU that is a text": web("cpu", "10"),
    "an unknown property": at("containerDefintions", []),
    "an unknown property of a container": web("comand", ["sh"]),
    "an essential that is no boolean": web("essential", "maybe"),
    "a host port of its own in awsvpc": web("portMappings", [{ containerPort: 80, hostPort: 8080 }]),
    "a port that is too large": web("portMappings", [{ containerPort: 70000 }]),
    "an unknown protocol": web("portMappings", [{ containerPort: 80, protocol: "http" }]),
    "memory below its least": web("memory", 2),
    "an unknown log driver": web("logConfiguration", { logDriver: "syslg" }),
    "a log driver that Fargate lacks": web("logConfiguration", { logDriver: "syslog" }),
    "logs without a group": web("logConfiguration", {
      logDriver: "awslogs",
      options: { "awslogs-region": "us-east-1" },
    }),
    "a dependency on nobody": web("dependsOn", [{ containerName: "db", condition: "START" }]),
    "a health check without CMD": web("healthCheck", { command: ["true", "yes"] }),
    "a health check that is too frequent": web("healthCheck", { command: ["CMD", "true"], interval: 1 }),
    "a mount of no volume": web("mountPoints", [{ sourceVolume: "data", containerPath: "/data" }]),
    "a soft limit above the hard one": web("ulimits", [{ name: "nofile", softLimit: 20, hardLimit: 10 }]),
    "an unknown limit": web("ulimits", [{ name: "nofiles", softLimit: 10, hardLimit: 20 }]),
    "a secret from nowhere": web("secrets", [{ name: "KEY" }]),
    "a wait that Fargate does not have": web("stopTimeout", 121),
    "a privileged container on Fargate": web("privileged", true),
    "storage below its least": at("ephemeralStorage", { sizeInGiB: 10 }),
    "an unknown architecture": at("runtimePlatform", { cpuArchitecture: "ARM" }),
  },
  service: {
    none: (value) => value,
    "no name": at("serviceName", undefined),
    "a name with a space": at("serviceName", "the shop"),
    "a strategy beside a launch type": at("capacityProviderStrategy", [{ capacityProvider: "FARGATE", weight: 1 }]),
    "an unknown launch type": at("launchType", "FARGAT"),
    "less than no task": at("desiredCount", -1),
    "a count that is a text": at("desiredCount", "2"),
    "seventeen subnets": at(
      "networkConfiguration.awsvpcConfiguration.subnets",
      several(17).map((index) => `subnet-${String(index).padStart(17, "0")}`),
    ),
    "six security groups": at(
      "networkConfiguration.awsvpcConfiguration.securityGroups",
      several(6).map((index) => `sg-${String(index).padStart(17, "0")}`),
    ),
    "no subnets": at("networkConfiguration.awsvpcConfiguration.subnets", undefined),
    "more healthy than there are": at("deploymentConfiguration", { minimumHealthyPercent: 150, maximumPercent: 200 }),
    "less than all of them": at("deploymentConfiguration", { minimumHealthyPercent: 50, maximumPercent: 50 }),
    "a circuit breaker without a rollback": at("deploymentConfiguration", {
      deploymentCircuitBreaker: { enable: true },
    }),
    "one task on each Fargate": at("schedulingStrategy", "DAEMON"),
    "an unknown scheduling strategy": at("schedulingStrategy", "REPLICAS"),
    "a placement on Fargate": at("placementStrategy", [{ type: "spread", field: "instanceId" }]),
    "an unknown property": at("desiredcount", 2),
    "a balancer without a container": at("loadBalancers", [{ targetGroupArn: TARGET_GROUP, containerPort: 80 }]),
  },
  repository: {
    none: (value) => value,
    "no name": at("repositoryName", undefined),
    "a name with capitals": at("repositoryName", "Shop"),
    "a name with two hyphens, which is right": at("repositoryName", "shop--web"),
    "a name of one letter": at("repositoryName", "s"),
    "an unknown mutability": at("imageTagMutability", "IMUTABLE"),
    "a scan that is no boolean": at("imageScanningConfiguration", { scanOnPush: "maybe" }),
    "an unknown encryption": at("encryptionConfiguration", { encryptionType: "AES" }),
    "a key without KMS": at("encryptionConfiguration", { encryptionType: "AES256", kmsKey: "alias/shop" }),
    "exceptions of what is mutable": (value) => ({ ...value, imageTagMutability: "MUTABLE", ...EXCEPTIONS }),
    "exceptions of what says nothing": (value) => ({ ...at("imageTagMutability", undefined)(value), ...EXCEPTIONS }),
    "an unknown property": at("repositoryname", "shop"),
  },
  lifecyclePolicy: {
    none: (value) => value,
    "no rules": at("rules", undefined),
    "two rules of one priority": first("rulePriority", 2),
    "a priority of nothing": first("rulePriority", 0),
    "both lists of tags": first("selection.tagPatternList", ["v*"]),
    "no list of tags": first("selection.tagPrefixList", undefined),
    "an unknown count": first("selection.countType", "imageCountMore"),
    "a count of nothing": first("selection.countNumber", 0),
    "a unit of a number": first("selection.countUnit", "days"),
    "days without a unit": at("rules.1.selection.countUnit", undefined),
    "an unknown action": first("action.type", "delete"),
    "any before others": first("selection", { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 1 }),
    "an unknown property": first("priority", 1),
  },
  repositoryPolicy: {
    none: (value) => value,
    "no statement": at("Statement", undefined),
    "no principal": at("Statement.0.Principal", undefined),
    "an unknown effect": at("Statement.0.Effect", "Alow"),
    "an action of another service": at("Statement.0.Action", "s3:GetObject"),
    "no action": at("Statement.0.Action", undefined),
    "an unknown version": at("Version", "2012-10-18"),
  },
};
