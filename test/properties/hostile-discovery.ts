import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

/** How the shop's services find each other. */
export function discoveryWith(call: Call, env: object): readonly dsl.Discovery[] {
  const connect = call("serviceConnect", dsl.serviceConnect, {
    tls: {
      certificateAuthority:
        "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
      kmsKey: "alias/shop",
      role: "arn:aws:iam::123456789012:role/ecs-tls",
    },
    accessLogs: { format: "JSON", includeQueryParameters: true },
    timeout: { idleTimeoutSeconds: 60, perRequestTimeoutSeconds: 30 },
    namespace: "internal",
  });
  const isStaging = Reflect.get(env, "name") === "staging";
  const zone = isStaging
    ? call("existing namespace", dsl.cloudMap.existing, "shop.local", {
        namespaceId: "ns-0123456789abcdef",
        ttl: 30,
        records: ["A"],
      })
    : call("cloudMap", dsl.cloudMap, "shop.local", { ttl: 60, records: ["A"] });
  return [connect, zone];
}
