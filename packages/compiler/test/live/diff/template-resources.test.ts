import { app, awsLogs, loadBalancer, secret, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../../src/read/is-record.ts";
import { effectOf, isTraffic, templateResources } from "../../../src/live/diff/template-resources.ts";
import { lower } from "../../../src/lower/lower.ts";
import type { Stack } from "../../../src/model/assembly.ts";

interface Changes {
  readonly port?: number;
  readonly team?: string;
  readonly days?: 30 | 60;
  readonly secrets?: Readonly<Record<string, ReturnType<typeof secret>>>;
}

function stackOf({ port = 8080, team = "web", days = 30, secrets = {} }: Changes = {}): Stack {
  const edge = loadBalancer("edge");
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: "nginx:1.27.3",
    ports: { http: port },
    routes: { http: edge.route({ path: "/*" }) },
    logging: awsLogs({ retentionInDays: days }),
    tags: { team },
    secrets,
  });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const { assembly } = lower(app("shop", { environments, define: () => ({ workloads: [api] }) }), "production");
  const [workload] = assembly.workloads;
  if (workload === undefined) throw new Error("The app has a workload.");
  return workload.stack;
}

function found(after: Changes, before: Changes) {
  const written: unknown = JSON.parse(JSON.stringify(stackOf(before).template));
  if (!isRecord(written)) throw new Error("A template is an object.");
  return templateResources(stackOf(after), written, () => true);
}

describe("templateResources", () => {
  it("finds nothing where the stack was deployed from the same config", () => {
    expect(found({}, {})).toEqual([]);
  });

  it("finds what no service of AWS is asked for", () => {
    const [logs, ...others] = found({ days: 60 }, { days: 30 });
    expect(logs).toEqual({
      id: "LogGroup",
      type: "AWS::Logs::LogGroup",
      noun: "AWS::Logs::LogGroup",
      effect: "in-place",
      differences: [{ path: "RetentionInDays", place: "RetentionInDays", before: 30, after: 60, effect: "in-place" }],
    });
    expect(others).toEqual([]);
  });

  it("finds whom a security group lets in", () => {
    const rule = found({ port: 9090 }, { port: 8080 }).find(({ type }) => type === "AWS::EC2::SecurityGroupIngress");
    expect(rule).toMatchObject({ whole: "added", effect: "traffic" });
  });

  it("finds what a role may do", () => {
    const [role] = found({ secrets: { KEY: secret("shop/key") } }, {});
    expect(role).toMatchObject({ id: "ExecutionRole", type: "AWS::IAM::Role", effect: "in-place" });
    expect(role?.differences.map(({ path }) => path)).toEqual([expect.stringMatching(/^Policies\[execution\]\./)]);
  });

  it("finds tags of all, also where the rest is compared with what runs", () => {
    const changed = found({ team: "core" }, { team: "web" });
    expect(changed.map(({ id }) => id)).toEqual(expect.arrayContaining(["LogGroup", "Service", "TaskDefinition"]));
    expect(new Set(changed.flatMap(({ differences }) => differences.map(({ path }) => path)))).toEqual(
      new Set(["Tags[team].Value"]),
    );
    expect(new Set(changed.map(({ effect }) => effect))).toEqual(new Set(["in-place"]));
  });

  it("finds what is new, unless its condition does not hold, and what has another type", () => {
    const written = { Resources: { LogGroup: { Type: "AWS::S3::Bucket" } } };
    const ids = templateResources(stackOf(), written, (id) => id !== "SecurityGroup").map(({ id, whole }) => [
      id,
      whole,
    ]);
    expect(ids).toContainEqual(["LogGroup", "added"]);
    expect(ids).toContainEqual(["ExecutionRole", "added"]);
    expect(ids.map(([id]) => id)).not.toContain("SecurityGroup");
    expect(ids.map(([id]) => id)).not.toContain("Service");
  });

  it.each([{}, { Resources: [] }, { Resources: { LogGroup: "x" } }, { Resources: { LogGroup: { Properties: 1 } } }])(
    "takes a template for what it is: %j",
    (written) => {
      expect(templateResources(stackOf(), written, () => true).every(({ whole }) => whole === "added")).toBe(true);
    },
  );
});

describe("effectOf", () => {
  it.each([
    ["AWS::SQS::Queue", "QueueName", "replacement"],
    ["AWS::SQS::Queue", "VisibilityTimeout", "in-place"],
    ["AWS::DynamoDB::Table", "KeySchema[].AttributeName", "replacement"],
    ["AWS::DynamoDB::Table", "KeySchemas", "in-place"],
    ["AWS::ElasticLoadBalancingV2::Listener", "Port", "traffic"],
    ["AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn", "replacement"],
    ["AWS::ElasticLoadBalancingV2::LoadBalancer", "Tags[].Value", "in-place"],
    ["AWS::EC2::SecurityGroupIngress", "FromPort", "traffic"],
    ["Custom::Thing", "Name", "in-place"],
  ])("of %s, %s: %s", (type, place, effect) => {
    expect(effectOf(type, { place })).toBe(effect);
  });
});

it("knows what says which requests come", () => {
  expect(isTraffic("AWS::CloudFront::Distribution")).toBe(true);
  expect(isTraffic("AWS::CloudFront::DistributionTenant")).toBe(false);
  expect(isTraffic("AWS::IAM::Role")).toBe(false);
});
