import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function told(value: unknown): unknown {
  return ec2Container({ environment: [{ name: "SETTING", value }] });
}

const found = (what: string, document: unknown, at = "environment") => ({
  document,
  says: [
    `Container "web" has ${what} in \`${at}\`; whoever may read the task definition reads it.`,
    "Keep it in Secrets Manager or Parameter Store, and name it in `secrets`.",
  ],
});

/** Each in two parts, so that no scanner of sources takes it for a real one. */
const FORMS = {
  "an AWS access key": ["AKIA", "Q3EGRBZ2LLM7XAJ4"],
  "a GitHub token": ["ghp_", "0123456789abcdefghijABCDEFGHIJ012345"],
  "a GitLab token": ["glpat-", "0123456789abcdefghij"],
  "a Slack token": ["xoxb-", "123456789012-abcdefghijkl"],
  "the address of a Slack webhook": [
    "https://hooks.slack.com/services/",
    "T0123456789/B0123456789/abcdefghijklmnopqrstuvwx",
  ],
  "a Stripe key": ["sk_live_", "0123456789abcdefghijklmn"],
  "an API key": ["sk-proj-", "0123456789abcdefghijklmnop"],
  "a SendGrid key": ["SG.", `${"a".repeat(22)}.${"b".repeat(43)}`],
  "an npm token": ["npm_", "0123456789abcdefghijABCDEFGHIJ012345"],
  "a private key": ["-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE"],
  "a JSON Web Token": ["eyJhbGciOiJIUzI1NiJ9.", `eyJzdWIiOiIxMjM0In0.${"a".repeat(43)}`],
  "a URL with a password": ["postgres://shop:", "hunter2@db.internal:5432/shop"],
} as const;

/** Other forms of the same, in two parts, too. */
const MORE_FORMS = {
  "a GitHub token": ["github_pat_", `${"a".repeat(22)}_${"b".repeat(59)}`],
  "an API key": ["sk-", "a".repeat(40)],
  "a private key": ["-----BEGIN ", "PRIVATE KEY-----\nMIIE"],
} as const;

/** What ends a character too early. */
const TOO_SHORT = [
  ["ghp_", "a".repeat(35)],
  ["github_pat_", `${"a".repeat(21)}_${"b".repeat(59)}`],
  ["glpat-", "a".repeat(19)],
  ["xoxb-", `1${"a".repeat(8)}`],
  ["https://hooks.slack.com/services/", `T0123456789/B0123456789/${"a".repeat(19)}`],
  ["sk_live_", "a".repeat(15)],
  ["sk-proj-", "a".repeat(23)],
  ["sk-", "a".repeat(39)],
  ["SG.", `${"a".repeat(22)}.${"b".repeat(42)}`],
  ["npm_", "a".repeat(35)],
  ["eyJhbGciOiJIUzI1NiJ9.", `eyJzdWIiOiIxMjM0In0.${"a".repeat(19)}`],
] as const;

const [start, rest] = FORMS["a GitHub token"];
const TOKEN = start + rest;

describeRule("secrets/value-pattern", "taskDefinition", {
  at: "containerDefinitions[0].environment[0].value",
  accepts: {
    "a word": told("production"),
    ...Object.fromEntries(TOO_SHORT.map((parts) => [`${parts.join("")}, which is too short`, told(parts.join(""))])),
    ...Object.fromEntries(
      ["....", "x", "XX", "secret"].map((word) => [
        `the password ${word}, which stands for one`,
        told(`postgres://shop:${word}@db.internal/shop`),
      ]),
    ),
    "the access key of AWS's documentation": told("AKIAIOSFODNN7EXAMPLE"),
    "a test key": told("sk_test_0123456789abcdefghijklmn"),
    "a URL": told("https://api.example.com:8443/v1?user=a:b@c"),
    "a URL with a user": told("postgres://shop@db.internal:5432/shop"),
    "a password that is filled in": told("postgres://shop:${PASSWORD}@db.internal/shop"),
    "what stands for a password": told("postgres://shop:****@db.internal/shop"),
    "a password of a sidecar": told("amqp://guest:guest@localhost:5672"),
    "a public key": told("-----BEGIN PUBLIC KEY-----"),
    "a name with hyphens": told("sk-learn-model-registry-of-the-shop-in-production"),
    "the digest of an image": told(`shop/api@sha256:${"0123456789abcdef".repeat(4)}`),
  },
  rejects: {
    ...Object.fromEntries(Object.entries(FORMS).map(([what, parts]) => [what, found(what, told(parts.join("")))])),
    ...Object.fromEntries(
      Object.entries(MORE_FORMS).map(([what, parts]) => [`${what} of another form`, found(what, told(parts.join("")))]),
    ),
    ...Object.fromEntries(
      ["secret1", "mysecret"].map((word) => [
        `the password ${word}`,
        found("a URL with a password", told(`postgres://shop:${word}@db.internal/shop`)),
      ]),
    ),
    "a token in a command": {
      ...found("a GitHub token", ec2Container({ command: ["run", `--token=${TOKEN}`] }), "command"),
      at: "containerDefinitions[0].command[1]",
    },
    "a token in an entry point": {
      ...found("a GitHub token", ec2Container({ entryPoint: [TOKEN] }), "entryPoint"),
      at: "containerDefinitions[0].entryPoint[0]",
    },
    "a token in a label": {
      ...found("a GitHub token", ec2Container({ dockerLabels: { token: TOKEN } }), "dockerLabels"),
      at: "containerDefinitions[0].dockerLabels.token",
    },
    "a token in a health check": {
      ...found(
        "a GitHub token",
        ec2Container({ healthCheck: { command: ["CMD-SHELL", `check ${TOKEN}`] } }),
        "command",
      ),
      at: "containerDefinitions[0].healthCheck.command[1]",
    },
    "a token of a log driver": {
      ...found(
        "a GitHub token",
        ec2Container({ logConfiguration: { logDriver: "gelf", options: { "gelf-address": TOKEN } } }),
        "options",
      ),
      at: "containerDefinitions[0].logConfiguration.options.gelf-address",
    },
    "a token where the name of a secret belongs": {
      ...found(
        "a GitHub token",
        {
          ...Object(ec2Container({ secrets: [{ name: "TOKEN", valueFrom: TOKEN }] })),
          executionRoleArn: "arn:aws:iam::111122223333:role/shop",
        },
        "secrets",
      ),
      at: "containerDefinitions[0].secrets[0].valueFrom",
    },
  },
  unknown: [
    told(UNKNOWN),
    ec2Container({ environment: UNKNOWN, command: UNKNOWN, dockerLabels: UNKNOWN, healthCheck: UNKNOWN }),
    ec2Container({ environment: [UNKNOWN], command: [UNKNOWN], logConfiguration: UNKNOWN }),
  ],
});
