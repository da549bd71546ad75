import type { HealthCheck, LogRouter, AnySidecarProps } from "@ecs-dsl/dsl";
import { LOG_ROUTER_IMAGE } from "@ecs-dsl/validators/facts";
import type { Noun } from "../nouns/noun.ts";
import type { ContainerPlan, FireLensPlan, LogRouting, Settings, SidecarPlan } from "../plan/plan.ts";
import type { Place } from "../resolve/place.ts";
import { type OutputFile, outputFile } from "./output-file.ts";
import { hasOutputFile } from "./routed-log.ts";

const LOG_ROUTER_NAME = "log-router";

/** The containers of a task, as they are planned. */
export interface RoutedTask {
  readonly subject: Noun;
  readonly place: Place;
  /** The main container first. */
  readonly containers: readonly ContainerPlan<unknown>[];
  readonly logGroup: string;
}

/** The router of the task, where a container has its output routed. */
export function logRouterPlan(task: RoutedTask): SidecarPlan | undefined {
  const [main] = task.containers;
  const routed = task.containers.flatMap(({ fireLens }) => fireLens ?? []);
  const [first] = routed;
  if (main === undefined || first === undefined) return undefined;
  const { subject, props } = routerSettings(routed, first);
  const logger = task.containers.find(({ fireLens }) => fireLens?.router?.props.logging !== undefined) ?? main;
  const file = outputsOf(task);
  return {
    name: LOG_ROUTER_NAME,
    containerName: LOG_ROUTER_NAME,
    subject: { ...subject, words: `the log router of ${task.subject.words}` },
    props: sidecarProps(props, file),
    ports: undefined,
    logging: logger.logging,
    fireLens: undefined,
    routing: routingOf(props, file),
  };
}

/** The settings are the first that are given: those of a second container are reported. */
function routerSettings(routed: readonly FireLensPlan[], first: FireLensPlan): Settings<LogRouter> {
  const given = routed.flatMap(({ router }) => router ?? [])[0];
  return given ?? { subject: { ...first.subject, at: ["router"] }, props: {} };
}

/** Regions stand in a file as a variable that ECS sets in every container. */
const OWN_REGION = "${AWS_REGION}";

function outputsOf({ containers, place, logGroup }: RoutedTask): OutputFile | undefined {
  const files = containers.flatMap(({ containerName: container, fireLens }) =>
    fireLens === undefined || !hasOutputFile(fireLens.props)
      ? []
      : [outputFile(fireLens.props.to ?? [], { container, place, region: OWN_REGION, logGroup })],
  );
  if (files.length === 0) return undefined;
  return {
    text: files.map(({ text }) => text).join("\n"),
    secrets: Object.assign({}, ...files.map(({ secrets }) => secrets)),
  };
}

const OUTPUTS = "FLUENT_BIT_OUTPUTS";
const OUTPUT_FILE = "/tmp/outputs.conf";

/** The image's own start, once the file stands that its configuration includes. */
const START = `printf '%s' "$${OUTPUTS}" > ${OUTPUT_FILE} && exec /entrypoint.sh`;

function sidecarProps(given: Partial<LogRouter>, file: OutputFile | undefined): Partial<AnySidecarProps> {
  const own = given.image === undefined ? { image: LOG_ROUTER_IMAGE, healthCheck: HEALTH_CHECK } : {};
  const props = { ...own, memoryReservation: 64, ...given };
  if (file === undefined) return props;
  const environment = { ...given.environment, [OUTPUTS]: file.text };
  return { ...props, environment, entryPoint: ["sh", "-c"], command: [START] };
}

/**
 * FireLens has Fluent Bit listen on this port for health checks. AWS's own example uses `nc`, which its image has no more.
 * Source: addHealthcheckSections in firelensconfig_unix.go of amazon-ecs-agent. Checked 2026-11-28.
 */
const HEALTH_CHECK: HealthCheck = {
  command: ["CMD", "bash", "-c", `echo '{"health":"check"}' > /dev/tcp/127.0.0.1/8877`],
};

function routingOf({ enableEcsLogMetadata = true }: Partial<LogRouter>, file: OutputFile | undefined): LogRouting {
  return {
    configuration: {
      type: "fluentbit",
      options: {
        "enable-ecs-log-metadata": String(enableEcsLogMetadata),
        ...(file === undefined ? {} : { "config-file-type": "file", "config-file-value": OUTPUT_FILE }),
      },
    },
    secrets: file?.secrets ?? {},
  };
}
