import { REGION_NAME } from "@ecs-dsl/validators/facts";
import { isRecord } from "../is-record.ts";

type Properties = Readonly<Record<string, unknown>>;

/**
 * The region that a template is for, as far as it says so itself: by an availability zone, or by the ARN of something
 * that a resource can use in its own region alone. Undefined where it says nothing, or different ones.
 */
export function templateRegion(resources: Properties): string | undefined {
  let region: string | undefined;
  for (const resource of Object.values(resources)) {
    const own = regionOf(resource);
    if (own === undefined) continue;
    if (region !== undefined && region !== own) return undefined;
    region = own;
  }
  return region;
}

/** What a condition may leave out says nothing. */
function regionOf(resource: unknown): string | undefined {
  if (!isRecord(resource) || typeof resource["Type"] !== "string" || resource["Condition"] !== undefined)
    return undefined;
  const read = READERS.get(resource["Type"]);
  const properties = resource["Properties"];
  const region = read === undefined || !isRecord(properties) ? undefined : read(properties);
  return region !== undefined && REGION_NAME.test(region) ? region : undefined;
}

const ZONE = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]$/;
const ARN = /^arn:[^:]+:[^:]+:([^:]+):/;

/** By type of resource, what it says of its region. */
const READERS: ReadonlyMap<string, (properties: Properties) => string | undefined> = new Map([
  ["AWS::EC2::Subnet", (subnet) => named(ZONE, subnet["AvailabilityZone"])],
  ["AWS::ECS::Service", (service) => ofFirst(service["LoadBalancers"], "TargetGroupArn")],
  ["AWS::ElasticLoadBalancingV2::Listener", (listener) => ofFirst(listener["Certificates"], "CertificateArn")],
]);

function ofFirst(list: unknown, property: string): string | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isRecord(first) ? named(ARN, first[property]) : undefined;
}

function named(form: RegExp, text: unknown): string | undefined {
  return typeof text === "string" ? form.exec(text)?.[1] : undefined;
}
