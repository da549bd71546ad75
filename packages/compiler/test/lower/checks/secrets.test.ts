import { parameter, secret, service, type Parameter, type Secret } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";

function reading(given: Secret | Parameter) {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, secrets: { KEY: given } })] });
}

describe("a name that ends as ARNs of secrets do", () => {
  it.each(["prod/api-secret", "prod/api-AbCdEf", "prod/api-123456"])("is reported: %s", (name) => {
    const end = name.slice(-6);
    const lowered = reading(secret(name, { key: "password" }));
    expect(codesOf(lowered)).toEqual(["config/secret-suffix at services.api.secrets.KEY"]);
    expect(textsOf(lowered)).toEqual([
      [
        `Secret "KEY" of service "api" is "${name}"; Secrets Manager takes "-${end}" for the end that it gives to ARNs, and looks for a secret with the name "prod/api".`,
        `If that is the secret, write "prod/api"; if not, write the whole ARN of "${name}", with the six characters at its end.`,
      ],
    ]);
  });

  it.each(["prod/secret", "prod/api-secrets", "prod/api-key", "prod/api_secret"])("is not %s", (name) => {
    expect(codesOf(reading(secret(name)))).toEqual([]);
  });

  it("is not the name of a parameter", () => {
    expect(codesOf(reading(parameter("/prod/api-secret")))).toEqual([]);
  });
});

describe("an ARN of a secret that may lack its end", () => {
  it.each([`${ARN}prod/api-secret`, `${ARN}prod/api-secret:password::`])("is reported: %s", (arn) => {
    expect(textsOf(reading(secret(arn)))).toEqual([
      [
        'Secret "KEY" of service "api" is the ARN of a secret with the name "prod/api": Secrets Manager takes "-secret" for the end that it gives to ARNs.',
        'If the secret has the name "prod/api-secret", write its whole ARN, with a hyphen and six characters more.',
      ],
    ]);
  });

  it.each(["prod/api-secret-AbCdEf", "prod/api-secre1", "prod/api-Secret", "prod/api"])("is not that of %s", (name) => {
    expect(codesOf(reading(secret(ARN + name)))).toEqual([]);
  });
});

describe("an ARN", () => {
  const parameterArn = "arn:aws:ssm:eu-west-1:123456789012:parameter/prod/key";
  const helpFor = (form: string) => `Write its name, or its ARN: arn:aws:${form}, with 12 digits for the account.`;

  it.each([
    [secret(parameterArn), "secret", `Write \`parameter("${parameterArn}")\`.`],
    [
      secret(`${ARN.replace("123456789012", "shop")}prod/key-AbCdEf`),
      "secret",
      helpFor("secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf"),
    ],
    [parameter(`${ARN}prod/key-AbCdEf`), "parameter", `Write \`secret("${ARN}prod/key-AbCdEf")\`.`],
    [parameter(parameterArn.replace("parameter/", "")), "parameter", helpFor("ssm:REGION:ACCOUNT:parameter/NAME")],
    [secret("arn:aws:secretsmanager"), "secret", helpFor("secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf")],
    [
      secret("arn:aws:ssm:eu-west-1:shop:parameter/a"),
      "secret",
      helpFor("secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf"),
    ],
  ])("is reported where it is of another kind: $name", (given, kind, help) => {
    const lowered = reading(given);
    expect(codesOf(lowered)).toEqual(["config/secret-arn at services.api.secrets.KEY"]);
    expect(textsOf(lowered)).toEqual([
      [`Secret "KEY" of service "api" is "${String(given.name)}", which is not the ARN of a ${kind}.`, help],
    ]);
  });

  it.each([secret(`${ARN}prod/key-AbCdEf`), parameter(parameterArn), parameter(`${parameterArn}:3`)])(
    "may be of its own kind: $name",
    (given) => {
      expect(codesOf(reading(given))).toEqual([]);
    },
  );
});

describe("a name that no secret or parameter has", () => {
  it.each([
    [parameter("ssm:/prod/key"), "/prod/key"],
    [parameter("{{resolve:ssm:/prod/key}}"), "/prod/key"],
    [parameter("${ssm:prod/key}"), "prod/key"],
    [parameter("aws-ssm:/prod/key"), "/prod/key"],
    [parameter("prod key"), "prod/db"],
    [parameter("prod\nkey"), "prod/db"],
  ])("is reported: %j", (given, meant) => {
    expect(textsOf(reading(given))).toEqual([
      [
        `Secret "KEY" of service "api" is ${JSON.stringify(given.name)}; the name of a parameter is made of letters, digits, "/", "_", "." and "-".`,
        `Write its name alone: parameter("${meant}").`,
      ],
    ]);
  });

  it("is reported of a secret", () => {
    expect(textsOf(reading(secret("prod key")))).toEqual([
      [
        'Secret "KEY" of service "api" is "prod key"; the name of a secret is made of letters, digits, "/", "_", "+", "=", ".", "@" and "-".',
        'Write its name alone: secret("prod/db").',
      ],
    ]);
  });

  it.each([
    parameter("/prod/key"),
    parameter("prod.key_1-a"),
    parameter("/prod/key:3"),
    secret("prod/a+b=c.d@e_f-g/h"),
  ])("is not %j", (given) => {
    expect(codesOf(reading(given))).toEqual([]);
  });
});

describe("the name of a parameter", () => {
  it.each(["prod/token", "prod/db/token", "prod/token:3"])("is reported where it lacks its slash: %s", (name) => {
    const lowered = reading(parameter(name));
    expect(codesOf(lowered)).toEqual(["config/parameter-name at services.api.secrets.KEY"]);
    expect(textsOf(lowered)).toEqual([
      [
        `Secret "KEY" of service "api" is the parameter "${name}"; the name of a parameter in a hierarchy begins with "/".`,
        `Write \`parameter("/${name}")\`; if it is a secret of Secrets Manager, \`secret("${name}")\`.`,
      ],
    ]);
  });

  it.each([
    parameter("/prod/token"),
    parameter("token"),
    parameter("arn:aws:ssm:eu-west-1:123456789012:parameter/prod/token"),
    secret("prod/token"),
  ])("is $name", (given) => expect(codesOf(reading(given))).toEqual([]));
});
