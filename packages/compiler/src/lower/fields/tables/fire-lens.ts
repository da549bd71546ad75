import type {
  CloudWatchDestination,
  FirehoseDestination,
  FireLensProps,
  LogDestination,
  LogRouter,
  OpenSearchDestination,
  S3Destination,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, either, FILLED, filledListOf, mapOf, noun, required, STRING, struct } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { CONTAINER } from "./container.ts";
import { SECRET_VALUE } from "./secret.ts";
import { AWS_LOGGING } from "./logging.ts";
import { sidecarRows } from "./sidecar.ts";

const OPTIONS = mapOf(STRING);

const destination = () =>
  struct<LogDestination>("a destination of logs", {
    cloudWatch: struct<CloudWatchDestination>("a log group", {
      logGroup: FILLED,
      logStreamPrefix: FILLED,
      options: OPTIONS,
    }),
    s3: struct<S3Destination>("a bucket", {
      bucket: required(FILLED),
      prefix: FILLED,
      region: FILLED,
      options: OPTIONS,
    }),
    firehose: either(
      FILLED,
      struct<FirehoseDestination>("a delivery stream", {
        deliveryStream: required(FILLED),
        region: FILLED,
        options: OPTIONS,
      }),
    ),
    openSearch: struct<OpenSearchDestination>("an index of OpenSearch", {
      host: required(FILLED),
      domain: FILLED,
      index: FILLED,
      region: FILLED,
      options: OPTIONS,
    }),
    output: OPTIONS,
    secretOptions: mapOf(SECRET_VALUE),
  });

/** What `fireLens(…)` takes. */
export const FIRE_LENS = new Fields<FireLensProps>("fireLens(…)", () => ({
  to: required(elsewhere(filledListOf(destination()))),
  includePattern: elsewhere(FILLED),
  excludePattern: elsewhere(FILLED),
  router: elsewhere(noun("a log router")),
}));

/** What is said of the router, which is lowered as a sidecar. */
export const LOG_ROUTER = new Fields<LogRouter>("a log router", () => {
  const { image, cpu, memory, memoryReservation, overrides } = sidecarRows();
  const { environment, secrets, healthCheck, stopTimeout } = CONTAINER;
  return {
    image: elsewhere(image),
    cpu,
    memory,
    memoryReservation,
    environment,
    secrets,
    healthCheck,
    stopTimeout,
    logging: elsewhere(AWS_LOGGING),
    enableEcsLogMetadata: elsewhere(BOOLEAN),
    overrides,
  };
});
