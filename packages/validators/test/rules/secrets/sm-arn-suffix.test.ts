import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

const ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-AbCdEf";

function reading(valueFrom: unknown): unknown {
  return ec2Container({ secrets: [{ name: "DB_PASSWORD", valueFrom }] });
}

describeRule("secrets/sm-arn-suffix", "taskDefinition", {
  at: "containerDefinitions[0].secrets[0].valueFrom",
  accepts: {
    "the ARN alone": reading(ARN),
    "a JSON key": reading(`${ARN}:password::`),
    "a version stage": reading(`${ARN}::AWSPREVIOUS:`),
    "a version id": reading(`${ARN}:password::9d4cb84b-ad69-40c0-a0ab-cead36b967e8`),
    "another partition": reading(
      "arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:shop-AbCdEf:password::",
    ),
    "a parameter": reading("arn:aws:ssm:us-east-1:111122223333:parameter/shop/db"),
    "a name": reading("shop/db:password"),
    "a placeholder, whose colons do not count": reading(
      "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${env:name}",
    ),
    "a suffix that is filled in": reading(`${ARN}:\${KEY_AND_VERSION}`),
  },
  rejects: {
    "a key without colons": {
      document: reading(`${ARN}:password`),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":password", which lacks colons; the task fails to start.',
        'End the ARN with ":password::".',
      ],
      fixed: reading(`${ARN}:password::`),
    },
    "a key without colons in a region that is filled in": {
      document: reading("arn:${AWS::Partition}:secretsmanager:${AWS::Region}:111122223333:secret:shop:password"),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":password", which lacks colons; the task fails to start.',
        'End the ARN with ":password::".',
      ],
      fixed: reading("arn:${AWS::Partition}:secretsmanager:${AWS::Region}:111122223333:secret:shop:password::"),
    },
    "a key with one colon": {
      document: reading(`${ARN}:password:`),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":password:", which lacks colons; the task fails to start.',
        'End the ARN with ":password::".',
      ],
      fixed: reading(`${ARN}:password::`),
    },
    "a colon alone": {
      document: reading(`${ARN}:`),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":", which lacks colons; the task fails to start.',
        'End the ARN with ":::".',
      ],
      fixed: reading(`${ARN}:::`),
    },
    "four parts": {
      document: reading(`${ARN}:password:::`),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":password:::" with more than three parts; the task fails to start.',
        "End the ARN with `:json-key:version-stage:version-id`, each of which may be empty.",
      ],
    },
    "a stage and an id": {
      document: reading(`${ARN}:password:AWSCURRENT:9d4cb84b`),
      says: [
        'Secret "DB_PASSWORD" of container "web" has the suffix ":password:AWSCURRENT:9d4cb84b" with a version stage and a version id; ECS accepts one of the two.',
        "Leave the version stage or the version id empty.",
      ],
    },
    "a secret whose name is unreadable": {
      document: ec2Container({ secrets: [{ name: UNKNOWN, valueFrom: `${ARN}:password` }] }),
      says: [
        'Secret #1 of container "web" has the suffix ":password", which lacks colons; the task fails to start.',
        'End the ARN with ":password::".',
      ],
      fixed: ec2Container({ secrets: [{ name: UNKNOWN, valueFrom: `${ARN}:password::` }] }),
    },
  },
  unknown: [reading(UNKNOWN), ec2Container({ secrets: UNKNOWN }), ec2Container({ secrets: [UNKNOWN] })],
});
