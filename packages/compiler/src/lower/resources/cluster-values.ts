import type { OutputReference } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { existingName } from "../plan/cluster-plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import type { Deferred } from "../resolve/deferred.ts";
import { ACCOUNT, located, PARTITION, type Place, REGION } from "../resolve/place.ts";

/** True for a reference to the ARN of a cluster. */
export function isClusterArn({ resource, output, access, at }: OutputReference): boolean {
  return resource.kind === "cluster" && output === "arn" && access === undefined && at === undefined;
}

/** The ARN follows from the name, which the cluster has from the config. */
export function clusterArnText({ place, prefix }: Lowering, { resource }: OutputReference): Deferred {
  const { props }: { readonly props: unknown } = resource;
  if (resource.source === "existing") return arnOfCluster(place, existingName(resource.name));
  const name = isRecord(props) ? props["name"] : undefined;
  const written = typeof name === "string" && name !== "" ? name : prefix;
  return arnOfCluster(place, written);
}

function arnOfCluster(place: Place, name: string): Deferred {
  return located(place, "arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, `:cluster/${name}`);
}
