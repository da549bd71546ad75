import {
  app,
  cluster,
  deployParameter,
  loadBalancer,
  managedInstances,
  network,
  parameter,
  queue,
  securityGroup,
  service,
  topic,
  worker,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;
const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });
const LISTENER =
  "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const [one, other] = ["One", "Other"].map((name, index) =>
  deployParameter(`${name}Listener`, { default: LISTENER.replaceAll("c9188", `c918${index}`) }),
);

/** What goes wrong where it is deployed twice, becomes the other, comes back, and is removed. */
function lives(from: Tree, to: Tree): readonly unknown[] {
  const account = new Account();
  return [...[from, from, to, to, from].flatMap((tree) => deploy(account, tree)), ...deleteEverything(account)];
}

function behind(listener: ReturnType<typeof deployParameter> | undefined): Tree {
  const https = listener ?? "";
  const edge = loadBalancer.existing("edge", {
    listeners: { https },
    securityGroup: deployParameter("Edge", { default: "sg-0aaaaaaaaaaaaaaaa" }),
  });
  const api = service("api", {
    ...base,
    ports: { http: 80 },
    routes: { http: edge.route({ host: "api.example.com" }) },
    scaling: { min: 1, max: 3, requestsPerTarget: 100 },
  });
  return treeOfApp(app("shop", { network: there, workloads: [api] }));
}

function working(
  jobs: ReturnType<typeof queue.existing>,
  alerts = topic.existing(parameter("/platform/alerts")),
): Tree {
  const resize = worker("resize", { ...base, queue: jobs, scaling: { min: 0, max: 4, messagesPerTask: 2 } });
  return treeOfApp(
    app("shop", { network: there, workloads: [resize], resources: [queue("mine", { subscribe: [alerts] })] }),
  );
}

function connected(id: Parameters<typeof securityGroup.existing>[0]): Tree {
  const api = service("api", { ...base, connections: [securityGroup.existing(id, { port: 5432 })] });
  return treeOfApp(app("shop", { network: there, workloads: [api] }));
}

describe("what is named by values from outside", () => {
  const given = queue.existing(parameter("/platform/jobs"));
  it.each<readonly [string, Tree, Tree]>([
    ["a load balancer is another one", behind(one), behind(other)],
    [
      "a queue is another one",
      working(given),
      working(queue.existing(deployParameter("Jobs", { default: "arn:aws:sqs:us-east-1:123456789012:jobs" }))),
    ],
    [
      "a queue is written, and then taken",
      working(queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs")),
      working(given),
    ],
    [
      "a topic is another one",
      working(given),
      working(given, topic.existing("arn:aws:sns:us-east-1:123456789012:alerts")),
    ],
    [
      "a group is another one",
      connected("sg-0123456789abcdef0"),
      connected(deployParameter("Db", { default: "sg-0eeeeeeeeeeeeeeee" })),
    ],
  ])("deploys where %s", (_name, from, to) => {
    expect(lives(from, to)).toEqual([]);
  });
});

it("moves between Fargate and managed instances of others", () => {
  const on = (props: object) =>
    treeOfApp(
      app("shop", {
        network: there,
        cluster: cluster.existing("prod"),
        workloads: [service("api", { ...base, ...props })],
      }),
    );
  const account = new Account();
  const managed = on({ capacity: managedInstances.existing("prod-managed") });
  for (const tree of [managed, managed, on({ capacity: managedInstances.existing("prod-spare") }), managed])
    expect(deploy(account, tree)).toEqual([]);
});
