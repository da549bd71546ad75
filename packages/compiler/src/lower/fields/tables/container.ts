import type {
  Condition,
  ContainerProps,
  HealthCheck,
  Image,
  Parameter,
  PortProps,
  Reference,
  Secret,
  ServiceProps,
} from "@ecs-dsl/dsl";
import type { ContainerDefinition } from "@ecs-dsl/validators";
import type { Built } from "../../resolve/deferred.ts";
import { urlText } from "../../resolve/connections.ts";
import { regionOf } from "../../resolve/place.ts";
import { valueFrom } from "../../resolve/secrets.ts";
import type { ContainerContext } from "../contexts.ts";
import { items, SHELL_COMMAND } from "../form.ts";
import { BOOLEAN, either, from, hasName, INTEGER, listOf, node, oneOf, required, STRING, struct } from "../shape.ts";
import { group, same, to, type Table } from "../table.ts";

const IMAGE = {
  shape: either(STRING, node<Image>("image", "an image of a repository", isWholeImage)),
  /** What is deployed is a parameter of the stack. */
  lower: (_image: string | Image, { image }: ContainerContext) => image,
};

function isWholeImage(image: object): boolean {
  const text = { build: "context", tag: "tag", digest: "digest" }[String(Reflect.get(image, "source"))];
  return hasName(Reflect.get(image, "repository")) && text !== undefined && isText(image, text);
}

type Item<List extends keyof ContainerDefinition> = Built<
  Extract<ContainerDefinition[List], readonly unknown[]>[number]
>;

const portNumber = from(1, 65_535);

const PORTS = items({
  shape: either(
    portNumber,
    struct<PortProps>("a port", {
      containerPort: required(portNumber),
      protocol: oneOf("tcp", "udp"),
      appProtocol: oneOf("http", "http2", "grpc"),
    }),
  ),
  key: "name",
  lower(name: string, port: number | PortProps): Item<"portMappings"> {
    if (typeof port === "number") return { name, containerPort: port, protocol: "tcp" };
    const { containerPort, protocol = "tcp", appProtocol } = port;
    return { name, containerPort, protocol, appProtocol };
  },
});

const ENVIRONMENT = items({
  shape: either(STRING, node<Reference>("url", "a URL of a service", isWholeUrl)),
  key: "name",
  lower: (name: string, value: string | Reference): Item<"environment"> => ({
    name,
    value: typeof value === "string" ? value : urlText(value),
  }),
});

function isWholeUrl(url: object): boolean {
  return hasName(Reflect.get(url, "service")) && isText(url, "port") && isText(url, "scheme");
}

function isText(holder: object, property: string): boolean {
  return typeof Reflect.get(holder, property) === "string";
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
  lower: (containerName: string, condition: Condition): Item<"dependsOn"> => ({ containerName, condition }),
});

/** What every container begins with; what only some have, as `essential`, comes next. */
export const CONTAINER_HEAD: Table<Pick<ContainerProps, "image">> = {
  "container.name": ({ name }) => name,
  image: required(to("container.image", IMAGE)),
};

type Others = Omit<ContainerProps, "image"> & Pick<ServiceProps, "dependsOn">;

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
  "container.logConfiguration": ({ name, logGroup, place }) => ({
    logDriver: "awslogs",
    options: {
      "awslogs-group": logGroup,
      "awslogs-region": regionOf(place),
      "awslogs-stream-prefix": name,
    },
  }),
};
