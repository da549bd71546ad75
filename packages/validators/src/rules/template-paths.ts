import type { Subjects } from "../rule.ts";
import { knownAt, referenced, resourceNamed, resourcesOf, type TemplateResource } from "./template-resources.ts";
import { taskOf } from "./template-services.ts";

type Template = Subjects["template"];

/** How tasks in a subnet get out of it: not at all, by the gateway of the VPC, which takes a public address, by a NAT gateway, or by something else. */
export type WayOut = "none" | "internet" | "nat" | "other";

/** The services on Fargate whose subnets are all of the template, with the ways out of these. */
export function fargateWays(
  template: Template,
): readonly { readonly service: TemplateResource; readonly ways: readonly WayOut[] }[] {
  if (resourcesOf(template, "AWS::EC2::SubnetRouteTableAssociation").length === 0) return [];
  const met = new Map<string, WayOut | undefined>();
  const wayOf = (subnet: unknown) => {
    const id = referenced(subnet);
    if (id !== undefined && !met.has(id)) met.set(id, wayOutOf(template, id));
    return id === undefined ? undefined : met.get(id);
  };
  return resourcesOf(template, "AWS::ECS::Service").flatMap((service) => {
    const subnets = knownAt(service.properties, "NetworkConfiguration.AwsvpcConfiguration.Subnets");
    if (!Array.isArray(subnets) || subnets.length === 0 || !isOnFargate(template, service)) return [];
    const ways = subnets.map(wayOf).filter((way) => way !== undefined);
    return ways.length === subnets.length ? [{ service, ways }] : [];
  });
}

function isOnFargate(template: Template, service: TemplateResource): boolean {
  const type = knownAt(service.properties, "LaunchType");
  if (type !== undefined) return type === "FARGATE";
  const task = taskOf(template, service);
  const launch = task === undefined ? undefined : knownAt(task.properties, "RequiresCompatibilities");
  return Array.isArray(launch) && launch.length === 1 && launch[0] === "FARGATE";
}

/** Undefined where the template does not show it. */
function wayOutOf(template: Template, subnet: string): WayOut | undefined {
  if (resourceNamed(template, subnet, "AWS::EC2::Subnet") === undefined) return undefined;
  const links = resourcesOf(template, "AWS::EC2::SubnetRouteTableAssociation").filter(
    ({ properties }) => referenced(properties["SubnetId"]) === subnet,
  );
  const [link] = links;
  const table = links.length === 1 && link !== undefined ? referenced(link.properties["RouteTableId"]) : undefined;
  if (table === undefined || resourceNamed(template, table, "AWS::EC2::RouteTable") === undefined) return undefined;
  const routes = resourcesOf(template, "AWS::EC2::Route").filter(
    ({ properties }) => referenced(properties["RouteTableId"]) === table,
  );
  return bestOf(routes.map((route) => wayBy(template, route)));
}

function wayBy(template: Template, { properties }: TemplateResource): WayOut {
  if (properties["NatGatewayId"] !== undefined) return "nat";
  const gateway = resourceNamed(template, referenced(properties["GatewayId"]), "AWS::EC2::InternetGateway");
  return gateway === undefined ? "other" : "internet";
}

function bestOf(ways: readonly WayOut[]): WayOut {
  for (const way of ["other", "nat", "internet"] as const) if (ways.includes(way)) return way;
  return "none";
}

/** True where the template makes an endpoint for a service of AWS, or may do so: `"ecr.dkr"`, `"s3"`. */
export function hasEndpoint(template: Template, service: string): boolean {
  return resourcesOf(template, "AWS::EC2::VPCEndpoint").some(({ properties }) => {
    const name = JSON.stringify(properties["ServiceName"] ?? "");
    return name.includes(service) || !name.includes("amazonaws") || OPEN.test(name);
  });
}

/** A part of a name that a deployment decides, other than the region. */
const OPEN = /\$\{(?!AWS::)|"Ref":"(?!AWS::)|"Fn::(?!Sub|Join)/;
