import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { isRecord } from "../place.ts";
import { isPlaceholder } from "../../placeholder.ts";

/** A container and a port that requests go to, as far as they are known. */
export interface Balanced {
  readonly name: string | undefined;
  readonly nameAt: Path;
  readonly port: number | undefined;
  readonly portAt: Path;
}

/** What a service's load balancers send requests to. */
export function balancedContainers({ loadBalancers }: Subjects["service"]): readonly Balanced[] {
  if (!isKnown(loadBalancers)) return [];
  return loadBalancers.flatMap((balancer, index) => {
    if (!isKnown(balancer)) return [];
    const at = ["loadBalancers", index];
    return [
      balanced(balancer.containerName, balancer.containerPort, [...at, "containerName"], [...at, "containerPort"]),
    ];
  });
}

/** What CodeDeploy's AppSpec file sends requests to. */
export function balancedTarget({ Resources: resources }: Subjects["appSpec"]): readonly Balanced[] {
  if (!isKnown(resources)) return [];
  return resources.flatMap((targets, index) => {
    if (!isKnown(targets)) return [];
    return Object.entries(targets).flatMap(([name, target]) => {
      const properties = isKnown(target) ? target.Properties : undefined;
      const info = isKnown(properties) ? properties.LoadBalancerInfo : undefined;
      const at = ["Resources", index, name, "Properties", "LoadBalancerInfo"];
      if (!isKnown(info)) return [];
      return [balanced(info.ContainerName, info.ContainerPort, [...at, "ContainerName"], [...at, "ContainerPort"])];
    });
  });
}

function balanced(name: unknown, port: unknown, nameAt: Path, portAt: Path): Balanced {
  const known = typeof name === "string" && name !== "" && !isPlaceholder(name) ? name : undefined;
  const number = isRecord(port) || port === "" ? Number.NaN : Number(typeof port === "symbol" ? Number.NaN : port);
  return { name: known, nameAt, port: Number.isInteger(number) ? number : undefined, portAt };
}
