import { parameter, secret, service, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const THEIRS = "arn:aws:secretsmanager:eu-west-1:210987654321:secret:shop/key-AbCdEf";
const OWN = THEIRS.replace("210987654321", "123456789012");
const KEY = "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab";

function lowered(props: Partial<ServiceProps>) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ...props })] });
}

describe("a secret of another account", () => {
  it("is reported without the key that encrypts it", () => {
    const made = lowered({ secrets: { KEY: secret(THEIRS, { key: "password" }) } });
    expect(codesOf(made)).toEqual(["config/secret-key at services.api.secrets.KEY"]);
    expect(textsOf(made)).toEqual([
      [
        'Container "api" reads a secret of account 210987654321 without a `kmsKey`; the key that AWS manages there lets no other account in, and the role has no right to any other.',
        'Encrypt the secret with a key whose policy lets this account in, and name it: secret("arn:…", { kmsKey: "arn:aws:kms:…" }).',
      ],
    ]);
  });

  it.each(["secret", "parameter"] as const)("is reported with the key that AWS manages: a %s", (kind) => {
    const kmsKey = "arn:aws:kms:eu-west-1:210987654321:alias/aws/secretsmanager";
    const theirs = "arn:aws:ssm:eu-west-1:210987654321:parameter/shop/key";
    const made = lowered({
      secrets: { KEY: kind === "secret" ? secret(THEIRS, { kmsKey }) : parameter(theirs, { kmsKey }) },
    });
    expect(textsOf(made)).toEqual([
      [
        `Container "api" reads what "${kmsKey}" encrypts in account 210987654321; AWS manages that key, and it lets no other account in.`,
        "Encrypt it with a key whose policy lets this account in, and name that as `kmsKey`.",
      ],
    ]);
  });

  it.each([
    ["secrets", { secrets: [{ name: "KEY", valueFrom: `${THEIRS}:password::` }] }],
    [
      "logConfiguration",
      { logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "splunk-token", valueFrom: THEIRS }] } },
    ],
    ["repositoryCredentials", { repositoryCredentials: { credentialsParameter: THEIRS } }],
  ] as const)("is reported where an override names it: %s", (property, container) => {
    const [code = ""] = codesOf(lowered({ overrides: { container } }));
    expect(code).toMatch(new RegExp(`^config/secret-key at services.api.overrides.container.${property}`));
  });

  it("may name a key of its own account", () => {
    expect(codesOf(lowered({ secrets: { KEY: secret(THEIRS, { kmsKey: KEY }) } }))).toEqual([]);
  });

  it("may be read by a role from elsewhere, whose rights nobody knows here", () => {
    const taskDefinition = { executionRoleArn: "arn:aws:iam::123456789012:role/shop" };
    expect(codesOf(lowered({ secrets: { KEY: secret(THEIRS) }, overrides: { taskDefinition } }))).toEqual([]);
  });

  it("may be accepted with a reason", () => {
    const suppress = [{ code: "config/secret-key", reason: "A policy of the organization lets the role in." }];
    expect(codesOf(lowered({ secrets: { KEY: secret(THEIRS) }, suppress }))).toEqual([]);
  });
});

it.each([
  secret(OWN),
  secret("shop/key"),
  secret("shop/key", { kmsKey: "alias/aws/secretsmanager" }),
  parameter("/shop/key"),
])("has nothing to say of what is in the environment's own account: $name", (own) => {
  expect(codesOf(lowered({ secrets: { KEY: own } }))).toEqual([]);
});
