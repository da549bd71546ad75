import {
  type AnyServiceProps,
  daemon,
  deployParameter,
  ec2Capacity,
  external,
  fargate,
  managedInstances,
  scheduledTask,
  securityGroup,
  service,
  type Service,
  share,
  targetGroup,
  task,
  type Workload,
} from "ecs-dsl";
import type { Clerk, Outside } from "./others.ts";
import type { Shop } from "./shop.ts";
import { IMAGE } from "./tiny.ts";

/** The workloads that are not in AWS, or have what others have made. */
export function othersOf(shop: Shop): readonly Workload[] {
  const { outside, clerk } = shop.others;
  return [
    ...(outside === undefined ? [] : [outsideOf(outside)]),
    ...(clerk === undefined ? [] : [clerkOf(clerk, shop)]),
  ];
}

/** Each kind by a name of its own: one does not become another. */
function outsideOf({ capacity: name, kind, isTagged }: Outside): Workload {
  const capacity = external(name, isTagged ? { tags: { site: "north" } } : {});
  const props = { capacity, image: IMAGE, memory: 64 } as const;
  if (kind === "daemon") return daemon("watcher", props);
  if (kind === "schedule") return scheduledTask("count", { ...props, schedule: "rate(1 day)" });
  return kind === "task" ? task("measure", props) : service("press", props);
}

const TARGETS = {
  one: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/one/50dc6c495c0c9188",
  two: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/two/50dc6c495c0c9189",
  given: deployParameter("Target", {
    default: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/three/50dc6c495c0c9190",
  }),
} as const;

function clerkOf(clerk: Clerk, shop: Shop): Service {
  const { connects, target, letsIn } = clerk;
  const group = letsIn ? { securityGroup: "sg-0aaaaaaaaaaaaaaaa" } : {};
  return anyService("clerk", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 8080 },
    ...(target === "none" ? {} : { routes: { http: targetGroup.existing(TARGETS[target], group) } }),
    ...(connects === "none" ? {} : { connections: [cacheOn(connects)] }),
    ...placeOf(clerk, shop),
    environment: addressesOf(clerk, shop),
  });
}

function cacheOn(port: Exclude<Clerk["connects"], "none">): ReturnType<typeof securityGroup.existing> {
  if (port !== "given") return securityGroup.existing("sg-0bbbbbbbbbbbbbbbb", { port });
  return securityGroup.existing(deployParameter("Cache", { default: "sg-0dddddddddddddddd" }), { port: 6379 });
}

/** A service whose place the types do not know. */
function anyService(name: string, props: AnyServiceProps): Service {
  return Reflect.apply(service, undefined, [name, props]);
}

/** Their instances are in their network. */
function placeOf({ runsOn }: Clerk, { zones }: Shop): Pick<AnyServiceProps, "capacity" | "capacityProviderStrategy"> {
  if (zones !== undefined) return {};
  if (runsOn === "fargate") return { capacityProviderStrategy: [fargate({ weight: 1 })] };
  if (runsOn === "managed") return { capacity: managedInstances.existing("prod-managed") };
  const theirs = ["prod-general", ...(runsOn === "both" ? ["prod-spare"] : [])];
  return { capacityProviderStrategy: theirs.map((name) => share(ec2Capacity.existing(name), { weight: 1 })) };
}

/** It is in the namespace of the shop, of which each environment has another. */
function addressesOf(
  { calls }: Clerk,
  { discovery, zoneName, hasStaging }: Shop,
): Readonly<Record<string, ReturnType<ReturnType<typeof service.existing>["url"]>>> {
  if (!calls || hasStaging) return {};
  const namespace = discovery.startsWith("connect") ? "shop-default" : zoneName;
  const auth = service.existing("auth", { namespace, ports: { http: 8080 }, securityGroup: "sg-0cccccccccccccccc" });
  return { AUTH_URL: auth.url("http") };
}
