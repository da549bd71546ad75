import type {
  AwsLogs,
  Condition,
  ContainerProps,
  EnvironmentValue,
  HealthCheck,
  Image,
  LinuxOnly,
  Parameter,
  PortMap,
  PortProps,
  Ports,
  Secret,
} from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { ContainerDefinition } from "@ecs-dsl/validators";
import { TRANSPORT_PROTOCOLS } from "@ecs-dsl/validators/facts";
import { MAIN } from "../../plan/main.ts";
import type { Built, Deferred } from "../../resolve/deferred.ts";
import { referenceValue, type Resolve } from "../../resolve/references.ts";
import { valueFrom } from "../../resolve/secrets.ts";
import type { ContainerContext } from "../contexts.ts";
import { items, SHELL_COMMAND } from "../form.ts";
import { isAwsLogs, logOptions } from "./logging.ts";
import {
  BOOLEAN,
  either,
  from,
  hasName,
  INTEGER,
  listOf,
  node,
  NUMBER,
  oneOf,
  required,
  STRING,
  struct,
} from "../shape.ts";
import { elsewhere, group, same, to, type Table } from "../table.ts";
import { isText, REFERENCE } from "./reference.ts";

const IMAGE = {
  shape: either(STRING, node<Image>("image", "an image of a repository", isWholeImage)),
  /** What is deployed is a parameter of the stack. */
  lower: (_image: string | Image, { image }: ContainerContext) => image,
};

function isWholeImage(image: object): boolean {
  const source = String(Reflect.get(image, "source"));
  if (!hasName(Reflect.get(image, "repository"))) return false;
  if (source === "pinned") return isText(Object(Reflect.get(image, "props")), "initial");
  const text = { build: "context", tag: "tag", digest: "digest" }[source];
  return text !== undefined && isText(image, text);
}

type Item<List extends keyof ContainerDefinition> = Built<
  Extract<ContainerDefinition[List], readonly unknown[]>[number]
>;

const portNumber = from(1, 65_535);

/** A port, as a number or in full. */
export const PORT = either(
  portNumber,
  struct<PortProps>("a port", {
    containerPort: required(portNumber),
    protocol: oneOf(...TRANSPORT_PROTOCOLS),
    appProtocol: oneOf("http", "http2", "grpc"),
  }),
);

const PORT_ITEMS = items({
  shape: PORT,
  key: "name",
  lower(name: string, port: number | PortProps): Item<"portMappings"> {
    if (typeof port === "number") return { name, containerPort: port, protocol: "tcp" };
    const { containerPort, protocol = "tcp", appProtocol } = port;
    return { name, containerPort, protocol, appProtocol };
  },
});

/** A map, or what `ports(…)` declared: the context has the map of either. */
const PORTS = {
  shape: either(PORT_ITEMS.shape, node<Ports>("ports", "ports declared by ports(…)")),
  lower: (_ports: PortMap | Ports, { ports = {} }: ContainerContext) => PORT_ITEMS.lower(ports, undefined),
  locate: (_ports: PortMap | Ports, { ports = {} }: ContainerContext) => PORT_ITEMS.locate?.(ports, undefined) ?? [],
};

const ENVIRONMENT = items({
  shape: either(either(STRING, NUMBER), either(BOOLEAN, REFERENCE)),
  key: "name",
  lower: (name: string, value: EnvironmentValue, { resolve }: ContainerContext): Item<"environment"> => ({
    name,
    value: valueText(value, resolve),
  }),
});

function valueText(value: EnvironmentValue, resolve: Resolve): string | Deferred {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : referenceValue(reference, resolve);
}

const SECRETS = items({
  shape: either(node<Secret>("secret", "a secret"), node<Parameter>("parameter", "a parameter")),
  key: "name",
  lower: (name: string, secret: Secret | Parameter, { place }: ContainerContext): Item<"secrets"> => ({
    name,
    valueFrom: valueFrom(place, secret),
  }),
});

const DEPENDS_ON = items({
  shape: oneOf("START", "HEALTHY", "COMPLETE", "SUCCESS"),
  key: "containerName",
  lower: (name: string, condition: Condition, { main }: ContainerContext) => ({
    containerName: name === MAIN ? main : name,
    condition,
  }),
});

/** What every container begins with; what only some have, as `essential`, comes next. */
export const CONTAINER_HEAD: Table<Pick<ContainerProps, "image">> = {
  "container.name": ({ name }) => name,
  image: required(to("container.image", IMAGE)),
};

type Others = Omit<ContainerProps, "image"> &
  LinuxOnly & {
    readonly ports?: PortMap | Ports;
    readonly dependsOn?: Readonly<Record<string, Condition | undefined>>;
  };

/** What every container may have. */
export const CONTAINER: Table<Others> = {
  ports: to("container.portMappings", PORTS),
  entryPoint: same("container.entryPoint", listOf(STRING)),
  command: same("container.command", listOf(STRING)),
  environment: to("container.environment", ENVIRONMENT),
  secrets: to("container.secrets", SECRETS),
  workingDirectory: same("container.workingDirectory", STRING),
  user: same("container.user", STRING),
  readonlyRootFilesystem: same("container.readonlyRootFilesystem", BOOLEAN),
  dependsOn: to("container.dependsOn", DEPENDS_ON),
  healthCheck: group<HealthCheck>("a health check", {
    command: required(to("container.healthCheck.command", SHELL_COMMAND)),
    interval: same("container.healthCheck.interval", INTEGER),
    timeout: same("container.healthCheck.timeout", INTEGER),
    retries: same("container.healthCheck.retries", INTEGER),
    startPeriod: same("container.healthCheck.startPeriod", INTEGER),
  }),
  startTimeout: same("container.startTimeout", INTEGER),
  stopTimeout: same("container.stopTimeout", INTEGER),
  "container.logConfiguration": (context) => ({ logDriver: "awslogs", options: logOptions(context) }),
  logging: elsewhere(node<AwsLogs>("logging", "logging made by awsLogs(…)", isAwsLogs)),
};
