import { beforeAll, describe, expect, it } from "vitest";
import app from "../../examples/microservices/ecs.config.ts";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { flowchart } from "../../packages/compiler/src/emit/graph/flowchart.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { type Assembly, stacksOf } from "../../packages/compiler/src/model/assembly.ts";
import type { AppGraph, GraphEdge } from "../../packages/compiler/src/model/graph.ts";

let assembly: Assembly;
let graph: AppGraph;

beforeAll(() => {
  ({ assembly } = lower(app, "production"));
  graph = assembly.graph();
});

/** The resources of a type, of one stack or all. */
function resourcesOf(type: string, stack?: string) {
  return stacksOf(assembly)
    .filter(({ name }) => stack === undefined || name === `shop-production-${stack}`)
    .flatMap(({ template }) => Object.values(template.Resources))
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => JSON.stringify(Properties));
}

function edges(kind: GraphEdge["kind"], select: (edge: GraphEdge) => boolean = () => true): readonly string[] {
  return graph.edges
    .filter((edge) => edge.kind === kind && select(edge))
    .map(({ from, to, labels }) => `${from} -> ${to}: ${labels.join(", ")}`);
}

const WORKLOADS = ["api", "auth", "mailer", "user"];

describe("the graph of the example microservices", () => {
  it("says that everything comes in by the distribution, and so does the platform", () => {
    expect(edges("route", ({ from }) => from.startsWith("distribution"))).toEqual([
      "distribution site -> load-balancer edge: /*",
    ]);
    const [distribution = "", ...others] = resourcesOf("AWS::CloudFront::Distribution");
    expect(others).toEqual([]);
    expect(distribution).toContain('"DomainName":"origin.example.com"');
    const open = resourcesOf("AWS::EC2::SecurityGroupIngress", "platform").filter((one) => one.includes("CidrIp"));
    expect(open).toEqual([]);
  });

  it("has a route for each listener rule, of the same path", () => {
    const rules = WORKLOADS.flatMap((name) =>
      resourcesOf("AWS::ElasticLoadBalancingV2::ListenerRule", name).map((rule) => {
        const [, path] = /"PathPatternConfig":\{"Values":\["([^"]+)"\]/.exec(rule) ?? [];
        return `load-balancer edge -> service ${name}: ${path}`;
      }),
    );
    expect(edges("route", ({ from }) => from.startsWith("load-balancer"))).toEqual(rules);
    expect(rules).toHaveLength(3);
  });

  it("has a connection for each way that a security group opens between workloads, and for each variable with an address", () => {
    const opened = WORKLOADS.flatMap((client) =>
      resourcesOf("AWS::EC2::SecurityGroupIngress", client).flatMap((rule) => {
        const [, server] = /"GroupId":\{"Ref":"(\w+)SecurityGroup"\}/.exec(rule) ?? [];
        const [, port] = /"FromPort":(\d+)/.exec(rule) ?? [];
        return server === undefined || port === undefined ? [] : [`${client} ${server.toLowerCase()} ${port}`];
      }),
    );
    const drawn = graph.edges
      .filter(({ kind, to }) => kind === "connection" && to.startsWith("service"))
      .map(({ from, to, labels }) => `${from.split(" ")[1]} ${to.split(" ")[1]} ${labels.join().split(" ")[1]}`);
    expect(opened.filter((one) => !/ (?:platform|datastack)/.test(one)).toSorted()).toEqual(drawn.toSorted());
    const addresses = resourcesOf("AWS::ECS::TaskDefinition").flatMap((one) => one.match(/http:\/\/\w+:8080/g) ?? []);
    expect(addresses).toHaveLength(drawn.length);
  });

  it("has what opens the database and the cache, who sends and who receives", () => {
    expect(edges("connection", ({ to }) => to.startsWith("stack"))).toEqual([
      "service api -> stack data: Cache 6379",
      "service user -> stack data: Db 5432",
    ]);
    expect(
      resourcesOf("AWS::EC2::SecurityGroupIngress").filter((one) => /"FromPort":(?:5432|6379)/.test(one)),
    ).toHaveLength(2);
    expect(edges("message")).toEqual([
      "queue mails -> worker mailer: receives",
      "service user -> topic registered: publishes",
      "topic registered -> queue mails: ",
    ]);
    const allowed = (action: string) =>
      WORKLOADS.filter((name) => resourcesOf("AWS::IAM::Role", name).some((role) => role.includes(action)));
    expect([allowed("sns:Publish"), allowed("sqs:ReceiveMessage")]).toEqual([["user"], ["mailer"]]);
    expect(resourcesOf("AWS::SNS::Subscription")).toHaveLength(1);
    expect(edges("dead-letter")).toEqual(["queue mails -> dead-letters queue mails: after 5 receives"]);
  });

  it("is what the runbook begins with", () => {
    const files = emit(assembly, { config: "../../ecs.config.ts" });
    const [, drawn = ""] = files.find(({ path }) => path === "runbook.md")?.content.split("```") ?? [];
    expect(drawn).toBe(`mermaid\n${flowchart(graph)}\n`);
  });
});
