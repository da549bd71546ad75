import type { Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { resource } from "../../cloudformation/resource.ts";
import { getAtt, type Intrinsic, type Resource } from "../../cloudformation/template.ts";
import { ingressSource } from "../platform/network/cidr-ingress.ts";
import type { Lowering } from "../lowering.ts";
import { portNumbers } from "../resolve/connections.ts";
import { hashed, logicalName } from "../resolve/names.ts";
import { templateValue } from "../resolve/references.ts";
import { resolver } from "../resources/values.ts";
import type { ServicePlan } from "./service/plan.ts";

/** The ways into a service that its `allowFrom` opens, each a resource by what it is from: others stay when one goes. */
export function allowedIngress(
  lowering: Lowering,
  { props, ports = {} }: ServicePlan,
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const [name, sources = []] of Object.entries(props.allowFrom ?? {})) {
    const numbers = portNumbers(ports[name]);
    if (numbers === undefined) continue;
    for (const source of sources) {
      const value = templateValue(source, resolver(lowering));
      rules[`${logicalName(name)}From${hashed(JSON.stringify(value), 6)}`] = resource(
        "AWS::EC2::SecurityGroupIngress",
        {
          GroupId: getAtt("SecurityGroup", "GroupId"),
          IpProtocol: protocolOf(ports[name]),
          FromPort: numbers[0],
          ToPort: numbers[1],
          ...sourceOf(source, value),
        },
      );
    }
  }
  return rules;
}

function protocolOf(port: unknown): string {
  const isUdp = typeof port === "object" && port !== null && Reflect.get(port, "protocol") === "udp";
  return isUdp ? "udp" : "tcp";
}

/** A block of addresses, a prefix list, or a security group, as what others give is one. */
function sourceOf(source: string | Reference, value: string | Intrinsic) {
  if (referenceOf(source) === undefined && typeof value === "string") return ingressSource(value);
  return { SourceSecurityGroupId: value };
}
