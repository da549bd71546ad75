import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

const pulled = (image: unknown) => ec2Container({ memory: 512, image });
const wrong = (image: string, what: string) => ({
  document: pulled(image),
  says: [
    `Container "web" pulls its image from an address of ECR with ${what}; the task cannot start.`,
    'Write it like "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2".',
  ],
});

describeRule("images/ecr-uri-format", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "an address": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4"),
    "one of FIPS": pulled("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/api:1.4"),
    "one of two protocols": pulled("123456789012.dkr-ecr.eu-west-1.on.aws/api:1.4"),
    "one in China": pulled("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api:1.4"),
    "one of a part of AWS that is apart": pulled("123456789012.dkr.ecr.us-iso-east-1.c2s.ic.gov/api:1.4"),
    "one of the European Sovereign Cloud": pulled("123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu/api:1.4"),
    "one of GovCloud": pulled("123456789012.dkr.ecr.us-gov-west-1.amazonaws.com/api:1.4"),
    "a domain that is not known": pulled("123456789012.dkr.ecr.eu-west-1.example.com/api:1.4"),
    "a stand-in for an account": pulled("aws_account_id.dkr.ecr.region.amazonaws.com/Api:1.4"),
    "an account that is filled in": pulled("${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/api:1.4"),
    "an account that a person fills in": pulled("<ACCOUNT>.dkr.ecr.eu-west-1.amazonaws.com/Api:1.4"),
    "a repository whose end is filled in": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/Api${Rest}"),
    "an account that may have more in it": pulled("${REGISTRY}.ecr.eu-west-1.amazonaws.com/api:1.4"),
    "a registry that is filled in": pulled("${REGISTRY}/Api:1.4"),
    "a region that is filled in": pulled("123456789012.dkr.ecr.${REGION}.amazonaws.com/api:1.4"),
    "a stand-in for a region": pulled("123456789012.dkr.ecr.region.amazonaws.com/api:1.4"),
    "a repository that is filled in": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/${Repository}:1.4"),
    "a stand-in for a repository": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/REPO_NAME:1.4"),
    "a repository with capital letters of which a part is filled in": pulled(
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com/Shop-${Name}:1.4",
    ),
    "a stand-in in a repository": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/REPO_NAME:1.4"),
    "a repository that has no name of one": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com/api-:1.4"),
    "a mirror of ECR": pulled("mirror.example.com/123456789012.dkr.ecr.amazonaws.com/api:1.4"),
    "what follows the registry, filled in": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.com${PATH}:1.4"),
    "another host that begins alike": pulled("123456789012.dkr.ecr.eu-west-1.amazonaws.community:1.4"),
    "another name of AWS": pulled("123.s3.eu-west-1.amazonaws.com/api:1.4"),
    "a load balancer's name": pulled("1-edge.eu-west-1.elb.amazonaws.com/api:1.4"),
    "no address of ECR": pulled("registry.example.com/Api:1.4"),
  },
  rejects: {
    "11 digits": {
      ...wrong(
        "12345678901.dkr.ecr.eu-west-1.amazonaws.com/api:1.4",
        "the account 12345678901, which has not 12 digits",
      ),
      severity: "warning",
    },
    ...Object.fromEntries(
      ["", ":1.4", ".cn:1.4", ".shop-api:1.4", "_api"].map((rest) => [
        `no repository, and "${rest}" instead`,
        {
          ...wrong(`123456789012.dkr.ecr.eu-west-1.amazonaws.com${rest}`, "no repository"),
          severity: "warning" as const,
        },
      ]),
    ),
    ...Object.fromEntries(
      ["ecr.eu-west-1", "dkr.eu-west-1", "eu-west-1"].map((host) => [
        `${host} alone`,
        wrong(`123456789012.${host}.amazonaws.com/api:1.4`, 'no ".dkr.ecr" after the account'),
      ]),
    ),
    "no region": wrong("123456789012.dkr.ecr.amazonaws.com/api:1.4", "no region"),
    "no region of China": wrong("123456789012.dkr.ecr.amazonaws.com.cn/api:1.4", "no region"),
    ...Object.fromEntries(
      [
        "amazon.com",
        "aws.com",
        "aws.amazon.com",
        "amazonaws",
        "amazonaws.co",
        "amazonws.com",
        "amazonaw.com",
        "amazonaws.cmo",
        "amzonaws.com",
      ].map((domain) => [
        `the domain ${domain}`,
        wrong(
          `123456789012.dkr.ecr.us-gov-west-1.${domain}/api:1.4`,
          `the domain ${domain}, and ECR has amazonaws.com`,
        ),
      ]),
    ),
    "China without its domain": wrong(
      "123456789012.dkr.ecr.cn-north-1.amazonaws.com/api:1.4",
      "the domain amazonaws.com, and cn-north-1 has amazonaws.com.cn",
    ),
    "the European Sovereign Cloud without its domain": wrong(
      "123456789012.dkr.ecr.eusc-de-east-1.amazonaws.com/api:1.4",
      "the domain amazonaws.com, and eusc-de-east-1 has amazonaws.eu",
    ),
    "an isolated region without its domain": {
      ...wrong(
        "123456789012.dkr.ecr.us-iso-east-1.amazonaws.com/api:1.4",
        "the domain amazonaws.com, and us-iso-east-1 has c2s.ic.gov",
      ),
      severity: "warning",
    },
    "a domain that is wrong in China": wrong(
      "123456789012.dkr.ecr.cn-north-1.amazonaws/api:1.4",
      "the domain amazonaws, and ECR has amazonaws.com.cn",
    ),
    "no region of the European Sovereign Cloud": wrong("123456789012.dkr.ecr.amazonaws.eu/api:1.4", "no region"),
    "no repository of the European Sovereign Cloud": {
      ...wrong("123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu:1.4", "no repository"),
      severity: "warning",
    },
    "its domain elsewhere": wrong(
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com.cn/api:1.4",
      "the domain amazonaws.com.cn, and eu-west-1 has amazonaws.com",
    ),
    "capital letters": wrong(
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/Api:1.4",
      'the repository "shop/Api", and the names of repositories have no capital letters',
    ),
    "capital letters of an account that is filled in": wrong(
      "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/Api:1.4",
      'the repository "Api", and the names of repositories have no capital letters',
    ),
    "capital letters before a tag that is filled in": wrong(
      "123456789012.dkr.ecr.${AWS::Region}.amazonaws.com/Api:${Tag}",
      'the repository "Api", and the names of repositories have no capital letters',
    ),
    "no dkr": wrong("123456789012.ecr.eu-west-1.amazonaws.com/api:1.4", 'no ".dkr.ecr" after the account'),
    "no dkr of the template's account": wrong(
      "${AWS::AccountId}.ecr.${AWS::Region}.amazonaws.com/api:${Tag}",
      'no ".dkr.ecr" after the account',
    ),
    "no region of an account that is filled in": wrong("${ACCOUNT}.dkr.ecr.amazonaws.com/api:1.4", "no region"),
  },
  unknown: [pulled(UNKNOWN)],
});

it("warns of an account that somebody may have shortened", () => {
  const value = pulled("1234.dkr.ecr.eu-west-1.amazonaws.com/api:1.4");
  expect(check([{ kind: "taskDefinition", name: "web", value }])[0]?.severity).toBe("warning");
});
