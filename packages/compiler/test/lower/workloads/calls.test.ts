import { network, queue, repository, service, type AnyServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerShop, templateOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: repository("shop/api").tag("1") } as const;

/** What the tasks call, by the endpoints that they get for it. */
function endpointsOf(props: Partial<AnyServiceProps>): readonly string[] {
  const api: ReturnType<typeof service> = Reflect.apply(service, undefined, ["api", { ...base, ...props }]);
  const platform = templateOf(
    lowerShop({ workloads: [api], network: network({ natGateways: 0 }) }),
    "shop-production-platform",
  );
  return Object.keys(platform.Resources).filter((id) => id.endsWith("Endpoint"));
}

const START = ["EcrApiEndpoint", "EcrDkrEndpoint", "LogsEndpoint", "S3Endpoint"];
const allow = (actions: readonly string[]) => ({ actions, resources: ["*"] });

describe("what the tasks of a workload call", () => {
  it("is what it takes to start them", () => expect(endpointsOf({})).toEqual(START));

  it("is no ECR where the images are in that of another region", () => {
    const image = repository.existing("shop/api", { region: "us-east-1" }).tag("1");
    expect(endpointsOf({ image })).toEqual(["LogsEndpoint", "S3Endpoint"]);
  });

  it("is what the roles allow, however it is spelt, and not what they deny", () => {
    const permissions = [allow(["SQS:SendMessage"]), { ...allow(["sns:Publish"]), effect: "Deny" } as const];
    expect(endpointsOf({ permissions })).toEqual([...START, "SqsEndpoint"]);
  });

  it("is what a role from elsewhere has to allow", () => {
    const jobs = queue("jobs");
    const roles = { task: "arn:aws:iam::123456789012:role/api", execution: "arn:aws:iam::123456789012:role/start" };
    const environment = { JOBS: jobs.url({ access: "send" }) };
    expect(endpointsOf({ roles, environment })).toEqual([...START, "SqsEndpoint"]);
  });

  it("is no key that another service uses for them", () => {
    const jobs = queue("jobs", { kmsKey: "alias/shop" });
    expect(endpointsOf({ environment: { JOBS: jobs.url({ access: "send" }) } })).toEqual([...START, "SqsEndpoint"]);
    expect(endpointsOf({ permissions: [allow(["kms:Decrypt"])] })).toContain("KmsEndpoint");
  });

  it("is nothing that they need an endpoint for where they have public addresses", () => {
    expect(endpointsOf({ assignPublicIp: true, permissions: [allow(["sqs:SendMessage"])] })).toEqual(["S3Endpoint"]);
  });

  it("is the channel of commands where they are enabled", () => {
    expect(endpointsOf({ enableExecuteCommand: true })).toEqual([...START, "SsmmessagesEndpoint"]);
  });
});
