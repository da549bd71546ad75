import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("secrets/interpolation", "taskDefinition", {
  at: "containerDefinitions[0].command[1]",
  accepts: {
    "what is right": task({ command: ["sh", "-c", "exec server $PORT"] }),
    "a price": task({ command: ["server", "$5"] }),
  },
  rejects: {
    "what is wrong": {
      document: task({ command: ["server", "$PORT"] }),
      says: [
        'Container "web" has "$PORT" in its command; ECS starts the program without a shell, so that it gets the text as it stands.',
        'Start a shell: ["sh", "-c", "exec program $NAME"].',
      ],
    },
  },
  unknown: [task({ command: ["server", UNKNOWN] })],
});

describeRule("secrets/reserved-env", "taskDefinition", {
  at: "containerDefinitions[0].environment[0].name",
  accepts: { "what is right": task({ environment: [{ name: "NODE_ENV", value: "a" }] }) },
  rejects: {
    "what is wrong": {
      document: task({ environment: [{ name: "AWS_EXECUTION_ENV", value: "a" }] }),
      says: [
        'Container "web" sets "AWS_EXECUTION_ENV"; ECS sets it itself, and programs look there for metadata and rights.',
        "Remove it.",
      ],
    },
    ...Object.fromEntries(
      ["ECS_AGENT_URI", "ECS_CONTAINER_METADATA_URI", "ECS_CONTAINER_METADATA_URI_V4"].map((name) => [
        name,
        {
          document: task({ environment: [{ name, value: "a" }] }),
          says: [
            `Container "web" sets "${name}"; ECS sets it itself, and programs look there for metadata and rights.`,
            "Remove it.",
          ],
        },
      ]),
    ),
    "the way to its rights": {
      document: task({ environment: [{ name: "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", value: "a" }] }),
      says: [
        'Container "web" sets "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"; ECS sets it itself, and programs look there for metadata and rights.',
        "Remove it.",
      ],
    },
  },
  unknown: [task({ environment: [{ name: UNKNOWN, value: "a" }] })],
});

describeRule("secrets/sm-arn-random-suffix", "taskDefinition", {
  at: "containerDefinitions[0].secrets[0].valueFrom",
  accepts: {
    "what is right": task(
      {
        secrets: [
          { name: "TOKEN", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/token-AbCdEf" },
        ],
      },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "a parameter": task(
      { secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "what is filled in": task(
      { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:${Name}" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/token" }] },
        { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
      ),
      says: [
        'Secret "TOKEN" of container "web" has an ARN without the six characters at its end; it may lead to another secret, and policies with the whole ARN do not allow it.',
        "Set `valueFrom` to the whole ARN.",
      ],
    },
  },
  unknown: [
    task(
      { secrets: [{ name: "TOKEN", valueFrom: UNKNOWN }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  ],
});

describeRule("secrets/value-from-format", "taskDefinition", {
  at: "containerDefinitions[0].secrets[0].valueFrom",
  accepts: {
    "what is right": task(
      { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "a name": task(
      { secrets: [{ name: "TOKEN", valueFrom: "token" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    "a secret": task(
      { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:s3:::shop/token" }] },
        { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
      ),
      says: [
        'Secret "TOKEN" of container "web" comes from "arn:aws:s3:::shop/token"; ECS reads secrets of Secrets Manager and parameters of Systems Manager.',
        "Set `valueFrom` to the ARN of a secret or a parameter, or to a parameter's name.",
      ],
    },
  },
  unknown: [
    task(
      { secrets: [{ name: "TOKEN", valueFrom: UNKNOWN }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
    task(
      { secrets: [{ name: "TOKEN", valueFrom: "arn:aws:${Service}:eu-west-1:123456789012:a" }] },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  ],
});
