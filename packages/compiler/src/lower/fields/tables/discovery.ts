import type {
  CloudMapProps,
  Discovery,
  ExistingCloudMapProps,
  Reference,
  ServiceConnectAccessLogs,
  ServiceConnectProps,
  ServiceConnectTls,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  from,
  isText,
  listOf,
  node,
  oneOf,
  required,
  struct,
} from "../shape.ts";
import { elsewhere, type Rows } from "../table.ts";
import { isOfNoun, KMS_KEY } from "./kms-key.ts";
import { OUTSIDE_ID } from "./outside.ts";
import { TIMEOUT } from "./ports.ts";

const AUTHORITY = node<Reference<"output">>("reference", "an authority of a stack", isOfNoun);

const FORMAT = oneOf("JSON", "TEXT");

/** What `serviceConnect(…)` takes. */
export const SERVICE_CONNECT = new Fields<ServiceConnectProps>("Service Connect", () => ({
  tls: elsewhere(
    struct<ServiceConnectTls>("the TLS of Service Connect", {
      certificateAuthority: required(either(FILLED, AUTHORITY)),
      kmsKey: KMS_KEY,
      role: OUTSIDE_ID,
    }),
  ),
  accessLogs: elsewhere(
    either(
      FORMAT,
      struct<ServiceConnectAccessLogs>("access logs", { format: required(FORMAT), includeQueryParameters: BOOLEAN }),
    ),
  ),
  timeout: elsewhere(TIMEOUT),
  namespace: elsewhere(FILLED),
}));

/** Source: https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html. Checked 2026-11-29. */
const TTL = from(0, 2_147_483_647);

const ROWS: Rows<CloudMapProps> = {
  ttl: elsewhere(TTL),
  records: elsewhere(filledListOf(oneOf("A", "SRV"))),
};

/** What `cloudMap(…)` takes. */
export const CLOUD_MAP = new Fields<CloudMapProps>("a namespace", () => ROWS);

/** What `cloudMap.existing(…)` takes. */
export const EXISTING_CLOUD_MAP = new Fields<ExistingCloudMapProps>("an existing namespace", () => ({
  ...ROWS,
  namespaceId: required(elsewhere(OUTSIDE_ID)),
}));

const NODE = node<Discovery>("discovery", "a discovery, as serviceConnect(…) or cloudMap(…) makes one", isDiscovery);

/** One, or two of which the first says the addresses. */
export const DISCOVERY = either(NODE, listOf(NODE));

function isDiscovery(value: object): boolean {
  const by: unknown = Reflect.get(value, "by");
  return by === "serviceConnect" || (by === "cloudMap" && isText(value, "name"));
}
