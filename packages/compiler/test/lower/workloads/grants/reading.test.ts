import { parameter, secret } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { granted, grantOf } from "./granted.ts";

const OWN = "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:";
const WHOLE = "arn:aws:secretsmanager:us-east-1:210987654321:secret:shop/key-AbCdEf";

const readsOf = (props: Parameters<typeof granted>[1], action: string) =>
  Reflect.get(Object(grantOf(granted("ExecutionRole", props), action)), "Resource");
const secretsOf = (props: Parameters<typeof granted>[1]) => readsOf(props, "secretsmanager:GetSecretValue");
const parametersOf = (props: Parameters<typeof granted>[1]) => readsOf(props, "ssm:GetParameters");

describe("a secret", () => {
  it.each([
    ["a name", secret("prod/db", { key: "password" }), { "Fn::Sub": `${OWN}prod/db-??????` }],
    ["a name that ends as ARNs do", secret("prod/api-secret"), { "Fn::Sub": `${OWN}prod/api-secret-??????` }],
    ["a whole ARN", secret(WHOLE), WHOLE],
    ["a whole ARN with a version", secret(WHOLE, { versionStage: "AWSPREVIOUS" }), WHOLE],
    ["an ARN without its end", secret(WHOLE.slice(0, -7)), `${WHOLE.slice(0, -7)}-??????`],
  ])("may be read by %s", (_, DB, resource) => {
    expect(secretsOf({ secrets: { DB } })).toEqual([resource]);
  });

  it("may be read by every container that names it, once", () => {
    const sidecars = { proxy: { image: "envoy:1", secrets: { KEY: secret(WHOLE, { key: "key" }) } } };
    expect(secretsOf({ secrets: { KEY: secret(WHOLE) }, sidecars })).toEqual([WHOLE]);
  });

  it("may be read where an override names it", () => {
    const valueFrom = `${WHOLE}:password::`;
    expect(secretsOf({ overrides: { container: { secrets: [{ name: "KEY", valueFrom }] } } })).toEqual([WHOLE]);
    const proxy = { image: "envoy:1", overrides: { container: { secrets: [{ name: "KEY", valueFrom }] } } };
    expect(secretsOf({ sidecars: { proxy } })).toEqual([WHOLE]);
  });

  it("may be read as an option of a log driver", () => {
    const secretOptions = [{ name: "apikey", valueFrom: WHOLE }];
    const logConfiguration = { logDriver: "awsfirelens", secretOptions } as const;
    expect(secretsOf({ overrides: { container: { logConfiguration } } })).toEqual([WHOLE]);
  });

  it.each([
    ["ARN", WHOLE, WHOLE],
    ["name", "shop/registry", { "Fn::Sub": `${OWN}shop/registry-??????` }],
  ])("may be read by its %s as the credentials of a registry", (_, credentialsParameter, resource) => {
    const repositoryCredentials = { credentialsParameter };
    expect(secretsOf({ overrides: { container: { repositoryCredentials } } })).toEqual([resource]);
  });

  it("may not be read once an override has taken its place", () => {
    const overrides = { container: { secrets: [{ name: "KEY", valueFrom: "/shop/key" }] } };
    expect(secretsOf({ secrets: { KEY: secret(WHOLE) }, overrides })).toBeUndefined();
  });
});

describe("a parameter", () => {
  const own = (path: string) => ({
    "Fn::Sub": `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/${path}`,
  });
  const arn = "arn:aws:ssm:us-east-1:210987654321:parameter/shop/mode";

  it.each([
    ["/prod/mode", own("prod/mode")],
    ["mode", own("mode")],
    ["/prod/mode:3", own("prod/mode")],
    ["/prod/${mode}", own("prod/${!mode}")],
    [arn, arn],
    [`${arn}:blue`, arn],
  ])("may be read as %s", (name, resource) => {
    expect(parametersOf({ secrets: { MODE: parameter(name) } })).toEqual([resource]);
  });
});

it("passes over an override that no type would let through", () => {
  const wrong = { secrets: "all", logConfiguration: { logDriver: "awslogs", secretOptions: [7, { valueFrom: 7 }] } };
  const overrides = { container: wrong };
  expect(secretsOf(Object({ overrides }))).toBeUndefined();
});
