import type {
  AnySidecarProps,
  Condition,
  ContainerProps,
  EnvironmentValue,
  HealthCheck,
  Image,
  Logging,
  Parameter,
  AnyPortMap,
  Ports,
  RestartPolicy,
  Secret,
  VolumesFrom,
} from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { MAIN } from "../../plan/main.ts";
import type { Deferred } from "../../resolve/deferred.ts";
import { outsideValue } from "../../resolve/outside.ts";
import { referenceValue, type Resolve, writtenValue } from "../../resolve/references.ts";
import { secretArn, secretAt, sourceOf, valueFrom } from "../../resolve/secrets.ts";
import type { ContainerContext } from "../contexts.ts";
import { exact, extended, items, SHELL_COMMAND } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { LINUX_ROWS } from "./linux.ts";
import { isLogging, logConfiguration } from "./logging.ts";
import { MOUNTS, VOLUMES_FROM } from "./mounts.ts";
import { PORTS } from "./ports.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  from,
  hasName,
  INTEGER,
  isText,
  listOf,
  mapOf,
  node,
  NUMBER,
  oneOf,
  required,
  STRING,
  struct,
} from "../shape.ts";
import { elsewhere, group, same, to, type Table } from "../table.ts";
import { REFERENCE } from "./reference.ts";
import { SECRET_NODE, SECRET_VALUE } from "./secret.ts";

const IMAGE = {
  shape: either(STRING, node<Image>("image", "an image of a repository", isWholeImage)),
  /** What is deployed is a parameter of the stack. */
  lower: (_image: string | Image, { image }: ContainerContext) => image,
  raise: (image: string) => image,
};

function isWholeImage(image: object): boolean {
  const source: unknown = Reflect.get(image, "source");
  if (source === "cached") return isText(image, "prefix") && isText(image, "image");
  if (!hasName(Reflect.get(image, "repository"))) return false;
  if (source === "pinned") return isText(Object(Reflect.get(image, "props")), "initial");
  if (source === "tag" && isAskedTag(Reflect.get(image, "tag"))) return true;
  const text = PART_OF.get(source);
  return text !== undefined && isText(image, text);
}

/** Whether the tag is what a deployment is given. */
function isAskedTag(tag: unknown): boolean {
  const reference = referenceOf(tag);
  if (reference?.of !== "output" || reference.resource.kind !== "deploy-parameter") return false;
  return outsideValue(reference) !== undefined;
}

/** The text that an image has, by where it comes from. */
const PART_OF: ReadonlyMap<unknown, string> = new Map([
  ["build", "context"],
  ["tag", "tag"],
  ["digest", "digest"],
]);

const VARIABLES = items({
  shape: either(either(STRING, NUMBER), either(BOOLEAN, REFERENCE)),
  key: "name",
  lower: (name: string, value: EnvironmentValue, { resolve }: ContainerContext): ItemAt<"container.environment"> => ({
    name,
    value: valueText(value, resolve),
  }),
  raise: ({ name = "", value = "" }) => [name, value],
});

/** Sidecars that take what the program sends say where they are. */
const ENVIRONMENT = extended(VARIABLES, ({ variables }: ContainerContext) => variables);

function valueText(value: EnvironmentValue, resolve: Resolve): string | Deferred {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : referenceValue(reference, resolve);
}

const SECRET_ITEMS = items({
  shape: SECRET_VALUE,
  key: "name",
  lower: (name: string, secret: Secret | Parameter, context: ContainerContext): ItemAt<"container.secrets"> => ({
    name,
    valueFrom: valueFrom(context, secret),
  }),
  raise: ({ name = "", valueFrom: from = "" }) => [name, sourceOf(from)],
});

/** A log router reads the secrets of its outputs, too. */
const SECRETS = extended(SECRET_ITEMS, ({ outputSecrets }: ContainerContext) => outputSecrets);

const DEPENDS_ON = items({
  shape: oneOf("START", "HEALTHY", "COMPLETE", "SUCCESS"),
  key: "containerName",
  lower: (name: string, condition: Condition, { main }: ContainerContext): ItemAt<"container.dependsOn"> => ({
    containerName: name === MAIN ? main : name,
    condition,
  }),
  raise: ({ containerName = "", condition }, { main }) =>
    condition === undefined ? undefined : [containerName === main ? MAIN : containerName, condition],
});

const ENVIRONMENT_FILES = exact<
  NonNullable<ContainerProps["environmentFiles"]>,
  readonly ItemAt<"container.environmentFiles">[],
  ContainerContext
>({
  shape: listOf(either(FILLED, REFERENCE)),
  lower: (files, { resolve }) => files.map((file) => ({ value: writtenValue(file, resolve), type: "s3" })),
  raise: (files) => files.map(({ value = "" }) => value),
  locate: (files) => files.map((_file, index) => ({ at: [index], path: [index] })),
});

