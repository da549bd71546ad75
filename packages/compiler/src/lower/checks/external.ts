import type { OutputReference } from "@ecs-dsl/dsl";
import { capitalized } from "@ecs-dsl/validators/words";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import type { PlacedReference } from "../resolve/placed-references.ts";
import { clientsAndServers, waysOf } from "./network-modes.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const external = definePlanRule({
  code: "config/external",
  severity: "error",
  on: "workload",
  summary: "What runs on instances outside AWS has nothing of a VPC.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
    checked: "2026-11-29",
  },
  check(workload, report, app) {
    if (workload.runsOn !== "external") return;
    const { subject } = workload;
    for (const path of pathsOf(workload)) report(ofVpc(subject, path));
    for (const other of clientsAndServers(workload, app)) report(connected(subject, other));
    for (const { reference, ...place } of app.values.placed)
      if (isGroupOf(workload, reference)) report(ofNoGroup(subject, place));
  },
});

type Path = readonly (string | number)[];

/** What takes a network interface, a load balancer, a provider, or a disk of AWS. */
function pathsOf(workload: WorkloadPlan): readonly Path[] {
  const { networkMode, assignPublicIp } = workload.props;
  const ways = waysOf(workload);
  const disks = disksOf(workload).filter(([, name]) => !ways.some(([, other]) => other === name));
  return [
    ...(networkMode === "awsvpc" ? [["networkMode"]] : []),
    ...(assignPublicIp === true ? [["assignPublicIp"]] : []),
    ...(hasRoutes(workload) ? [["routes"]] : []),
    ...ways,
    ...disks,
  ];
}

function hasRoutes({ props }: WorkloadPlan & { readonly props: { readonly routes?: object } }): boolean {
  return Object.values(props.routes ?? {}).some((route) => route !== undefined);
}

const DISKS = ["efs", "ebs", "s3Files"] as const;

function disksOf({ props: { volumes = {} } }: WorkloadPlan): readonly (readonly [string, string])[] {
  return Object.entries(volumes).flatMap(([name, volume]) =>
    typeof volume === "object" && DISKS.some((disk) => Reflect.get(volume, disk) !== undefined)
      ? [["volumes", name] as const]
      : [],
  );
}

function isGroupOf({ subject }: WorkloadPlan, { resource, output }: OutputReference): boolean {
  return (
    output === "securityGroup" &&
    resource.kind === Reflect.get(subject.node, "kind") &&
    resource.name === Reflect.get(subject.node, "name")
  );
}

function ofNoGroup({ words }: Noun, { subject, path }: Omit<PlacedReference, "reference">): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${propertyName(path)} of ${subject.words} is the security group of ${words}, which runs on instances outside AWS and has none.`,
    help: "Let in the addresses of the network that its instances are in.",
  };
}

function ofVpc(subject: Noun, path: Path): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} runs on instances outside AWS and has ${propertyName(path)}, which ECS gives to tasks in a VPC alone.`,
    help: "Remove it, or set `capacity` to instances in AWS: `ec2Capacity(…)`.",
  };
}

function connected(subject: Noun, other: string): PlanFinding {
  return {
    source: sourceOf(subject, ["capacity"]),
    message: `${capitalized(subject.words)} runs on instances outside AWS, and ${other} and it talk by an address, which there is in a VPC alone.`,
    help: "Let them talk by a queue, or by an address that both networks know, as text.",
  };
}
