import type { Check } from "../check.ts";
import { type Examined, NOTHING, unseen } from "../finding.ts";
import { ecrImageOf } from "../ecr-image.ts";
import { secretOf } from "../secret-source.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";
import { type WayOut, wayOutOf } from "../way-out.ts";

/** Whether tasks reach from their subnets what starting them takes. Tasks that run have reached it. */
export const network: Check = {
  name: "network",
  examine: async (patient) => {
    const config = patient.service?.networkConfiguration?.awsvpcConfiguration;
    const isStarted = (patient.service?.runningCount ?? 0) > 0;
    if (config === undefined || isStarted || patient.service?.desiredCount === 0) return NOTHING;
    const subnets = await patient.aws.ask("ec2:DescribeSubnets", { SubnetIds: config.subnets });
    if ("refusal" in subnets) return unseen(subnets.refusal);
    const vpc = subnets.value.Subnets?.[0]?.VpcId;
    if (vpc === undefined) return NOTHING;
    const Filters = [{ Name: "vpc-id", Values: [vpc] }];
    const tables = await patient.aws.ask("ec2:DescribeRouteTables", { Filters });
    if ("refusal" in tables) return unseen(tables.refusal);
    const ways = (config.subnets ?? []).map((subnet) => ({
      subnet,
      way: wayOutOf(subnet, tables.value.RouteTables ?? []),
    }));
    const hasAddress = config.assignPublicIp === "ENABLED";
    const shut = ways.filter(({ way }) => way !== "other" && !(way === "internet-gateway" && hasAddress));
    if (shut.length === 0) return NOTHING;
    const endpoints = await patient.aws.ask("ec2:DescribeVpcEndpoints", { Filters });
    if ("refusal" in endpoints) return unseen(endpoints.refusal);
    const there = (endpoints.value.VpcEndpoints ?? [])
      .filter(({ State }) => State === undefined || /^available$/i.test(State))
      .map(({ ServiceName = "" }) => ServiceName.replace(/^.*?\.amazonaws\.[^.]+\.|^com\.amazonaws\.[^.]+\./, ""));
    const missing = reachedBy(patient).filter(({ endpoint }) => !there.includes(endpoint));
    return missing.length === 0 ? NOTHING : told(patient, shut, missing);
  },
};

interface Reached {
  /** The last part of an endpoint's name; empty of what only the internet has. */
  readonly endpoint: string;
  readonly what: string;
}

/** What starting the containers asks. */
function reachedBy({ containers, aws }: Patient): readonly Reached[] {
  const reached = containers.flatMap(({ image = "", logConfiguration, secrets = [] }) => [
    ...(ecrImageOf(image) === undefined
      ? [{ endpoint: "", what: `the registry of ${image}` }]
      : ["ecr.api", "ecr.dkr", "s3"].map((endpoint) => ({ endpoint, what: endpoint }))),
    ...(logConfiguration?.logDriver === "awslogs" ? [{ endpoint: "logs", what: "logs" }] : []),
    ...secrets.map(({ valueFrom = "" }) => {
      const { service } = secretOf(valueFrom, aws);
      return { endpoint: service, what: service };
    }),
  ]);
  return [...new Map(reached.map((one) => [one.what, one])).values()];
}

function told(
  patient: Patient,
  shut: readonly { readonly subnet: string; readonly way: WayOut }[],
  missing: readonly Reached[],
): Examined {
  const evidence = said(patient, /timeout|timed out|deadline|i\/o|connection|unable to connect/i);
  const finding = {
    likelihood: evidence.length > 0 || patient.stopped.length === 0 ? "certain" : "likely",
    says: `From ${shut.length === 1 ? "subnet" : "subnets"} ${shut.map(({ subnet }) => subnet).join(", ")} tasks do not reach ${missing.map(({ what }) => what).join(", ")}.`,
    evidence: [
      ...shut.map(({ subnet, way }) => `${subnet}: ${WORDS[way]}`),
      "No endpoint of the VPC is for it.",
      ...evidence,
    ],
    help: "Give the subnets a NAT gateway or endpoints for these, or run in public subnets with `assignPublicIp: true`.",
  } as const;
  return { findings: [finding], unseen: [] };
}

const WORDS: Readonly<Record<WayOut, string>> = {
  none: "its route table has no default route.",
  broken: "its default route is a blackhole: the NAT gateway or what else it names is gone.",
  "internet-gateway": "its default route is an internet gateway, and tasks have no public address.",
  other: "it has a way out.",
};
