import {
  daemon,
  ec2Capacity,
  fileSystem,
  loadBalancer,
  networkLoadBalancer,
  queue,
  resource,
  scheduledTask,
  service,
  stack,
  task,
  topic,
  worker,
  type AppContent,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { base, graphOf } from "./graph-of.ts";

/** The nodes as `key: name, words [details]`. */
async function nodesOf(content: AppContent): Promise<readonly string[]> {
  const { nodes } = await graphOf(content);
  return nodes.map(({ key, name, words, details }) => `${key}: ${name}, ${words} [${details.join(" | ")}]`);
}

const only = (resources: AppContent["resources"]) => nodesOf({ workloads: [], resources: resources ?? [] });

describe("a node", () => {
  it("is there for each workload, told by its kind", async () => {
    const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
    const jobs = queue("jobs");
    const workloads = [
      daemon("agent", { image: base.image, cpu: 64, memory: 64, capacity: instances }),
      scheduledTask("report", { ...base, schedule: "cron(0 6 * * ? *)", timeZone: "Europe/Berlin", deadLetter: {} }),
      scheduledTask("hourly", { ...base, schedule: "rate(1 hour)" }),
      task("ingest", { ...base, on: { source: ["aws.s3"], "detail-type": ["Object Created"] } }),
      task("odd", { ...base, on: { detail: { kind: ["x"] } } }),
      task("migrate", base),
      worker("resize", { ...base, queue: jobs }),
      service("api", base),
    ];
    expect(await nodesOf({ workloads })).toEqual([
      "service api: api, service []",
      "worker resize: resize, worker []",
      "task ingest: ingest, task [on aws.s3 Object Created]",
      "task migrate: migrate, task []",
      "task odd: odd, task [on an event]",
      "scheduled-task hourly: hourly, scheduled task [rate(1 hour)]",
      "scheduled-task report: report, scheduled task [cron(0 6 * * ? *) Europe/Berlin]",
      "daemon agent: agent, daemon []",
      "queue jobs: jobs, queue []",
      "dead-letters scheduled-task report: report, dead letters of scheduled task []",
    ]);
  });

  it("says where a load balancer is reached", async () => {
    const edge = loadBalancer("edge", {
      domainName: ["example.com", "www.example.com"],
      hostedZone: "Z0123456789ABCDEFGHIJ",
    });
    const inner = loadBalancer("inner", { internal: true });
    const api = service("api", { ...base, ports: { http: 80 }, routes: { http: [edge.route(), inner.route()] } });
    expect((await nodesOf({ workloads: [api] })).slice(0, 2)).toEqual([
      "load-balancer edge: edge, public load balancer [example.com | www.example.com]",
      "load-balancer inner: inner, internal load balancer []",
    ]);
  });

  it("says what a network load balancer is", async () => {
    const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/there/50dc6c495c0c9188";
    const http = [
      networkLoadBalancer("ingest", { domainName: "mqtt.example.com" }).listen({ port: 80 }),
      networkLoadBalancer("inner", { internal: true }).listen({ port: 80 }),
      networkLoadBalancer.existing("there", { arn, securityGroup: "sg-0123456789abcdef0" }).listen({ port: 80 }),
    ];
    const api = service("api", { ...base, ports: { http: 80 }, routes: { http } });
    expect((await nodesOf({ workloads: [api] })).slice(0, 3)).toEqual([
      "network-load-balancer ingest: ingest, public network load balancer [mqtt.example.com]",
      "network-load-balancer inner: inner, internal network load balancer []",
      "network-load-balancer there: there, existing network load balancer []",
    ]);
  });

  it("is there for each queue, with its dead letters where they are its own", async () => {
    const theirs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:graveyard");
    const own = queue("jobs", { fifo: true, deadLetter: { maxReceiveCount: 3 } });
    const other = queue("mail", { deadLetter: { maxReceiveCount: 3, queue: theirs } });
    expect(await only([own, other])).toEqual([
      "queue arn:aws:sqs:eu-west-1:123456789012:graveyard: graveyard, existing queue []",
      "queue jobs: jobs, FIFO queue []",
      "queue mail: mail, queue []",
      "dead-letters queue jobs: jobs, dead letters of queue []",
    ]);
  });

  it("is there for topics, file systems and stacks, with the services in them", async () => {
    const data = stack("data", {
      Table: resource("AWS::SNS::Topic", {}),
      Key: resource("AWS::KMS::Key", {}),
      Other: resource("AWS::SNS::Topic", {}),
    });
    expect(await only([topic("orders"), data])).toEqual([
      "topic orders: orders, topic []",
      "stack data: data, stack [KMS, SNS]",
    ]);
    const api = service("api", { ...base, volumes: { shared: fileSystem("shared") } });
    expect(await nodesOf({ workloads: [api] })).toContain("file-system shared: shared, file system []");
  });
});
