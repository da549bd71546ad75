import {
  app,
  fireLens,
  type LogDestination,
  network,
  parameter,
  queue,
  repository,
  secret,
  service,
  size,
  topic,
  worker,
  xrayDaemon,
} from "ecs-dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import type { Assembly } from "../../packages/compiler/src/model/assembly.ts";

/** What a workload may do, and the endpoints that it then needs, said once more for the test. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  "dynamodb:GetItem": ["dynamodb"],
  "events:PutEvents": ["events"],
  "kinesis:PutRecord": ["kinesis-streams"],
  "kms:Decrypt": ["kms"],
  "rds-db:connect": [],
  "s3:GetObject": [],
  "STS:AssumeRole": ["sts"],
  "timestream:Select": [],
};
const DESTINATIONS: Readonly<Record<string, LogDestination>> = {
  logs: { cloudWatch: {} },
  "kinesis-firehose": { firehose: "shop" },
  nothing: { s3: { bucket: "shop-logs" } },
};
const IMAGES = {
  own: repository("shop/all").tag("1"),
  elsewhere: "123456789012.dkr.ecr.us-west-2.amazonaws.com/shop:1",
  public: "public.ecr.aws/nginx/nginx:1.27.3",
};

const workload = fc.record({
  image: fc.constantFrom(...(["own", "elsewhere", "public"] as const)),
  to: fc.option(fc.constantFrom(...Object.keys(DESTINATIONS)), { nil: undefined }),
  reads: fc.subarray(["secretsmanager", "ssm"]),
  executes: fc.boolean(),
  says: fc.subarray(["sqs", "sns"]),
  works: fc.boolean(),
  traces: fc.boolean(),
  calls: fc.boolean(),
  actions: fc.subarray(Object.keys(PERMISSIONS)),
  isPublic: fc.boolean(),
});
type Recipe = ReturnType<typeof workload.generate>["value"];

const jobs = queue("jobs");
const orders = topic("orders");
const first = service("first", { cpu: 256, memory: 512, image: IMAGES.own, ports: { http: 80 } });

function workloadOf(recipe: Recipe, index: number) {
  const { image, to, reads, executes, says, works, traces, calls, actions, isPublic } = recipe;
  const destination = DESTINATIONS[to ?? ""];
  const props = {
    ...size(512, 1024),
    image: IMAGES[image],
    ...(destination === undefined ? {} : { logging: fireLens({ to: [destination] }) }),
    secrets: {
      ...(reads.includes("secretsmanager") ? { KEY: secret("shop/key") } : {}),
      ...(reads.includes("ssm") ? { MODE: parameter("/shop/mode") } : {}),
    },
    enableExecuteCommand: executes,
    assignPublicIp: isPublic,
    environment: {
      ...(says.includes("sqs") ? { JOBS: jobs.url({ access: "send" }) } : {}),
      ...(says.includes("sns") ? { ORDERS: orders.arn() } : {}),
      ...(calls ? { FIRST: first.url("http") } : {}),
    },
    sidecars: traces ? { xray: xrayDaemon() } : {},
    permissions: actions.length === 0 ? [] : [{ actions, resources: ["*"] }],
  };
  return works ? worker(`work-${index}`, { ...props, queue: jobs }) : service(`serve-${index}`, props);
}

function needsOf(recipe: Recipe): readonly string[] {
  const { image, to, reads, executes, says, works, traces, calls, actions, isPublic } = recipe;
  /** The service that it calls is in private subnets. */
  const called = calls ? ["ecs-agent", "ecr.api", "ecr.dkr", "logs"] : [];
  if (isPublic) return called;
  return [
    ...called,
    ...(image === "own" ? ["ecr.api", "ecr.dkr"] : []),
    // Without a destination, the program's own output goes to CloudWatch Logs; with one, that of the router does.
    "logs",
    ...(to === undefined || to === "nothing" ? [] : [to]),
    ...reads,
    ...(executes ? ["ssmmessages"] : []),
    ...says,
    ...(works ? ["sqs"] : []),
    ...(traces ? ["xray"] : []),
    ...actions.flatMap((action) => PERMISSIONS[action] ?? []),
  ];
}

function endpointsOf({ sharedStacks }: Assembly): readonly string[] {
  const resources = sharedStacks.flatMap(({ template }) => Object.values(template.Resources));
  return resources
    .filter(({ Type }) => Type === "AWS::EC2::VPCEndpoint")
    .map(({ Properties }) => JSON.stringify(Reflect.get(Object(Properties), "ServiceName")))
    .map((name) => /\}\.(.*)"\}$/.exec(name)?.[1] ?? name);
}

function lowered(recipes: readonly Recipe[], natGateways: 0 | 1) {
  const workloads = [...recipes.map(workloadOf), ...(recipes.some(({ calls }) => calls) ? [first] : [])];
  const environments = { production: { account: "123456789012", region: "eu-west-1" } };
  const content = { workloads, network: network({ natGateways }) };
  return lower(app("shop", { environments, define: () => content }), "production").assembly;
}

it("a network without NAT gateways has the endpoints that its tasks need, and no other", () => {
  const shop = fc.array(workload, { maxLength: 3 });
  const property = fc.property(shop, (recipes) => {
    const needs = new Set(["s3", ...recipes.flatMap(needsOf)]);
    expect(endpointsOf(lowered(recipes, 0))).toEqual(Array.from(needs).toSorted(inIdOrder));
    expect(endpointsOf(lowered(recipes, 1))).toEqual(["s3"]);
  });
  fc.assert(property, { numRuns: 100 });
});

/** By their logical ids, `EcrApi` before `Ecs`, in which separators do not count. */
function inIdOrder(left: string, right: string): number {
  const [one, other] = [left, right].map((name) => name.replaceAll(/[.-]/g, ""));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
