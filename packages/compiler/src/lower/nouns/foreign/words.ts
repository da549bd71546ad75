import { DISCOVERY_NOUNS } from "./discovery-words.ts";
import { existingNetworkWords, networkWords } from "./network-words.ts";
import { queueWords, topicWords } from "./resource-words.ts";
import { INSTANCE_NOUNS } from "./instance-words.ts";
import { SCALING_STRUCTURES } from "./scaling-words.ts";
import { SHIFT_NOUNS } from "./shift-words.ts";
import { scheduledTaskWords, STARTED_STRUCTURES, taskWords } from "./started-words.ts";
import { TRAFFIC } from "./traffic-words.ts";
import { all, serviceWords, sidecarWords, workerWords, type Words } from "./workload-words.ts";

const ageWords = () => all("days: 30", "age", "maxage", "maxagedays", "maxdays", "olderthan", "countnumber", "day");
const tagWords = () => ({
  ...all('tagPrefixes: ["v"]', "prefix", "prefixes", "tagprefixlist", "tagprefix", "tag", "tags", "startswith"),
  ...all('tagPatterns: ["v*"]', "pattern", "patterns", "tagpatternlist", "tagpattern", "glob", "wildcard"),
});

const agedTagWords = () => ({ ...ageWords(), ...tagWords() });

