import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

const token = { name: "TOKEN", valueFrom: "/shop/token" };
const password = { name: "DB_PASSWORD", valueFrom: "/shop/db" };
const port = { name: "PORT", value: "8080" };

describeRule("secrets/duplicate-name", "taskDefinition", {
  accepts: {
    "different names": ec2Container({ secrets: [token, password], environment: [port] }),
    "names in other case": ec2Container({ secrets: [token], environment: [{ name: "token", value: "x" }] }),
  },
  rejects: {
    "a name that is a variable too": {
      document: ec2Container({ secrets: [password, token], environment: [port, { name: "TOKEN", value: "x" }] }),
      at: "containerDefinitions[0].environment[1].name",
      says: [
        'Container "web" has "TOKEN" as a secret and as an environment variable. AWS answers: "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as \'TOKEN\'."',
        'Remove "TOKEN" from `environment`.',
      ],
      fixed: ec2Container({ secrets: [password, token], environment: [port] }),
    },
    "a secret twice": {
      document: ec2Container({ secrets: [token, token] }),
      at: "containerDefinitions[0].secrets[1].name",
      says: [
        'Container "web" has two secrets named "TOKEN"; ECS accepts a name once.',
        "Remove or rename one of them.",
      ],
    },
  },
  unknown: [
    ec2Container({ secrets: [token], environment: UNKNOWN }),
    ec2Container({ secrets: [token], environment: [UNKNOWN, { name: UNKNOWN }] }),
    ec2Container({ secrets: [UNKNOWN, { name: UNKNOWN, valueFrom: "a" }, { name: UNKNOWN, valueFrom: "b" }] }),
    ec2Container({ secrets: UNKNOWN, environment: [{ name: "TOKEN", value: "x" }] }),
  ],
});