const GPU = exact<number, readonly ItemAt<"container.resourceRequirements">[], unknown>({
  shape: from(1),
  lower: (gpus) => [{ type: "GPU", value: String(gpus) }],
  raise: ([first]) => Number(first?.value),
});

const EXTRA_HOSTS = items({
  shape: FILLED,
  key: "hostname",
  lower: (hostname: string, ipAddress: string): ItemAt<"container.extraHosts"> => ({ hostname, ipAddress }),
  raise: ({ hostname = "", ipAddress = "" }) => [hostname, ipAddress],
});

const REPOSITORY_CREDENTIALS = {
  shape: SECRET_NODE,
  lower: (secret: Secret, context: ContainerContext) => secretArn(context, secret),
  raise: (arn: string) => secretAt(arn),
};

/** What every container begins with; what only some have, as `essential`, comes next. */
export const CONTAINER_HEAD: Table<Pick<ContainerProps, "image" | "repositoryCredentials">> = {
  "container.name": ({ name }) => name,
  image: required(to("container.image", IMAGE)),
  repositoryCredentials: to("container.repositoryCredentials.credentialsParameter", REPOSITORY_CREDENTIALS),
};

type OfSomeContainers =
  | "image"
  | "repositoryCredentials"
  | "essential"
  | "cpu"
  | "memory"
  | "memoryReservation"
  | "ports"
  | "dependsOn"
  | "volumesFrom"
  | "routes"
  | "overrides";

type Others = Omit<AnySidecarProps, OfSomeContainers> & {
  readonly ports?: AnyPortMap | Ports;
  readonly dependsOn?: Readonly<Record<string, Condition | undefined>>;
  readonly volumesFrom?: readonly (string | VolumesFrom)[];
};

/** What every container may have. */
export const CONTAINER: Table<Others> = {
  ports: to("container.portMappings", PORTS),
  entryPoint: same("container.entryPoint", listOf(STRING)),
  command: same("container.command", listOf(STRING)),
  environment: to("container.environment", ENVIRONMENT, { defaultOf: ({ variables }) => variables }),
  environmentFiles: to("container.environmentFiles", ENVIRONMENT_FILES),
  secrets: to("container.secrets", SECRETS, { defaultOf: ({ outputSecrets }) => outputSecrets }),
  workingDirectory: same("container.workingDirectory", STRING),
  user: same("container.user", STRING),
  readonlyRootFilesystem: same("container.readonlyRootFilesystem", BOOLEAN),
  mounts: to("container.mountPoints", MOUNTS),
  volumesFrom: to("container.volumesFrom", VOLUMES_FROM),
  dependsOn: to("container.dependsOn", DEPENDS_ON),
  healthCheck: group<HealthCheck>("a health check", {
    command: required(to("container.healthCheck.command", SHELL_COMMAND)),
    interval: same("container.healthCheck.interval", INTEGER),
    timeout: same("container.healthCheck.timeout", INTEGER),
    retries: same("container.healthCheck.retries", INTEGER),
    startPeriod: same("container.healthCheck.startPeriod", INTEGER),
  }),
  restartPolicy: same(
    "container.restartPolicy",
    struct<RestartPolicy>("a restart policy", {
      enabled: required(BOOLEAN),
      ignoredExitCodes: listOf(INTEGER),
      restartAttemptPeriod: INTEGER,
    }),
  ),
  startTimeout: same("container.startTimeout", INTEGER),
  stopTimeout: same("container.stopTimeout", INTEGER),
  versionConsistency: same("container.versionConsistency", oneOf("enabled", "disabled")),
  ...LINUX_ROWS,
  gpu: to("container.resourceRequirements", GPU),
  privileged: same("container.privileged", BOOLEAN),
  dockerSecurityOptions: same("container.dockerSecurityOptions", listOf(FILLED)),
  hostname: same("container.hostname", FILLED),
  dnsServers: same("container.dnsServers", listOf(FILLED)),
  dnsSearchDomains: same("container.dnsSearchDomains", listOf(FILLED)),
  extraHosts: to("container.extraHosts", EXTRA_HOSTS),
  links: same("container.links", listOf(FILLED)),
  disableNetworking: same("container.disableNetworking", BOOLEAN),
  dockerLabels: same("container.dockerLabels", mapOf(STRING)),
  interactive: same("container.interactive", BOOLEAN),
  pseudoTerminal: same("container.pseudoTerminal", BOOLEAN),
  credentialSpecs: same("container.credentialSpecs", listOf(FILLED)),
  "container.logConfiguration": logConfiguration,
  logging: elsewhere(node<Logging>("logging", "logging made by awsLogs(…) or fireLens(…)", isLogging)),
  "container.firelensConfiguration": ({ firelensConfiguration }) => firelensConfiguration,
};
