import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { isSame } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { SERVICE } from "../resource-types.ts";

/** ECS writes a cluster's default into a service when it is made, and never again. */
export function* defaultWithoutEffect(operation: Operation, { live, before }: Change): Generator<Problem> {
  const [now, earlier] = [live, before].map((one) => one?.properties["DefaultCapacityProviderStrategy"]);
  if (before === undefined || isSame(now, earlier)) return;
  const { length } = operation.everything().filter((one) => follows(one, live));
  if (length > 0) yield { kind: "default-without-effect", detail: `${length} services keep what they were made with` };
}

function follows({ type, properties }: Live, associations: Live): boolean {
  const isOfCluster = type === SERVICE && properties["Cluster"] === associations.properties["Cluster"];
  return isOfCluster && !("LaunchType" in properties) && !("CapacityProviderStrategy" in properties);
}
