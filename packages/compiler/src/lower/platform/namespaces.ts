import { resource } from "../../cloudformation/resource.ts";
import { type Output, ref, type Resource } from "../../cloudformation/template.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import type { CloudMapPlan, DiscoveryPlan } from "../plan/discovery-plan.ts";
import { logicalName } from "../resolve/names.ts";
import type { NetworkView } from "./network/network-view.ts";

interface Part {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** The namespaces in which the services of an environment have their names, as far as it makes them. */
export function namespaces(
  lowering: Lowering,
  { serviceConnect, cloudMap }: DiscoveryPlan,
  vpc: NetworkView["vpc"],
  tags: Tags,
): Part {
  const isOwn = serviceConnect !== undefined && serviceConnect.props.namespace === undefined;
  const http = isOwn ? { Namespace: httpNamespace(lowering, tags) } : {};
  if (cloudMap?.source !== "new") return { resources: http, outputs: {} };
  const id = namespaceId(cloudMap);
  return {
    resources: { ...http, [id]: dnsNamespace(lowering, cloudMap, vpc, tags) },
    outputs: { [id]: { Value: ref(id) } },
  };
}

/** The logical id of a namespace, by its name: one of another name stands beside it until nobody uses it. */
export function namespaceId({ name }: CloudMapPlan): string {
  return `${logicalName(name)}Namespace`;
}

/** Made for every environment with Service Connect: it cannot go while a service is in it, and it costs nothing. */
function httpNamespace({ prefix }: Lowering, tags: Tags): Resource {
  return resource("AWS::ServiceDiscovery::HttpNamespace", {
    Name: prefix,
    Description: `Service Connect of ${prefix}`,
    Tags: templateTags(tags),
  });
}

function dnsNamespace({ prefix }: Lowering, { name }: CloudMapPlan, vpc: NetworkView["vpc"], tags: Tags): Resource {
  return resource("AWS::ServiceDiscovery::PrivateDnsNamespace", {
    Name: name,
    Vpc: vpc,
    Description: `Services of ${prefix}`,
    Tags: templateTags(tags),
  });
}
