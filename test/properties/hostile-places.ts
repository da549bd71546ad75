import type { Path } from "../../packages/validators/src/index.ts";
import type { Noun } from "./hostile-nouns.ts";

/** Where the findings about the arguments of each call stand: of the name or the content, and of the settings. */
const PLACES: { readonly [Name in Noun]: readonly (readonly string[])[] } = {
  binpack: [["services.frames.placementStrategy.1"]],
  daemon: [["daemons", "app.workloads.8"], ["daemons.agent"]],
  distinctInstance: [["services.frames.placementConstraints.1"]],
  distribution: [["distributions", "services.api.environment"], ["distributions.site"]],
  "distribution arn": [["services.api.environment.SITE_ARN"]],
  "distribution url": [["services.api.environment.SITE_URL"]],
  ec2Capacity: [
    ["capacities", "services.frames.capacityProviderStrategy.0", "daemons.agent.capacity"],
    ["capacities.general", "services.frames", "daemons.agent"],
  ],
  frames: [["services", "app.workloads.7"], ["services.frames"]],
  managedInstances: [
    ["capacities", "services.models.capacity"],
    ["capacities.models", "services.models"],
  ],
  models: [["services", "app.workloads.9"], ["services.models"]],
  "image parameter": [["capacities.general.ami"], ["capacities.general.ami"]],
  memberOf: [["services.frames.placementConstraints.0"]],
  share: [["services.frames.capacityProviderStrategy.0"], ["services.frames.capacityProviderStrategy.0"]],
  spread: [["services.frames.placementStrategy.0"]],
  address: [["services.api.environment.ORDERS_ADDRESS"]],
  app: [["app"], ["app"]],
  archiveUnpulled: [["repositories.shop/jobs.lifecycle.0"]],
  awsLogs: [["services.api.logging"]],
  build: [["services.api.image"], ["services.api.image"]],
  "cached image": [["tasks.report.image"]],
  "client secret": [
    ["services.api.routes.http.0.authenticate.oidc.clientSecret"],
    ["services.api.routes.http.0.authenticate.oidc.clientSecret"],
  ],
  cloudMap: [["discovery", "app.discovery.1"], ["discovery"]],
  cluster: [["cluster"]],
  "cluster arn": [["services.api.environment.CLUSTER"]],
  content: [["app"]],
  gitHubActions: [["app.workflows.0"]],
  credential: [["registry.pullThroughCache.dockerhub.credential"], ["registry.pullThroughCache.dockerhub.credential"]],
  deployParameter: [
    ["deployParameters", "services.api.environment.BANNER"],
    ["deployParameters.Banner", "services.api.environment.BANNER"],
  ],
  stackOutput: [
    ["stackOutputs", "services.api.environment.ZONE"],
    ["stackOutputs", "services.api.environment.ZONE"],
  ],
  "stored parameter": [
    ["parameters", "services.api.environment.STAGE"],
    ["parameters", "services.api.environment.STAGE"],
  ],
  digest: [["services.orders.sidecars.proxy.image", "services.api.sidecars.init.image"]],
  environment: [["app.environments.production"]],
  "existing cluster": [["cluster", "services.api.environment.CLUSTER"]],
  "existing ec2Capacity": [
    ["capacities", "services.ledger.capacityProviderStrategy.0"],
    ["capacities.prod-general", "services.ledger"],
  ],
  "existing managedInstances": [
    ["capacities", "services.quotes.capacity"],
    ["capacities.prod-managed", "services.quotes"],
  ],
  external: [
    ["capacities", "services.press.capacity"],
    ["capacities.factory", "services.press"],
  ],
  "existing load balancer": [
    ["loadBalancers", "services.store.routes.http", "services.store.environment.STORE_URL"],
    ["loadBalancers.there", "services.store.environment.STORE_URL"],
  ],
  "existing namespace": [["discovery", "app.discovery.1"], ["discovery"]],
  "existing network": [["network"]],
  "existing network load balancer": [
    ["networkLoadBalancers", "services.broker.routes.mqtt.1", "services.broker.environment.THERE"],
    ["networkLoadBalancers.there", "services.broker.environment.THERE"],
  ],
  "existing queue": [
    ["queues", "workers.mail.queue", "workers.thumbnails.environment.THEIRS_URL"],
    ["queues.arn:aws:sqs:us-east-1:123456789012:theirs"],
  ],
  "existing repository": [["repositories", "tasks.report.sidecars.tools.image"], ["repositories.platform/tools"]],
  "existing securityGroup": [["services.ledger.connections.0"], ["services.ledger.connections.0"]],
  "existing service": [
    ["services", "services.ledger.environment.AUTH_URL"],
    ["services.auth", "services.ledger.environment.AUTH_URL"],
  ],
  "existing targetGroup": [["services.ledger.routes.http"], ["services.ledger.routes.http"]],
  "existing topic": [
    ["topics", "services.api.environment.ALERTS_TOPIC"],
    ["topics.arn:aws:sns:us-east-1:123456789012:alerts"],
  ],
  expireArchived: [["repositories.shop/jobs.lifecycle.1"]],
  expireOlderThan: [["repositories.shop/api.lifecycle.2"]],
  expireUntagged: [["repositories.shop/api.lifecycle.0"]],
  fargate: [["cluster.defaultCapacityProviderStrategy.0"]],
  fargateSpot: [["services.api.capacityProviderStrategy.0"]],
  "fifo queue": [["queues", "workers.thumbnails.environment.ORDERED_URL"], ["queues.ordered"]],
  fileSystem: [["fileSystems", "services.api.volumes.shared"], ["fileSystems.shared"]],
  filter: [["queues.jobs.subscribe.1", "queues.jobs.subscribe.1.filterPolicy"], ["queues.jobs.subscribe.1"]],
  fireLens: [["services.orders.logging"]],
  gitCommit: [["services.api.image.tags.0"]],
  host: [["services.api.environment.ORDERS_HOST"]],
  immutable: [["repositories.shop/api.imageTagMutability"]],
  job: [["tasks", "app.workloads.5"], ["tasks.report"]],
  serviceConnect: [["discovery"]],
  keepLast: [["repositories.shop/api.lifecycle.1"], ["repositories.shop/api.lifecycle.1"]],
  listen: [["services.broker.routes.mqtt.0"]],
  "listen by UDP": [["services.broker.routes.coap"]],
  "network load balancer arn": [["services.broker.environment.INGEST_ARN"]],
  "network load balancer host": [["services.broker.environment.INGEST"]],
  networkLoadBalancer: [
    [
      "networkLoadBalancers",
      "services.broker.routes",
      "services.broker.environment.INGEST",
      "services.broker.environment.INGEST_ARN",
    ],
    ["networkLoadBalancers.ingest", "services.broker.routes"],
  ],
  loadBalancer: [
    [
      "loadBalancers",
      "distributions.site.origin",
      "services.api.routes.http.0",
      "services.orders.sidecars.proxy.routes.web",
      "services.api.environment",
      "app.outputs.EdgeArn",
    ],
    ["loadBalancers.edge"],
  ],
  "load balancer arn": [["services.api.environment.EDGE_ARN", "app.outputs.EdgeArn"]],
  "load balancer url": [["services.api.environment.EDGE_URL"]],
  "made parameter": [["services.api.secrets.LEVEL"], ["services.api.secrets.LEVEL"]],
  "made secret": [["services.api.secrets.LOGIN"], ["services.api.secrets.LOGIN"]],
  mailer: [["workers", "app.workloads.3"], ["workers.mail"]],
  mutable: [["repositories.shop/jobs.imageTagMutability"]],
  network: [["network"]],
  openTelemetryCollector: [["services.orders.sidecars.otel"]],
  parameter: [["services.api.secrets.TOKEN"], ["services.api.secrets.TOKEN"]],
  pick: [["app.network"], ["app.network", "network"]],
  "pinned secret": [["services.api.sidecars.log.secrets.KEY"], ["services.api.sidecars.log.secrets.KEY"]],
  pinnedByCi: [["workers.thumbnails.image"]],
  ports: [["services.orders.ports"], ["services.orders.ports"]],
  publicRepository: [["publicRepositories", "app.resources.0"], ["publicRepositories.shop-cli"]],
  queue: [["queues", "app.resources.1", "workers.thumbnails.queue"], ["queues.jobs"]],
  "queue url": [["workers.thumbnails.environment.ORDERED_URL"]],
  registry: [["registry"]],
  repository: [["repositories", "app.repositories.0"], ["repositories.shop/api"]],
  resource: [
    ["stacks.data.Cache", "services.api.connections.0"],
    ["stacks.data.Cache", "services.api.connections.0"],
    ["stacks.data.Cache"],
  ],
  blueGreen: [["services.orders.deployment"]],
  canary: [["services.search.deployment"]],
  linear: [["services.cart.deployment"]],
  rolling: [["services.api.deployment"]],
  "proxy route": [["services.orders.sidecars.proxy.routes.web"]],
  "shared route": [["services.new.routes.http", "services.old.routes.http"]],
  route: [["services.api.routes.http.0"]],
  scheduledTask: [["scheduledTasks", "app.workloads.6"], ["scheduledTasks.nightly"]],
  secret: [["services.api.secrets.PASSWORD"], ["services.api.secrets.PASSWORD"]],
  "security group of tasks": [["services.api.environment.ORDERS_GROUP"]],
  securityGroup: [
    ["stacks.data.Cache", "services.api.connections.0"],
    ["stacks.data.Cache.securityGroup", "stacks.data.Cache"],
  ],
  server: [["services", "app.workloads.0", "tasks.migrate.from"], ["services.orders"]],
  service: [["services", "app.workloads.1"], ["services.api"]],
  sidecar: [["services.api.sidecars.log"]],
  "sidecar logs": [["services.api.sidecars.log.logging"]],
  size: [["services.orders"], ["services.orders"]],
  stack: [
    ["stacks", "services.api.environment", "services.api.secrets", "services.api.connections.0"],
    ["stacks.data", "services.api.environment", "services.api.secrets", "services.api.connections.0"],
  ],
  "stack arn": [["services.api.environment.ORDERS_ARN"]],
  "stack attribute": [["services.api.environment.CACHE"]],
  "stack output": [["services.api.environment.ASSETS"]],
  "stack port": [["services.api.connections.0"]],
  "stack ref": [["services.api.environment.CACHE_NAME"]],
  tag: [["services.orders.image"]],
  task: [["tasks", "app.workloads.4"], ["tasks.migrate"]],
  "task definition": [["services.api.environment.ORDERS_TASK"]],
  "templated stack": [
    ["stacks", "services.api.environment.ASSETS"],
    ["stacks.assets", "services.api.environment.ASSETS"],
  ],
  text: [["services.api.environment.ORDERS_TEXT"], ["services.api.environment.ORDERS_TEXT"]],
  topic: [["topics", "services.api.environment.ORDERS_TOPIC"], ["topics.orders"]],
  url: [["services.api.environment.ORDERS"], ["services.api.environment.ORDERS"]],
  worker: [["workers", "app.workloads.2"], ["workers.thumbnails"]],
  xrayDaemon: [["services.orders.sidecars.xray"]],
};

