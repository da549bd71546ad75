import {
  app,
  type AppContent,
  cluster,
  type Environment,
  loadBalancer,
  repository,
  resource,
  service,
  stack,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, textsOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
const PLACE = { account: "123456789012", region: "eu-west-1" } as const;

/** What is found in the second of two environments. */
function second(define: (env: Environment) => Partial<AppContent>, place: object = {}) {
  const environments = { staging: PLACE, production: { ...PLACE, ...place } };
  const shop = app("shop", { environments, define: (env) => ({ workloads: [api], ...define(env) }) });
  const [, lowered] = lowerAll(shop, ["staging", "production"]);
  if (lowered === undefined) throw new Error("There is no second environment.");
  return lowered;
}

const table = (TableName: string) => ({
  resources: [stack("data", { Orders: resource<string>("AWS::DynamoDB::Table", { TableName, KeySchema: [] }) })],
});
const stackNamed = {
  resources: [
    stack("data", {
      Orders: resource<string>("AWS::DynamoDB::Table", { TableName: { Ref: "AWS::StackName" }, KeySchema: [] }),
    }),
  ],
};
const bucket = (BucketName: string) => ({
  resources: [stack("data", { Files: resource<string>("AWS::S3::Bucket", { BucketName }) })],
});
const role = (RoleName: string) => ({
  resources: [
    stack("data", { Reader: resource<string>("AWS::IAM::Role", { RoleName, AssumeRolePolicyDocument: {} }) }),
  ],
});

describe("a name that two environments give", () => {
  it("is reported of a cluster", () => {
    const lowered = second(() => ({ cluster: cluster({ name: "main" }) }));
    expect(codesOf(lowered)).toEqual(["config/name-environments at cluster.name"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Environment "production" makes "main" of type AWS::ECS::Cluster, and so does "staging"; AWS has one of that name there, and refuses the second.',
        'Put `env.name` into the name, which is "main-production" then.',
      ],
    ]);
  });

  it("is reported of a parameter that an output has", () => {
    const lowered = second(() => ({ outputs: { Name: { value: "shop", parameter: "/shop/name" } } }));
    expect(codesOf(lowered)).toEqual(["config/name-environments at app.outputs.Name.parameter"]);
    expect(textsOf(lowered)[0]?.[1]).toBe('Put `env.name` into the name, which is "/shop/name/production" then.');
  });

  it("is reported of a resource", () => {
    const lowered = second(() => table("orders"));
    expect(codesOf(lowered)).toEqual(["config/name-environments at stacks.data.Orders.TableName"]);
    expect(textsOf(lowered)[0]?.[1]).toBe(
      'Put `env.name` into the name, which is "orders-production" then, or write `{ Ref: "AWS::StackName" }`.',
    );
    expect(codesOf(second(() => stackNamed))).toEqual([]);
  });

  it("is reported of a load balancer", () => {
    const edge = loadBalancer("edge", { overrides: { Name: "edge" } });
    const routed = service("web", {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      ports: { http: 80 },
      routes: { http: edge.route() },
    });
    expect(codesOf(second(() => ({ workloads: [routed] })))).toEqual([
      "config/name-environments at loadBalancers.edge.overrides.Name",
    ]);
  });

  it.each([
    ["a table in another region", table, { region: "us-east-1" }, 0],
    ["a table in another account", table, { account: "210987654321" }, 0],
    ["a role in another region", role, { region: "us-east-1" }, 1],
    ["a role in another account", role, { account: "210987654321" }, 0],
    ["a bucket in another account", bucket, { account: "210987654321" }, 1],
  ])("is one where AWS has one: %s", (_, content, place, count) => {
    expect(codesOf(second(() => content("orders"), place))).toHaveLength(count);
  });
});

describe("a name in a template of somebody else", () => {
  const inTemplate = (more: object) => {
    const Orders = { Type: "AWS::DynamoDB::Table", Properties: { TableName: "orders" }, ...more };
    const readTemplate = () => ({ text: "", value: { Resources: { Orders } } });
    const environments = { staging: PLACE, production: PLACE };
    const define = () => ({ workloads: [api], resources: [stack("data", { template: "./data.yaml" })] });
    const shop = app("shop", { environments, define });
    return lowerAll(shop, ["staging", "production"], { look: () => ({ kind: "file" }), readTemplate }).flatMap(codesOf);
  };

  it("is reported of a resource that every deployment makes", () => {
    expect(inTemplate({})).toEqual(["config/name-environments at app.environments.production"]);
  });

  it("may be of a resource that a condition makes in one environment alone", () => {
    expect(inTemplate({ Condition: "IsProduction" })).toEqual([]);
  });
});

describe("names that pass", () => {
  it("have the environment in them", () => {
    expect(codesOf(second((env) => table(`orders-${env.name}`)))).toEqual([]);
  });

  it("are of repositories, which environments share", () => {
    expect(codesOf(second(() => ({ repositories: [repository("shop/api")] })))).toEqual([]);
  });
});
