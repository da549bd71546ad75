import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const told = (name: unknown, value: unknown): unknown => ({
  family: "shop-api",
  containerDefinitions: [{ name: "web", image: "web:1", memory: 128, environment: [{ name, value }] }],
});
const rejected = (name: string, value = "hunter2") => ({
  document: told(name, value),
  says: [
    `Container "web" has ${name} among its variables; whoever may read the task definition can read it.`,
    "Keep it in Secrets Manager or Parameter Store, and name it in `secrets`.",
  ],
});
const NAMES = ["DB_PASSWORD", "password", "DB_PASS", "JWT_SECRET", "GITHUB_TOKEN", "API_KEY", "STRIPE_APIKEY"];
const NEAR = ["MY_AWS_TOKEN", "DB_PWD", "PUBLIC_KEY_PASSWORD"];
const MORE = ["PRIVATE_KEY", "DB_CREDENTIALS", "CONNECTION_STRING", "db-passwd", "SECRET_KEY_BASE", "ENCRYPTION_KEY"];
const OTHERS = ["TOKEN_TYPE", "PASSWORD_FILE", "SECRET_ARN", "PASSWORD_MIN_LENGTH", "BYPASS", "COMPASS", "KEY"];
const EXCEPT = [
  "AWS_SECRET_ACCESS_KEY",
  "PUBLIC_KEY",
  "STRIPE_PUBLISHABLE_KEY",
  "MAX_TOKEN",
  "PWD",
  "TOKENS",
  "PUBLICKEY",
  "PUBLIC_APIKEY",
  "PUBLIC_API_KEY",
];
const VALUES = ["", " ", "true", "disabled", "3600", "/run/secrets/db", "./key.pem", "~/.ssh/id", "C:\\key.pem"];
const STAND_INS = [
  "${DB_PASSWORD}",
  "{{ password }}",
  "<password>",
  "changeme",
  "CHANGE_ME",
  "xxxx",
  "****",
  "your-password",
];
const ELSEWHERE = [
  "arn:aws:ssm:eu-west-1:123456789012:parameter/db",
  "https://login.example.com/token",
  "PASSWORD_HERE",
];
const TOLD = ["postgres://shop:hunter2@db/shop", `ghp_${"a".repeat(36)}`];

describeRule("secrets/plaintext-env", "taskDefinition", {
  at: "containerDefinitions[0].environment[0].value",
  accepts: {
    ...Object.fromEntries([...OTHERS, ...EXCEPT].map((name) => [`the name ${name}`, told(name, "hunter2")])),
    ...Object.fromEntries(
      [...VALUES, ...STAND_INS, ...ELSEWHERE, ...TOLD].map((value) => [
        `the value "${value}"`,
        told("PASSWORD", value),
      ]),
    ),
    "no value": { family: "shop-api", containerDefinitions: [{ name: "web", environment: [{ name: "PASSWORD" }] }] },
  },
  rejects: {
    ...Object.fromEntries([...NAMES, ...MORE, ...NEAR].map((name) => [name, rejected(name)])),
    "a long number": rejected("PASSWORD", "12345"),
    "a word in a word": rejected("PASSWORD", "untrue"),
    "a word that goes on": rejected("PASSWORD", "truest"),
  },
  unknown: [told(UNKNOWN, "hunter2"), told("PASSWORD", UNKNOWN)],
});