/** By what a sentence calls the noun or structure; made when one is asked for, as most configs ask for none. */
export const FOREIGN_WORDS: Readonly<Record<string, () => Words>> = {
  "a service": serviceWords,
  "a sidecar": sidecarWords,

  "a worker": workerWords,
  "a task": taskWords,
  "a scheduled task": scheduledTaskWords,
  ...STARTED_STRUCTURES,
  ...DISCOVERY_NOUNS,
  "the roles of a workload": () => ({
    ...all('execution: "arn:aws:iam::123456789012:role/ecs"', "exec", "executionrole", "executionrolearn"),
    ...all('task: "arn:aws:iam::123456789012:role/shop"', "taskrole", "taskrolearn", "role", "rolearn"),
  }),
  "a queue": queueWords,
  "a topic": topicWords,
  "a volume": () => ({
    ...all('efs: "fs-0123456789abcdef0"', "efsvolumeconfiguration", "filesystemid", "efsvolume", "filesystem", "id"),
    ...all("Remove it: the name is the key, as in `volumes: { data: {} }`.", "name", "volumename", "sourcevolume"),
  }),
  "an encryption": () => ({
    ...all('encryptionType: "KMS"', "type", "algorithm"),
    ...all('kmsKey: "alias/shop"', "key", "kmskeyid", "keyid", "kms"),
  }),
  "a log group": () => all('logGroup: "/shop/api"', "loggroupname", "group", "name"),
  "a port": () => ({
    ...all("containerPort: 8080", "port", "number", "targetport", "internal", "target", "value"),
    ...all("Remove it: a task has an address of its own, so only `containerPort` counts.", "published"),
    name: "Remove it: the name is the key, as in `ports: { http: 8080 }`.",
  }),
  "a health check": () => ({
    ...all(
      'command: "curl -f http://localhost:8080/ || exit 1"',
      "test",
      "cmd",
      "exec",
      "path",
      "url",
      "httpget",
      "endpoint",
    ),
    ...all("interval: 30", "period", "periodseconds", "intervalseconds"),
    ...all("timeout: 5", "timeoutseconds"),
    ...all("retries: 3", "failurethreshold", "unhealthythreshold", "maxretries"),
    ...all("startPeriod: 60", "initialdelayseconds", "graceperiod", "startdelay"),
  }),
  ...SCALING_STRUCTURES,
  ...INSTANCE_NOUNS,
  ...TRAFFIC,
  "a cluster": () => ({
    ...all('name: "shop"', "clustername", "id"),
    ...all('containerInsights: "enhanced"', "insights", "settings", "containerinsightsv2"),
    ...all("Remove it: the `network` stands beside the cluster, in the app.", "vpc", "network", "vpcid"),
    capacity: "defaultCapacityProviderStrategy: [fargate({ weight: 1 })]",
  }),
  "a network": networkWords,
  "an existing network": existingNetworkWords,
  "an environment": () => ({
    ...all('account: "123456789012"', "accountid", "awsaccount", "awsaccountid", "accountnumber", "id"),
    ...all('region: "us-east-1"', "awsregion", "location", "zone"),
    ...all("Remove it: the `network` is returned from `define`.", "vpc", "vpcid", "network", "subnets", "subnetids"),
    ...all("Remove it: the name of an environment is its key.", "name", "environment", "env"),
    ...all("Remove it: the scripts use the credentials that the AWS CLI finds.", "profile", "credentials", "role"),
    ...all("Remove it: `define` returns the workloads of an environment.", "workloads", "services"),
  }),
  "a repository": () => ({
    ...all(
      "lifecycle: [keepLast(10)]",
      "lifecyclerules",
      "lifecyclepolicy",
      "lifecyclepolicytext",
      "rules",
      "retention",
    ),
    ...all("lifecycle: [keepLast(10)]", "maximagecount", "keep", "maximages"),
    ...all("scanOnPush: true", "imagescanonpush", "imagescanningconfiguration", "scanning", "scan"),
    ...all('imageTagMutability: "IMMUTABLE"', "immutable", "tagimmutability", "immutabletags", "tagmutability"),
    ...all(
      'encryption: { encryptionType: "KMS" }',
      "kms",
      "kmskey",
      "encryptionkey",
      "encryptionconfiguration",
      "encryptiontype",
    ),
    ...all('Remove it: the name comes first, as in `repository("shop/api")`.', "name", "repositoryname"),
  }),
  "a build": () => ({
    ...all('args: { NODE_ENV: "production" }', "buildargs", "buildarg", "arg"),
    ...all('dockerfile: "Dockerfile"', "file", "dockerfilepath", "containerfile"),
    ...all('target: "production"', "stage", "buildtarget"),
    ...all(
      "Remove it: an image is built for the processor of what runs it, which `runtimePlatform` says.",
      "platform",
      "platforms",
      "arch",
      "architecture",
    ),
    context: 'Remove it: the folder comes first, as in `build("./api")`.',
  }),
  "Linux parameters": () => all("initProcessEnabled: true", "init", "initprocess", "tini"),
  "a runtime platform": () => ({
    ...all('operatingSystemFamily: "LINUX"', "os", "osfamily", "operatingsystem", "family"),
    ...all('cpuArchitecture: "ARM64"', "arch", "architecture", "cpu", "processor"),
  }),
  "a rolling update": () => ({
    ...all("circuitBreaker: { enable: true, rollback: true }", "deploymentcircuitbreaker", "rollback", "autorollback"),
    ...all(
      "maximumPercent: 200",
      "maxsurge",
      "maxhealthypercent",
      "maxpercent",
      "maximum",
      "max",
      "deploymentmaximumpercent",
    ),
    ...all(
      "minimumHealthyPercent: 100",
      "maxunavailable",
      "minhealthypercent",
      "minpercent",
      "minimumpercent",
      "minimum",
      "min",
      "deploymentminimumhealthypercent",
    ),
    ...all("Remove it: `rolling(…)` is the strategy.", "type", "strategy", "controller", "deploymentcontroller"),
  }),
  ...SHIFT_NOUNS,
  "archiveUnpulled(…)": agedTagWords,
  "expireArchived(…)": agedTagWords,
  "expireOlderThan(…)": agedTagWords,
  "expireUntagged(…)": () => ({
    ...ageWords(),
    ...all(
      'Write `expireOlderThan({ days: 30, tagPrefixes: ["v"] })` instead: images without a tag have no prefix.',
      "tagprefixes",
      "tagpatterns",
      ...Object.keys(tagWords()),
    ),
  }),
  "an existing repository": () => ({
    ...all('account: "123456789012"', "accountid", "registryid", "registry", "owner"),
    ...all(
      "Remove it: an existing repository keeps the settings that it was made with.",
      "lifecycle",
      "lifecyclerules",
      "imagetagmutability",
      "scanonpush",
      "encryption",
      "grants",
      "tags",
      "overrides",
      "suppress",
    ),
  }),
  "the grants of a repository": () => ({
    ...all('pull: ["987654321098"]', "read", "pullers", "accounts", "allowpull", "readers"),
    ...all('push: ["arn:aws:iam::123456789012:role/ci"]', "write", "pushers", "allowpush", "writers"),
  }),
  "immutable(…) or mutable(…)": () =>
    all('except: ["latest"]', "exceptions", "exclude", "exclusions", "filters", "tags", "excluding"),
  "a registry": () => ({
    ...all(
      'scanning: { type: "BASIC", onPush: ["*"] }',
      "scan",
      "scanonpush",
      "imagescanning",
      "scanningconfiguration",
    ),
    ...all('replication: [{ destinations: [{ region: "eu-west-1" }] }]', "replicate", "replicas", "replicationrules"),
    ...all(
      'pullThroughCache: { quay: { upstream: "quay.io" } }',
      "cache",
      "caches",
      "mirrors",
      "pullthroughcacherules",
    ),
    ...all("creationTemplates: { quay: { lifecycle: [keepLast(10)] } }", "templates", "repositorycreationtemplates"),
    ...all('grants: { replicate: ["987654321098"] }', "policy", "registrypolicy", "permissions"),
  }),
  "a pull-through cache": () => ({
    ...all('upstream: "quay.io"', "url", "upstreamregistryurl", "registry", "upstreamregistry", "host"),
    ...all('credential: secret("ecr-pullthroughcache/dockerhub")', "credentialarn", "secret", "credentials", "auth"),
    ...all('customRole: "arn:aws:iam::123456789012:role/ecr"', "customrolearn", "role"),
  }),
  "keepLast(…)": () => ({
    ...tagWords(),
    ...all("Remove it: the number comes first, as in `keepLast(10)`.", "count", "countnumber", "images", "max", "last"),
  }),
  "a permission": () => ({
    ...all('actions: ["s3:GetObject"]', "action", "allow", "notaction"),
    ...all('resources: ["*"]', "resource", "arn", "arns", "notresource"),
    ...all('conditions: { StringEquals: { "aws:RequestedRegion": "us-east-1" } }', "condition"),
    ...all("Remove it: only `effect`, `actions`, `resources` and `conditions` stand here.", "sid", "principal"),
  }),
  "awsLogs(…)": () => ({
    ...all("retentionInDays: 30", "retention", "retentiondays", "logretention", "days"),
    ...all('logGroup: "/shop/api"', "group", "awslogsgroup", "loggroupname"),
    ...all('streamPrefix: "api"', "prefix", "awslogsstreamprefix", "logstreamprefix"),
    ...all("Remove it: the region is that of the environment.", "region", "awslogsregion"),
  }),
  "fireLens(…)": () => ({
    ...all("to: [{ cloudWatch: {} }]", "destination", "destinations", "output", "outputs", "options", "target"),
    ...all("router: { memoryReservation: 128 }", "logrouter", "image", "memory", "memoryreservation", "sidecar"),
  }),
  "a destination of logs": () => ({
    ...all("cloudWatch: {}", "cloudwatchlogs", "awslogs", "logs", "loggroup"),
    ...all('s3: { bucket: "shop-logs" }', "bucket"),
    ...all('firehose: "shop-logs"', "kinesis", "kinesisfirehose", "deliverystream", "stream"),
    ...all('output: { Name: "datadog" }', "name", "options", "type", "datadog", "splunk", "http"),
    ...all('secretOptions: { apikey: secret("prod/datadog") }', "secrets", "secret"),
  }),
  "an app": () => ({
    ...all("workloads: [api]", "services", "service", "tasks", "containers", "apps", "stacks", "deployments"),
    ...all('repositories: [repository("shop/api")]', "repository", "ecr", "images"),
    ...all('resources: [queue("jobs")]', "queues", "queue", "sqs"),
    ...all('resources: [topic("orders")]', "topics", "topic", "sns"),
    ...all('discovery: cloudMap("myapp.local")', "cloudmap", "servicediscovery", "namespace", "dns"),
    ...all("discovery: serviceConnect()", "serviceconnect", "mesh"),
    ...all("network: network()", "vpc", "vpcs", "networks", "networking"),
    ...all('cluster: cluster({ name: "shop" })', "clusters", "clustername"),
    ...all(
      'Write `environments: { production: { account: "123456789012", region: "us-east-1" } }`, and return what is in one from `define`.',
      "env",
      "envs",
      "environment",
      "stages",
      "stage",
      "account",
      "region",
      "accounts",
      "regions",
      "provider",
      "providers",
    ),
    ...all("Remove it: load balancers come with the `routes` of services.", "loadbalancer", "loadbalancers"),
    ...all('Remove it: the name comes first, as in `app("shop", { … })`.', "name", "appname"),
  }),
};

/** What to write in place of a property of another tool. */
export interface ForeignAdvice {
  readonly help: string;
  /** The properties that are meant. */
  readonly meant: readonly string[];
}

/** `words` is what a sentence calls the noun or structure: `a service`. */
export function foreignAdvice(words: string, key: string): ForeignAdvice | undefined {
  const known = FOREIGN_WORDS[words]?.() ?? {};
  const plain = plainWord(key);
  const advice = Object.hasOwn(known, plain) ? known[plain] : undefined;
  if (advice === undefined) return undefined;
  if (/^\w+: /.test(advice)) return { help: `Write \`${advice}\` instead.`, meant: propertiesIn(`\`${advice}\``) };
  return { help: advice, meant: advice.startsWith("Remove") ? [] : propertiesIn(advice) };
}

/** The properties that the advice shows: `min` and `max` of "Write `min: 1` and `max: 10` instead." */
function propertiesIn(advice: string): readonly string[] {
  return [...advice.matchAll(/`(\w+): /g)].map(([, name = ""]) => name);
}

/** A name as it is compared: other tools write it with other separators and capitals. */
export function plainWord(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, "");
}
