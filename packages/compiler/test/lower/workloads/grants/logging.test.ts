import { awsLogs } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { granted, grantOf } from "./granted.ts";

type Props = Parameters<typeof granted>[1];

const grantFor = (props: Props, action = "logs:PutLogEvents") => grantOf(granted("ExecutionRole", props), action);
const streams = (group: string, region = "${AWS::Region}") => ({
  "Fn::Sub": `arn:\${AWS::Partition}:logs:${region}:\${AWS::AccountId}:log-group:${group}:*`,
});
const driver = (options: Readonly<Record<string, string>>): Props => ({
  overrides: { container: { logConfiguration: { logDriver: "awslogs", options } } },
});

it("lets the log group of the stack be written to", () => {
  expect(grantFor({})).toMatchObject({ Resource: { "Fn::GetAtt": ["LogGroup", "Arn"] } });
});

it("lets the log groups of sidecars be written to, each once", () => {
  const sidecar = { image: "envoy:1", logging: awsLogs({ logGroup: "/shop/proxies" }) };
  expect(grantFor({ sidecars: { one: sidecar, two: sidecar } })).toMatchObject({
    Resource: [{ "Fn::GetAtt": ["LogGroup", "Arn"] }, streams("/shop/proxies")],
  });
});

it("lets the log group of an override be written to, in its region, and no other", () => {
  const other = driver({ "awslogs-group": "/shop/all", "awslogs-region": "us-east-1" });
  expect(grantFor(other)).toMatchObject({ Resource: streams("/shop/all", "us-east-1") });
});

it("lets the driver make the group only where it is told to", () => {
  const group = { "awslogs-group": "/shop/all" };
  expect(grantFor(driver({ ...group, "awslogs-create-group": "true" }), "logs:CreateLogGroup")).toMatchObject({
    Resource: [streams("/shop/all")],
  });
  expect(grantFor(driver({ ...group, "awslogs-create-group": "false" }), "logs:CreateLogGroup")).toBeUndefined();
});

it("asks for nothing where another driver takes the output", () => {
  const overrides = { container: { logConfiguration: { logDriver: "splunk" } } } as const;
  expect(grantFor({ overrides })).toBeUndefined();
});
