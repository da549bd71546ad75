import type { OpenSearchDestination } from "@ecs-dsl/dsl";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { allow } from "../workloads/grants/statement.ts";
import type { DestinationKind } from "./destination-kind.ts";

/** Source: https://docs.fluentbit.io/manual/pipeline/outputs/opensearch. Checked 2026-11-28. */
export const openSearch: DestinationKind<OpenSearchDestination> = {
  options: ({ host, index, region, options }, source) => ({
    Name: "opensearch",
    Host: host,
    Port: "443",
    ...(index === undefined ? {} : { Index: index }),
    AWS_Auth: "On",
    AWS_Region: region ?? source.region,
    ...(collectionOf(host) === undefined ? {} : { AWS_Service_Name: "aoss" }),
    Suppress_Type_Name: "On",
    tls: "On",
    ...options,
  }),
  statements(given) {
    const { host, region = REGION } = given;
    const collection = collectionOf(host);
    const domain = domainOf(given);
    if (collection !== undefined) {
      const arn = ["arn:", PARTITION, ":aoss:", region, ":", ACCOUNT, `:collection/${collection}`];
      return allow("aoss:APIAccessAll", [substituted(arn)]);
    }
    const arn = ["arn:", PARTITION, ":es:", region, ":", ACCOUNT, `:domain/${domain ?? ""}/*`];
    return domain === undefined ? [] : allow("es:ESHttpPost", [substituted(arn)]);
  },
};

/** The name of the domain, as it is given or as an endpoint of AWS's has it; undefined where neither says. */
export function domainOf({ domain, host }: OpenSearchDestination): string | undefined {
  return domain ?? /^(?:search|vpc)-(.+)-[a-z0-9]{26}\.(?:aos\.)?[a-z0-9-]+\.(?:es\.|on\.aws)/.exec(host)?.[1];
}

/** The id of the collection of OpenSearch Serverless that the host is of. */
export function collectionOf(host: string): string | undefined {
  return /^([a-z0-9]+)\.[a-z0-9-]+\.aoss\./.exec(host)?.[1];
}
