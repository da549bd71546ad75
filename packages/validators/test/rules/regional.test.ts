import { describe, expect, it } from "vitest";
import type { RuleOn } from "../../src/rule.ts";
import { API_SPELLER, spelt } from "../../src/text.ts";
import {
  awslogsRegion,
  ecrImage,
  elsewhere,
  regional,
  SECRET_ARNS,
  type RegionalDeclaration,
} from "../../src/rules/regional.ts";

const ABOUT: Omit<RegionalDeclaration<"container">, "isWrong" | "explain"> = {
  code: "schema/example",
  severity: "warning",
  on: "container",
  summary: "It is an example.",
  source: { url: "https://docs.aws.amazon.com/", checked: "2026-11-28" },
  places: [ecrImage, ...SECRET_ARNS, awslogsRegion],
};

const image = (host: string) => ({ image: `${host}/shop/api:1.4.2` });
const secret = (valueFrom: string) => ({ secrets: [{ name: "KEY", valueFrom }] });
const logs = (logDriver: string) => ({ logConfiguration: { logDriver, options: { "awslogs-region": "eu-west-1" } } });

const ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:token-AbCdEf";

function seen(rule: RuleOn<"container">, container: object, region?: string): readonly string[] {
  const found: string[] = [];
  const subject = { container, task: {}, label: '"api"' };
  rule.check(subject, ({ at, message }) => found.push(`${at.join(".")}: ${spelt(message, API_SPELLER)}`), { region });
  return found;
}

describe("a rule about regions", () => {
  const rule = regional({
    ...ABOUT,
    isWrong: (region) => region.startsWith("eu-"),
    explain: ({ at, region, it: words }) => ({ at, message: `${words} ${region}` }),
  });

  it.each([
    ["an image of ECR", image("111122223333.dkr.ecr.eu-west-1.amazonaws.com"), "image"],
    ["one of its FIPS endpoint", image("111122223333.dkr.ecr-fips.eu-west-1.amazonaws.com"), "image"],
    ["one over both protocols", image("111122223333.dkr-ecr.eu-west-1.on.aws"), "image"],
    ["an ARN", secret("arn:aws:ssm:eu-west-1:111122223333:parameter/key"), "secrets.0.valueFrom"],
    [
      "credentials",
      { repositoryCredentials: { credentialsParameter: ARN } },
      "repositoryCredentials.credentialsParameter",
    ],
    [
      "a secret of a log driver",
      { logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "TOKEN", valueFrom: ARN }] } },
      "logConfiguration.secretOptions.0.valueFrom",
    ],
    ["logs", logs("awslogs"), "logConfiguration.options.awslogs-region"],
  ])("sees that of %s", (_, container, at) => {
    expect(seen(rule, container)).toEqual([`${at}: container "api" eu-west-1`]);
  });

  it.each([
    ["a registry of another kind", image("registry.eu-west-1.example.com")],
    ["a name", secret("/eu-west-1/key")],
    ["a name that holds an ARN", secret(`/key/${ARN}`)],
    ["an image below an address of ECR", image("mirror.example.com/111122223333.dkr.ecr.eu-west-1.amazonaws.com")],
    ["an ARN without region", secret("arn:aws:ssm::111122223333:parameter/key")],
    ["another driver", logs("splunk")],
    ["a text whose end is open", secret("arn:aws:ssm:eu-west-1:${ACCOUNT")],
  ])("sees none in %s", (_, container) => {
    expect(seen(rule, container)).toEqual([]);
  });
});

describe("a rule about another region than one's own", () => {
  const rule = elsewhere({ ...ABOUT, explain: ({ at, region }, own) => ({ at, message: `${region} from ${own}` }) });

  it("finds what is elsewhere, where its own is known", () => {
    expect(seen(rule, logs("awslogs"), "us-east-1")).toEqual([
      "logConfiguration.options.awslogs-region: eu-west-1 from us-east-1",
    ]);
    expect(seen(rule, logs("awslogs"), "eu-west-1")).toEqual([]);
    expect(seen(rule, logs("awslogs"))).toEqual([]);
  });

  it("leaves what is not a region to others", () => {
    expect(seen(rule, secret("arn:aws:ssm:eu-wset-1:111122223333:parameter/key"), "us-east-1")).toEqual([]);
  });
});
