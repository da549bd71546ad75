import type { Path } from "../../packages/validators/src/index.ts";
import type { Noun } from "./hostile-nouns.ts";

/** Where the findings about the arguments of each call stand: of the name or the content, and of the settings. */
const PLACES: { readonly [Name in Noun]: readonly (readonly string[])[] } = {
  address: [["services.api.environment.ORDERS_ADDRESS"]],
  app: [["app"], ["app"]],
  awsLogs: [["services.api.logging"]],
  build: [["services.api.image"], ["services.api.image"]],
  cluster: [["cluster"]],
  content: [["app"]],
  digest: [["services.orders.sidecars.proxy.image"]],
  environment: [["app.environments.production"]],
  "existing network": [["network"]],
  expireOlderThan: [["repositories.shop/api.lifecycle.2"]],
  expireUntagged: [["repositories.shop/api.lifecycle.0"]],
  fargate: [["cluster.defaultCapacityProviderStrategy.0"]],
  fargateSpot: [["services.api.capacityProviderStrategy.0"]],
  fileSystem: [["fileSystems", "services.api.volumes.shared"], ["fileSystems.shared"]],
  fireLens: [["services.orders.logging"]],
  host: [["services.api.environment.ORDERS_HOST"]],
  keepLast: [["repositories.shop/api.lifecycle.1"], ["repositories.shop/api.lifecycle.1"]],
  loadBalancer: [["loadBalancers", "services.api.routes.http.0"], ["loadBalancers.edge"]],
  network: [["network"]],
  parameter: [["services.api.secrets.TOKEN"], ["services.api.secrets.TOKEN"]],
  pick: [["app.network"], ["app.network", "network"]],
  ports: [["services.orders.ports"], ["services.orders.ports"]],
  repository: [["repositories", "app.repositories.0"], ["repositories.shop/api"]],
  rolling: [["services.api.deployment"]],
  route: [["services.api.routes.http.0"]],
  secret: [["services.api.secrets.PASSWORD"], ["services.api.secrets.PASSWORD"]],
  server: [["services", "app.workloads.0"], ["services.orders"]],
  service: [["services", "app.workloads.1"], ["services.api"]],
  sidecar: [["services.api.sidecars.log"]],
  size: [["services.orders"], ["services.orders"]],
  tag: [["services.orders.image"]],
  text: [["services.api.environment.ORDERS_TEXT"], ["services.api.environment.ORDERS_TEXT"]],
  topic: [["topics", "services.api.environment.ORDERS_TOPIC"], ["topics.orders"]],
  url: [["services.api.environment.ORDERS"], ["services.api.environment.ORDERS"]],
};

/** Nouns whose settings become others: a finding cannot name the part that is wrong. */
const TURNED: ReadonlySet<Noun> = new Set([
  "keepLast",
  "expireOlderThan",
  "expireUntagged",
  "size",
  "url",
  "pick",
  "text",
]);

/** True for a finding that is about what stands at `keys`, a way down the arguments of the call, or holds it. */
export function isAbout({ label, path }: Place, noun: Noun, keys: readonly string[]): boolean {
  const [argument = "0", ...below] = keys;
  const places = PLACES[noun];
  const at = [...stepsOf(label), ...path];
  return (places[Number(argument)] ?? places.at(-1) ?? []).some((place) => {
    const whole = TURNED.has(noun) ? place.split(".") : [...place.split("."), ...below];
    return whole.every((step, index) => index >= at.length || String(at[index]) === step);
  });
}

interface Place {
  readonly label: string;
  readonly path: Path;
}

/** `a["b c"][0]` → `a`, `b c`, `0`. */
function stepsOf(label: string): Path {
  return Array.from(label.matchAll(/\["((?:[^"\\]|\\.)*)"\]|[^.[\]]+/g), ([step, quoted]) => quoted ?? step);
}
