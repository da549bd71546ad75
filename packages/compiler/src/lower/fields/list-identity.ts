import { isRecord } from "../nouns/prop-shape.ts";

/**
 * What tells the entries of a list apart, as AWS does: by the list's name, in the spelling of its document. Strategies are
 * not here: their entries count together, so an override gives all of them.
 */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  dependsOn: ["containerName"],
  devices: ["hostPath"],
  environment: ["name"],
  environmentFiles: ["value"],
  extraHosts: ["hostname"],
  loadBalancers: ["targetGroupArn"],
  inferenceAccelerators: ["deviceName"],
  LoadBalancerAttributes: ["Key"],
  mountPoints: ["containerPath"],
  resourceRequirements: ["type"],
  secretOptions: ["name"],
  secrets: ["name"],
  serviceRegistries: ["registryArn"],
  services: ["portName"],
  settings: ["name"],
  systemControls: ["namespace"],
  tags: ["key", "Key"],
  Tags: ["Key"],
  tmpfs: ["containerPath"],
  ulimits: ["name"],
  volumeConfigurations: ["name"],
  volumes: ["name"],
  volumesFrom: ["sourceContainer"],
};

/** Whether entries of the list have something that tells them apart. */
export function hasIdentity(list: string): boolean {
  return list === "portMappings" || Object.hasOwn(IDENTITY, list);
}

/** What tells an entry of the list from the others; undefined where it lacks that. */
export function identityOf(list: string, entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined;
  if (list === "portMappings") return portOf(entry);
  const names = Object.hasOwn(IDENTITY, list) ? (IDENTITY[list] ?? []) : [];
  return names.map((name) => entry[name]).find((value) => typeof value === "string");
}

/** One port can be mapped for both protocols. */
function portOf(mapping: Readonly<Record<string, unknown>>): string | undefined {
  const { containerPort, containerPortRange, protocol = "tcp" } = mapping;
  const ports = typeof containerPort === "number" ? containerPort : containerPortRange;
  const isNamed = typeof ports === "number" || typeof ports === "string";
  return isNamed && typeof protocol === "string" ? `${ports}/${protocol}` : undefined;
}
