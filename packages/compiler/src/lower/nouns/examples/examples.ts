import type { Path } from "@ecs-dsl/validators";
import { capacityExamples } from "./capacity.ts";
import { DISCOVERY_CALLS as CALLS, discoveryExamples, IN_APP } from "../foreign/discovery-words.ts";
import { TRAFFIC_EXAMPLES } from "../foreign/traffic-words.ts";
import { keyOf } from "../meant-value.ts";
import { scalingExamples } from "./scaling.ts";
import { EXISTING_NETWORK_CALL, existingNetworkExamples, networkExamples } from "./network.ts";

/** What a property looks like, by its path: `*` is an entry of a map, `[]` an entry of an array. */
type Examples = Readonly<Record<string, string>>;

let made: ReturnType<typeof all> | undefined;

/** All there are. Made for the first finding that needs one: most runs have none. */
const known = () => (made ??= all());

function all() {
  const route = 'loadBalancer("edge").route({ path: "/*" })';
  const check = '{ command: "curl -f http://localhost:8080/ || exit 1" }';
  const suppression = '{ code: "images/latest-tag", reason: "The vendor publishes no other tag." }';
  const capacity = 'ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 })';
  const permission = '{ actions: ["s3:GetObject"], resources: ["*"] }';

  const container: Examples = {
    image: 'repository("shop/api").tag("1.4.2")',
    ports: "{ http: 8080 }",
    "ports.*": "8080",
    environment: '{ NODE_ENV: "production" }',
    "environment.*": '"text"',
    secrets: '{ PASSWORD: secret("prod/db", { key: "password" }) }',
    "secrets.*": 'secret("prod/db")',
    command: '["npm", "start"]',
    entryPoint: '["node"]',
    healthCheck: check,
    "healthCheck.command": '"curl -f http://localhost:8080/ || exit 1"',
    dependsOn: '{ migrate: "SUCCESS" }',
    suppress: `[${suppression}]`,
    "suppress[]": suppression,
    "suppress.reason": '"The vendor publishes no other tag."',
    "dependsOn.*": '"HEALTHY"',
    logging: "awsLogs({ retentionInDays: 30 })",
    mounts: '{ "/uploads": "uploads" }',
    "mounts.*": '"uploads"',
    "mounts.volume": '"uploads"',
    environmentFiles: '["arn:aws:s3:::shop-config/api.env"]',
    restartPolicy: "{ enabled: true, ignoredExitCodes: [0] }",
    "restartPolicy.enabled": "true",
    ulimits: "{ nofile: 65536 }",
    systemControls: '{ "net.core.somaxconn": "1024" }',
    linuxParameters: "{ initProcessEnabled: true }",
    "linuxParameters.capabilities": '{ drop: ["ALL"] }',
    "linuxParameters.tmpfs": '{ "/tmp": 64 }',
    "linuxParameters.tmpfs.*": "64",
    volumesFrom: '["log"]',
    repositoryCredentials: 'secret("prod/registry")',
  };

  const workload: Examples = {
    ...container,
    cpu: "256",
    memory: "512",
    desiredCount: "2",
    sidecars: '{ log: { image: "fluent-bit:3.2" } }',
    "sidecars.*": '{ image: "fluent-bit:3.2" }',
    routes: `{ http: ${route} }`,
    "routes.*": route,
    ...scalingExamples(),
    runtimePlatform: '{ cpuArchitecture: "ARM64" }',
    ephemeralStorage: "50",
    volumes: "{ scratch: {} }",
    "volumes.efs": '"fs-0123456789abcdef0"',
    "volumes.*": "{}",
    deployment: "rolling({ maximumPercent: 200 })",
    capacityProviderStrategy: "[fargateSpot({ weight: 1 })]",
    "capacityProviderStrategy[]": "fargateSpot({ weight: 1 })",
    connections: '[data.port("Db")]',
    "connections[]": 'data.port("Db")',
    securityGroups: '["sg-0123456789abcdef0"]',
    "securityGroups[]": '"sg-0123456789abcdef0"',
    allowFrom: '{ http: ["10.0.0.0/8"] }',
    "allowFrom.*": '["10.0.0.0/8"]',
    permissions: `[${permission}]`,
    "permissions[]": permission,
    "permissions.actions": '["s3:GetObject"]',
    "permissions.resources": '["*"]',
    tags: '{ team: "shop" }',
  };

  const startedTask: Examples = {
    ...workload,
    from: "api",
    onFailure: '{ notify: topic("alerts") }',
    "onFailure.notify": 'topic("alerts")',
  };

  const tagFilter: Examples = { tagPrefixes: '["v"]', tagPatterns: '["v*"]' };

  /** By what a sentence calls the noun. */
  const byNoun: Readonly<Record<string, Examples>> = {
    "a service": workload,
    "a daemon": { ...workload, capacity },
    "a worker": {
      ...workload,
      queue: 'queue("jobs")',
      scaling: "{ min: 0, max: 10, messagesPerTask: 100 }",
      "scaling.messagesPerTask": "100",
    },
    "a task": {
      ...startedTask,
      before: "[api]",
      "before[]": "api",
      on: '{ source: ["aws.s3"] }',
      input: '{ KEY: "$.detail.object.key" }',
      "input.*": '"$.detail.object.key"',
    },
    "a scheduled task": {
      ...startedTask,
      schedule: '"cron(0 6 * * ? *)"',
      timeZone: '"Europe/Berlin"',
      flexibleTimeWindow: "{ maximumWindowInMinutes: 15 }",
      "flexibleTimeWindow.maximumWindowInMinutes": "15",
      retryPolicy: "{ maximumRetryAttempts: 2 }",
      deadLetter: "{}",
      "deadLetter.queue": 'queue("failed")',
      startDate: '"2027-01-01T00:00:00Z"',
      endDate: '"2027-12-31T00:00:00Z"',
    },
    "a sidecar": container,
    "an OpenTelemetry collector": { exporters: '["xray"]' },
    "an app": {
      workloads: "[api]",
      "workloads[]": 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })',
      cluster: 'cluster({ name: "shop" })',
      ...IN_APP,
      network: 'network({ cidr: "10.0.0.0/16" })',
      repositories: '[repository("shop/api")]',
      "repositories[]": 'repository("shop/api")',
      resources: '[queue("jobs")]',
      "resources[]": 'queue("jobs")',
      registry: 'registry({ scanning: { type: "BASIC", onPush: ["*"] } })',
      tags: '{ team: "shop" }',
    },
    ...discoveryExamples(),
    "a cluster": { containerInsights: '"enhanced"', capacityProviders: '["FARGATE"]', tags: '{ team: "shop" }' },
    "a file system": { posixUser: "{ uid: 1000, gid: 1000 }", tags: '{ team: "shop" }' },
    "a stack": { "*": 'resource("AWS::DynamoDB::Table", { … })' },
    ...capacityExamples(),
    "a network": networkExamples(),
    "a repository": {
      lifecycle: "[keepLast(10)]",
      "lifecycle[]": "keepLast(10)",
      "lifecycle.selection.countNumber": "10",
      encryption: '{ encryptionType: "KMS" }',
      grants: '{ pull: ["987654321098"] }',
      "grants.pull": '["987654321098"]',
      "grants.push": '["arn:aws:iam::123456789012:role/ci"]',
      imageTagMutability: 'immutable({ except: ["latest"] })',
      tags: '{ team: "shop" }',
    },
    "an existing repository": { account: '"123456789012"', region: '"us-east-1"' },
    "immutable(…) or mutable(…)": { except: '["latest"]' },
    "an image that a pipeline names": { initial: '"v1.0.0"' },
    "a public repository": {
      catalog: '{ description: "Talks to the shop" }',
      "catalog.architectures": '["ARM 64"]',
      "catalog.operatingSystems": '["Linux"]',
      tags: '{ team: "shop" }',
    },
    "a registry": {
      scanning: '{ type: "BASIC", onPush: ["*"] }',
      "scanning.type": '"ENHANCED"',
      replication: '[{ destinations: [{ region: "eu-west-1" }] }]',
      "replication[]": '{ destinations: [{ region: "eu-west-1" }] }',
      "replication.destinations": '[{ region: "eu-west-1" }]',
      "replication.destinations[]": '{ region: "eu-west-1" }',
      "replication.prefixes": '["shop/"]',
      pullThroughCache: '{ quay: { upstream: "quay.io" } }',
      "pullThroughCache.*": '{ upstream: "quay.io" }',
      creationTemplates: "{ quay: { lifecycle: [keepLast(10)] } }",
      "creationTemplates.*": "{ lifecycle: [keepLast(10)] }",
      grants: '{ replicate: ["987654321098"] }',
    },
    "a build": { tags: '["latest"]' },
    "gitHubActions(…)": { role: '{ production: "arn:…:role/deploy" }', on: '{ production: { branch: "main" } }' },
    "a queue": {
      deadLetter: "{ maxReceiveCount: 5 }",
      "deadLetter.maxReceiveCount": "5",
      "deadLetter.queue": 'queue("dead")',
      subscribe: '[topic("orders")]',
      "subscribe[]": 'topic("orders")',
      tags: '{ team: "shop" }',
    },
    "the filter of a topic": { filterPolicy: '{ kind: ["paid"] }' },
    "a topic": {
      archivePolicy: "{ messageRetentionPeriod: 30 }",
      "archivePolicy.messageRetentionPeriod": "30",
      tracingConfig: '"Active"',
      "deliveryStatusLogging.*": '{ failureFeedbackRole: "arn:aws:iam::123456789012:role/sns-logs" }',
      deliveryStatusLogging: '{ sqs: { failureFeedbackRole: "arn:aws:iam::123456789012:role/sns-logs" } }',
      tags: '{ team: "shop" }',
    },
    ...TRAFFIC_EXAMPLES,
    "an existing network": existingNetworkExamples(),
    "a rolling update": { circuitBreaker: "{ enable: true, rollback: true }" },
    "awsLogs(…)": { retentionInDays: "30" },
    "fireLens(…)": {
      to: "[{ cloudWatch: {} }]",
      "to[]": "{ cloudWatch: {} }",
      "to.cloudWatch": "{}",
      "to.s3": '{ bucket: "shop-logs" }',
      "to.s3.bucket": '"shop-logs"',
      "to.firehose.deliveryStream": '"shop-logs"',
      "to.firehose": '"shop-logs"',
      "to.openSearch": '{ host: "logs.example.com" }',
      "to.output": '{ Name: "datadog" }',
      router: "{ memory: 128 }",
    },
    "archiveUnpulled(…)": { days: "60", ...tagFilter },
    "expireArchived(…)": { days: "365", ...tagFilter },
    "expireOlderThan(…)": { days: "30", ...tagFilter },
    "expireUntagged(…)": { days: "7" },
    "keepLast(…)": tagFilter,
  };

  const routed = 'loadBalancer("edge").route({ path: "/api/*" })';

  /** The call that makes a noun, by what a sentence calls it. */
  const nouns: Examples = {
    "a service": 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })',
    "a worker": 'worker("thumbnails", { cpu: 256, memory: 512, image: "thumbnails:1.0", queue: queue("jobs") })',
    "a task": 'task("migrate", { from: api, command: ["node", "migrate.js"] })',
    "a scheduled task":
      'scheduledTask("report", { from: api, command: ["node", "report.js"], schedule: "cron(0 6 * * ? *)" })',
    "a sidecar": 'sidecar({ image: "fluent-bit:3.2" })',
    "an app": 'app("shop", { workloads: [api] })',
    "a cluster": 'cluster({ name: "shop" })',
    ...CALLS,
    "a network": 'network({ cidr: "10.0.0.0/16" })',
    "an existing network": EXISTING_NETWORK_CALL,
    "a repository": 'repository("shop/api", { lifecycle: [keepLast(10)] })',
    "an existing repository": 'repository.existing("platform/proxy", { account: "123456789012" })',
    "an image that a pipeline names": 'repository("shop/api").pinnedByCi({ initial: "v1.0.0" })',
    "immutable(…) or mutable(…)": 'immutable({ except: ["latest"] })',
    "a queue": 'queue("jobs", { visibilityTimeout: 120 })',
    "a deploy parameter": 'deployParameter("Banner", { default: "hello" })',
    "a file system": 'fileSystem("shared")',
    "an existing queue": 'queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs")',
    "a topic": 'topic("orders")',
    "a filtered topic": 'topic("orders").filter({ kind: ["paid"] })',
    "the filter of a topic": 'topic("orders").filter({ kind: ["paid"] })',
    "an existing topic": 'topic.existing("arn:aws:sns:us-east-1:123456789012:orders")',
    "a public repository": 'publicRepository("shop-cli", { catalog: { description: "Talks to the shop" } })',
    "a registry": 'registry({ scanning: { type: "BASIC", onPush: ["*"] } })',
    "a build": 'repository("shop/api").build("./api", { target: "production" })',
    "a route": routed,
    "a load-balancer": 'loadBalancer("edge", { internal: true })',
    "a load balancer": 'loadBalancer("edge", { internal: true })',
    "a share of capacity": "fargateSpot({ weight: 1 })",
    "a rolling update": "rolling({ maximumPercent: 200 })",
    "awsLogs(…)": "awsLogs({ retentionInDays: 30 })",
    "a secret": 'secret("prod/db", { key: "password" })',
    "a parameter": 'parameter("/prod/db/password", { kmsKey: "alias/shop" })',
    ports: 'ports("api", { http: 8080 })',
    "archiveUnpulled(…)": "archiveUnpulled({ days: 60 })",
    "expireArchived(…)": "expireArchived({ days: 365 })",
    "expireOlderThan(…)": "expireOlderThan({ days: 30 })",
    "expireUntagged(…)": "expireUntagged({ days: 7 })",
    "keepLast(…)": 'keepLast(10, { tagPrefixes: ["v"] })',
  };

  /** Calls of the functions of the DSL and its values, by name. */
  const calls: Examples = {
    address: 'api.address("http")',
    archiveUnpulled: "archiveUnpulled({ days: 60 })",
    awsLogs: "awsLogs()",
    arn: 'topic("orders").arn()',
    build: 'repository("shop/api").build("./api")',
    cached: 'registry.cached("quay", "prometheus/prometheus:v3.1.0")',
    cluster: "cluster()",
    digest: `repository("shop/api").digest("sha256:${"0123456789abcdef".repeat(4)}")`,
    existing: EXISTING_NETWORK_CALL,
    expireArchived: "expireArchived({ days: 365 })",
    expireOlderThan: "expireOlderThan({ days: 30 })",
    expireUntagged: "expireUntagged({ days: 7 })",
    fargate: "fargate({ weight: 1 })",
    fargateSpot: "fargateSpot({ weight: 1 })",
    gitCommit: "gitCommit()",
    immutable: 'immutable({ except: ["latest"] })',
    host: 'api.host("http")',
    keepLast: "keepLast(10)",
    loadBalancer: routed,
    mutable: 'mutable({ except: ["v*"] })',
    network: "network()",
    parameter: 'parameter("/prod/db/password")',
    pinnedByCi: 'repository("shop/api").pinnedByCi({ initial: "v1.0.0" })',
    ports: 'ports("api", { http: 8080 })',
    publicRepository: 'publicRepository("shop-cli")',
    queue: 'queue("jobs")',
    registry: 'registry({ scanning: { type: "BASIC", onPush: ["*"] } })',
    repository: 'repository("shop/api").tag("1.4.2")',
    rolling: "rolling()",
    route: routed,
    scheduledTask:
      'scheduledTask("report", { from: api, command: ["node", "report.js"], schedule: "cron(0 6 * * ? *)" })',
    secret: 'secret("prod/db")',
    service: 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })',
    sidecar: 'sidecar({ image: "fluent-bit:3.2" })',
    tag: 'repository("shop/api").tag("1.4.2")',
    task: 'task("migrate", { from: api, command: ["node", "migrate.js"] })',
    topic: 'topic("orders")',
    url: 'api.url("http")',
    worker: 'worker("thumbnails", { cpu: 256, memory: 512, image: "thumbnails:1.0", queue: queue("jobs") })',
  };

  return { byNoun, nouns, calls };
}

/** The call of a noun with its settings. */
export function settingsExample(noun: string): string | undefined {
  return known().nouns[noun];
}

/** The call of a function of the DSL or its value; undefined where there is none of the name. */
export function callExample(name: string): string | undefined {
  const { calls } = known();
  return Object.hasOwn(calls, name) ? calls[name] : undefined;
}

/** How to write a property that has nothing or what it does not take; undefined where its shape says it best. */
export function exampleHelp(noun: string, at: Path): string | undefined {
  const example = exampleOf(noun, at);
  return example === undefined ? undefined : `Write it like \`${example}\`.`;
}

/** A property with its value, or the value of an entry of an array. */
export function exampleOf(noun: string, at: Path): string | undefined {
  const example = exampleAt(known().byNoun[noun] ?? {}, at);
  const last = at.at(-1);
  if (example === undefined || typeof last !== "string") return example;
  return `${keyOf(last)}: ${example}`;
}

function exampleAt(examples: Examples, at: Path): string | undefined {
  const names = at.filter((step) => typeof step === "string");
  const own = names.join(".") + (typeof at.at(-1) === "number" ? "[]" : "");
  const ofMap = [...names.slice(0, -1), "*"].join(".");
  return examples[own] ?? examples[ofMap];
}
