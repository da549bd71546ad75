import { blueGreen, loadBalancer, queue, resource, scheduledTask, service, stack, topic, worker } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { base, edgesOf } from "./graph-of.ts";

describe("messages", () => {
  it("go from who sends to who receives", async () => {
    const jobs = queue("jobs");
    const workloads = [
      service("api", { ...base, environment: { JOBS: jobs.url({ access: "send" }) } }),
      service("poller", { ...base, environment: { JOBS: jobs.url({ access: "receive" }) } }),
      worker("resize", { ...base, queue: jobs }),
    ];
    expect(await edgesOf({ workloads })).toEqual([
      "message: queue jobs > service poller [receives]",
      "message: queue jobs > worker resize [receives]",
      "message: service api > queue jobs [sends]",
    ]);
  });

  it("go through topics, as far as filters let them", async () => {
    const orders = topic("orders");
    const api = service("api", { ...base, environment: { ORDERS: orders.arn() } });
    const all = queue("all", { subscribe: [orders] });
    const paid = queue("paid", { subscribe: [orders.filter({ kind: ["paid"], total: [{ numeric: [">", 1] }] })] });
    expect(await edgesOf({ workloads: [api], resources: [all, paid] })).toEqual([
      "message: service api > topic orders [publishes]",
      "message: topic orders > queue all []",
      "message: topic orders > queue paid [filter on kind and total]",
    ]);
  });

  it("that nobody can work off go to dead letters", async () => {
    const rest = queue("rest");
    const resources = [
      queue("a", { deadLetter: { maxReceiveCount: 1 } }),
      queue("b", { deadLetter: { maxReceiveCount: 5, queue: rest } }),
    ];
    const workloads = [
      scheduledTask("own", { ...base, schedule: "rate(1 hour)", deadLetter: {} }),
      scheduledTask("shared", { ...base, schedule: "rate(1 hour)", deadLetter: { queue: rest } }),
    ];
    expect(await edgesOf({ workloads, resources })).toEqual([
      "dead-letter: queue a > dead-letters queue a [after 1 receive]",
      "dead-letter: queue b > queue rest [after 5 receives]",
      "dead-letter: scheduled-task own > dead-letters scheduled-task own [not started]",
      "dead-letter: scheduled-task shared > queue rest [not started]",
    ]);
  });
});

describe("values", () => {
  const data = stack("data", { Table: resource("AWS::SNS::Topic", {}), Check: resource("AWS::SNS::Topic", {}) });

  it("lead from who takes them to whose they are", async () => {
    const edge = loadBalancer("edge");
    const jobs = queue("jobs");
    const api = service("api", {
      ...base,
      ports: { http: 80 },
      routes: { http: edge.route() },
      environment: { TABLE: data.ref("Table"), URL: edge.url() },
      permissions: [{ actions: ["sqs:PurgeQueue"], resources: [jobs.arn()] }],
    });
    const tools = stack("tools", { Topic: resource("AWS::SNS::Topic", { DisplayName: api.securityGroup() }) });
    expect((await edgesOf({ workloads: [api], resources: [tools] })).slice(1)).toEqual([
      "value: service api > load-balancer edge [URL]",
      "value: service api > queue jobs [ARN]",
      "value: service api > stack data [Table]",
      "value: stack tools > service api [security group]",
    ]);
  });

  it("in permissions say nothing of messages", async () => {
    const orders = topic("orders");
    const permissions = [{ actions: ["sns:GetTopicAttributes"], resources: [orders.arn()] }];
    expect(await edgesOf({ workloads: [service("api", { ...base, permissions })] })).toEqual([
      "value: service api > topic orders [ARN]",
    ]);
  });

  it("are functions that a deployment calls, too", async () => {
    const checks = stack("checks", {
      Smoke: resource("AWS::Lambda::Function", { Code: {}, Role: "arn:aws:iam::123456789012:role/smoke" }),
    });
    const deployment = blueGreen({
      lifecycleHooks: [{ lambda: checks.arn("Smoke"), lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] }],
    });
    const routes = { http: loadBalancer("edge").route() };
    const api = service("api", { ...base, ports: { http: 80 }, routes, deployment });
    expect(await edgesOf({ workloads: [api] })).toContain("value: service api > stack checks [Smoke]");
  });
});
