import {
  awsLogs,
  cluster,
  ec2Capacity,
  parameter,
  ports,
  repository,
  secret,
  service,
  serviceConnect,
  stackOutput,
} from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, templateOf, textsOf } from "../lowered.ts";

const out = (name: string) => stackOutput("platform", name);
const ONE = { cpu: 256, memory: 512, image: IMAGE } as const;

/** The text of a value, without the digits that end the names of parameters. */
const said = (value: unknown) => JSON.stringify(value)?.replaceAll(/[0-9a-f]{6}(?=From)/g, "") ?? "";

it("reads secrets, tells topics and trusts an authority that come from outside", () => {
  const shop = lowerShop({
    discovery: serviceConnect({
      tls: { certificateAuthority: out("Authority"), role: out("TlsRole"), kmsKey: out("TlsKey") },
    }),
    workloads: [
      service("api", {
        ...ONE,
        ports: { http: { containerPort: 80, appProtocol: "http" } },
        secrets: {
          LOGIN: secret(out("Login"), { key: "password", kmsKey: out("LoginKey") }),
          TOKEN: parameter(out("Token")),
        },
        alarms: { cpu: 90, notify: out("Alerts") },
        permissions: [
          {
            actions: ["s3:GetObject"],
            resources: ["arn:aws:s3:::shop/*"],
            conditions: { StringEquals: { "aws:SourceVpc": [out("Vpc"), "vpc-1"], "s3:prefix": out("Prefix") } },
          },
        ],
      }),
      service("web", { ...ONE, environment: { API: ports("api", { http: 80 }).url("http") } }),
    ],
  });
  expect(codesOf(shop)).toEqual([]);
  const api = said(templateOf(shop, "shop-production-api"));
  expect(api).toContain('"ValueFrom":{"Fn::Join":["",[{"Ref":"PlatformLoginFromStack"},":password::"]]}');
  expect(api).toContain('"Action":"secretsmanager:GetSecretValue","Resource":[{"Ref":"PlatformLoginFromStack"}]');
  expect(api).toContain(':parameter/"},{"Ref":"PlatformTokenFromStack"}]]}');
  expect(api).toContain('"AlarmActions":[{"Ref":"PlatformAlertsFromStack"}]');
  expect(api).toContain('"AwsPcaAuthorityArn":{"Ref":"PlatformAuthorityFromStack"}');
  expect(api).toContain(
    '"aws:SourceVpc":[{"Ref":"PlatformVpcFromStack"},"vpc-1"],"s3:prefix":{"Ref":"PlatformPrefixFromStack"}',
  );
});

it("is text where names, rules and scripts are compiled from it, which the finding says", () => {
  const later = Object.fromEntries([["logGroup", out("Group")]]);
  const command = Object.fromEntries([["command", ["serve", out("Table")]]]);
  const named = Reflect.apply(cluster.existing, undefined, [out("Cluster")]);
  const image = Reflect.apply(repository.existing, undefined, [out("Repository")]).tag("v1");
  const capacity = Reflect.apply(ec2Capacity.existing, undefined, [out("Capacity")]);
  const text =
    "Write the text itself, as names, rules and scripts are compiled from it; where environments differ in it, `pick(env, { … })` has one for each.";
  const helps = (content: Parameters<typeof lowerShop>[0]) => textsOf(lowerShop(content)).map(([, help]) => help);
  expect(helps({ workloads: [service("api", { ...ONE, logging: awsLogs(later) })] })).toEqual([text]);
  expect(
    helps({ workloads: [Reflect.apply(service, undefined, ["api", { image: IMAGE, memory: 256, capacity }])] }),
  ).toEqual([text]);
  expect(helps({ workloads: [service("api", { ...ONE, ...command })] })).toEqual([
    'Put it into `environment`, and let a shell read it: `command: ["sh", "-c", "exec serve --table \\"$TABLE\\""]`.',
  ]);
  expect(helps({ cluster: named, workloads: [] })).toEqual([
    "Write its name as text; where environments differ in it, `pick(env, { … })` has one for each.",
  ]);
  expect(helps({ workloads: [service("api", { ...ONE, image })] })).toEqual([
    'Write the name of the repository as text, as in `repository.existing("shop/api")`: roles and scripts name it.',
  ]);
});
