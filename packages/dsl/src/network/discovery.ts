import type { CloudMap } from "./cloud-map.ts";
import type { ServiceConnect } from "./service-connect.ts";

/** How services find each other: what {@link serviceConnect} or {@link cloudMap} makes. */
export type Discovery = ServiceConnect | CloudMap;
