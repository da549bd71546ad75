import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function variables(...environment: readonly unknown[]): unknown {
  return ec2Container({ environment });
}

const port = { name: "PORT", value: "8080" };

describeRule("schema/env-pair", "taskDefinition", {
  accepts: {
    "names and values": variables(port, { name: "NODE_ENV", value: "production" }),
    "an empty value": variables({ name: "DEBUG", value: "" }),
    "no variables": variables(),
  },
  rejects: {
    "no name": {
      document: variables({ value: "8080" }),
      at: "containerDefinitions[0].environment[0]",
      says: [
        'Environment variable #1 of container "web" has no name. AWS answers: "Environment variable name cannot be null or blank."',
        "Add `name`, or remove the entry.",
      ],
    },
    "an empty name": {
      document: variables({ name: "", value: "8080" }),
      at: "containerDefinitions[0].environment[0]",
      says: [
        'Environment variable #1 of container "web" has no name. AWS answers: "Environment variable name cannot be null or blank."',
        "Add `name`, or remove the entry.",
      ],
    },
    "two empty names, each once": {
      document: variables({ name: "", value: "8080" }, { name: "", value: "8081" }),
      at: ["containerDefinitions[0].environment[0]", "containerDefinitions[0].environment[1]"],
      says: [
        'Environment variable #1 of container "web" has no name. AWS answers: "Environment variable name cannot be null or blank."',
        "Add `name`, or remove the entry.",
        'Environment variable #2 of container "web" has no name. AWS answers: "Environment variable name cannot be null or blank."',
        "Add `name`, or remove the entry.",
      ],
    },
    "an equals sign": {
      document: variables({ name: "PORT=8080", value: "" }),
      at: "containerDefinitions[0].environment[0].name",
      severity: "warning",
      says: [
        'Environment variable "PORT=8080" of container "web" has an equals sign in its name, so the container gets another name and value.',
        "Write what is behind the equals sign as `value`.",
      ],
    },
    "no value": {
      document: variables({ name: "PORT" }),
      at: "containerDefinitions[0].environment[0]",
      severity: "warning",
      says: [
        'Environment variable "PORT" of container "web" has no value, so the container does not get it.',
        'Add `value`; "" is a value.',
      ],
    },
    "a name twice": {
      document: variables(port, { name: "PORT", value: "9090" }),
      at: "containerDefinitions[0].environment[1].name",
      severity: "warning",
      says: [
        'Environment variable "PORT" of container "web" is set twice; the container gets the last value.',
        "Remove one of them.",
      ],
    },
  },
  unknown: [
    variables({ name: UNKNOWN, value: "8080" }, { name: UNKNOWN }),
    variables({ name: "PORT", value: UNKNOWN }),
    variables(UNKNOWN, UNKNOWN),
    ec2Container({ environment: UNKNOWN }),
  ],
});