/** The same, step by step. */
const WAYS: ReadonlyMap<string, readonly (readonly (readonly string[])[])[]> = new Map(
  Object.entries(PLACES).map(([noun, places]) => [noun, places.map((all) => all.map((place) => place.split(".")))]),
);

/** Nouns whose settings become others: a finding cannot name the part that is wrong. */
const TURNED: ReadonlySet<Noun> = new Set([
  "archiveUnpulled",
  "expireArchived",
  "keepLast",
  "expireOlderThan",
  "expireUntagged",
  "size",
  "url",
  "pick",
  "text",
]);

/** True for a finding that is about what stands at `keys`, a way down the arguments of the call, or holds it. */
export function isAbout(place: Place, noun: Noun, keys: readonly string[]): boolean {
  return leadsTo(stepsTo(place), noun, keys, (step, written) => step === written);
}

/** True where the steps to a finding lead to `keys`, or to what holds it; `isStep` knows what has another name now. */
export function leadsTo(steps: readonly string[], noun: Noun, keys: readonly string[], isStep: IsStep): boolean {
  return waysTo(noun, keys).some((way) => way.every((written, at) => at >= steps.length || isStep(steps[at], written)));
}

export type IsStep = (step: string | undefined, written: string) => boolean;

/** True where the steps to a finding lead to `keys` or below; `isStep` knows what has another name now. */
export function leadsInto(steps: readonly string[], noun: Noun, keys: readonly string[], isStep: IsStep): boolean {
  return waysTo(noun, keys).some((way) => way.every((written, at) => isStep(steps[at], written)));
}

function waysTo(noun: Noun, [argument = "0", ...below]: readonly string[]): readonly (readonly string[])[] {
  const places = WAYS.get(noun) ?? [];
  const ways = places[Number(argument)] ?? places.at(-1) ?? [];
  return TURNED.has(noun) ? ways : ways.map((way) => [...way, ...below]);
}

export interface Place {
  readonly label: string;
  readonly path: Path;
}

/** The names and numbers that lead from the app to the place. */
export function stepsTo({ label, path }: Place): readonly string[] {
  return [...stepsOf(label), ...path.map(String)];
}

/** `a["b c"][0]` → `a`, `b c`, `0`. */
function stepsOf(label: string): readonly string[] {
  return Array.from(label.matchAll(/\[("(?:[^"\\]|\\.)*")\]|[^.[\]]+/g), ([step, quoted]) =>
    quoted === undefined ? step : String(JSON.parse(quoted)),
  );
}
