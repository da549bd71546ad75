import { cloudMap, type CloudMapProps, type Discovery, serviceConnect, type ServiceConnectProps } from "ecs-dsl";
import type { Options } from "./option-types.ts";

/** The ways by which services of the shop find each other: the addresses are of the first. */
const WAYS = ["connect", "connect+zone", "zone+connect", "zone"] as const;

export type DiscoveryWay = (typeof WAYS)[number];

/** The way beside this one, by which an app comes to the others. */
export function nextWay(way: DiscoveryWay, which: number): DiscoveryWay {
  const at = WAYS.indexOf(way) + (which % 2 === 0 ? 1 : -1);
  return WAYS[Math.abs(at) % WAYS.length] ?? "connect";
}

/** The namespace would move, where the shop names one. */
export const SERVICE_CONNECT: Options<ServiceConnectProps, "namespace"> = {
  accessLogs: "JSON",
  timeout: { idleTimeoutSeconds: 60 },
  tls: {
    certificateAuthority:
      "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
  },
};

/** Records are fixed once services are there. */
export const CLOUD_MAP: Options<CloudMapProps, "records"> = { ttl: 60 };

interface Given {
  readonly way: DiscoveryWay;
  readonly zone: string;
  readonly connect: Partial<ServiceConnectProps>;
  readonly map: Partial<CloudMapProps>;
}

export function discoveryOf({ way, zone, connect, map }: Given): readonly Discovery[] {
  const made = { connect: serviceConnect(connect), zone: cloudMap(zone, map) };
  return way.split("+").map((one) => (one === "zone" ? made.zone : made.connect));
}
