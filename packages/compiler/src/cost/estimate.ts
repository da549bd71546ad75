import type { Assembly } from "../model/assembly.ts";
import { isRecord } from "../read/is-record.ts";
import type { Cost, PricedResource, Uncounted } from "./cost.ts";
import type { Prices } from "./prices.ts";
import { PRICED } from "./priced/index.ts";

/** What an environment costs a month. */
export interface Estimate {
  readonly environment: string;
  /** Absent where the app does not say. */
  readonly region?: string;
  readonly costs: readonly Cost[];
  readonly uncounted: readonly Uncounted[];
}

/** A template whose costs are somebody's. */
export interface CostlyStack {
  readonly owner: string;
  readonly template: unknown;
  /** What parameters are given. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The costs of an assembly: those of its workloads, and those of what they share. */
export function estimate(assembly: Assembly, prices: Prices): Estimate {
  const { environment, sharedStacks, workloads, app } = assembly;
  const prefix = `${app}-${environment.name}-`;
  const shared = sharedStacks.map(({ name, template, parameters }) => ({
    owner: name.startsWith(prefix) ? name.slice(prefix.length) : name,
    template,
    parameters,
  }));
  const own = workloads.map(({ name, stack: { template, parameters } }) => ({ owner: name, template, parameters }));
  const { region } = environment;
  return {
    environment: environment.name,
    ...(region === undefined ? {} : { region }),
    ...costsOf([...own, ...shared], prices),
  };
}

/** The costs of templates, whoever wrote them. */
export function costsOf(stacks: readonly CostlyStack[], prices: Prices): Pick<Estimate, "costs" | "uncounted"> {
  const costs: Cost[] = [];
  const uncounted: Uncounted[] = [];
  for (const stack of stacks) {
    for (const priced of pricedIn(stack, prices)) {
      if ("uncounted" in priced) uncounted.push({ owner: stack.owner, what: priced.uncounted });
      else costs.push({ owner: stack.owner, ...priced });
    }
  }
  return { costs, uncounted: distinct(uncounted) };
}

function pricedIn({ template, parameters }: CostlyStack, prices: Prices) {
  const resources = membersOf(template, "Resources");
  const known = (value: unknown) => resolved(value, parameters, membersOf(template, "Parameters"));
  const resourceOf = ([id, resource]: readonly [string, Structure]): PricedResource => ({
    id,
    properties: isRecord(resource["Properties"]) ? resource["Properties"] : {},
    prices,
    known,
    ofType: (type) => resources.filter(([, one]) => one["Type"] === type).map(resourceOf),
    referred: (value) => {
      const found = resources.find(([name]) => name === nameIn(value));
      return found === undefined ? undefined : resourceOf(found);
    },
  });
  return resources.flatMap((entry) => {
    const type = String(entry[1]["Type"]);
    const priced = PRICED.get(type);
    if (priced !== undefined) return priced.price(resourceOf(entry));
    return FREE.test(type) ? [] : [{ uncounted: `${type}, of which there is no price here` }];
  });
}

type Structure = Readonly<Record<string, unknown>>;

/** What costs nothing by itself. */
const FREE =
  /^AWS::(?:IAM|ApplicationAutoScaling|AutoScaling|CertificateManager|CloudFormation|ECR|ECS|Events|Lambda::Permission|Logs|Scheduler|ServiceDiscovery|SNS|SQS|SSM)\b|^AWS::EC2::(?:DHCP|Internet|Launch|Route|SecurityGroup|Subnet|VPC)|^AWS::ElasticLoadBalancingV2::(?:Listener|TargetGroup)|^AWS::(?:CloudFront::(?:Cache|Function|Origin)|EFS::(?:Access|FileSystemPolicy|Mount)|KMS::Alias|Route53::RecordSet|S3::BucketPolicy|SecretsManager::ResourcePolicy)/;

function membersOf(template: unknown, section: string): readonly (readonly [string, Structure])[] {
  const members = isRecord(template) ? template[section] : undefined;
  if (!isRecord(members)) return [];
  return Object.entries(members).flatMap(([id, member]) => (isRecord(member) ? [[id, member] as const] : []));
}

/** The value, or what a parameter carries; undefined for any other function. */
function resolved(value: unknown, given: Structure, declared: readonly (readonly [string, Structure])[]): unknown {
  if (!isRecord(value)) return value;
  const name = Object.keys(value).length === 1 ? value["Ref"] : undefined;
  if (typeof name !== "string") return undefined;
  return given[name] ?? declared.find(([parameter]) => parameter === name)?.[1]["Default"];
}

function nameIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const attribute = value["Fn::GetAtt"];
  const name: unknown = Array.isArray(attribute) ? attribute[0] : value["Ref"];
  return typeof name === "string" ? name : undefined;
}

function distinct(uncounted: readonly Uncounted[]): readonly Uncounted[] {
  return [...new Map(uncounted.map((one) => [`${one.owner}\n${one.what}`, one])).values()];
}
