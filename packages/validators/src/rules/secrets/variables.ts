import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi, ecsGuide } from "../source.ts";

const RESERVED: ReadonlySet<unknown> = new Set([
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_EXECUTION_ENV",
  "ECS_AGENT_URI",
  "ECS_CONTAINER_METADATA_URI",
  "ECS_CONTAINER_METADATA_URI_V4",
]);

const OTHER_ARN = /^arn:[^:]*:(?!ssm:|secretsmanager:)[a-z0-9-]+:/;
const SECRET_ARN = /^arn:[^:]+:secretsmanager:[^:]+:\d{12}:secret:[^:]+$/;

/** What variables and secrets are named and hold, sorted by code. */
export const VARIABLES: readonly Rule[] = [
  forbidden({
    code: "secrets/interpolation",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "command[]",
    values: (text) => typeof text === "string" && /^\$[A-Z_]+$/.test(text),
    summary: "A command names variables where a shell reads it.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} has {value} in its command",
    because: "ECS starts the program without a shell, so that it gets the text as it stands",
    help: 'Start a shell: ["sh", "-c", "exec program $NAME"].',
    fix: "none",
  }),

  forbidden({
    code: "secrets/reserved-env",
    severity: "warning",
    on: "container",
    at: "environment[].name",
    values: (name) => RESERVED.has(name),
    summary: "A container leaves to ECS the variables that ECS sets.",
    source: ecsGuide("task-metadata-endpoint.html"),
    says: "{it} sets {value}",
    because: "ECS sets it itself, and programs look there for metadata and rights",
    help: "Remove it.",
    fix: "none",
  }),

  forbidden({
    code: "secrets/sm-arn-random-suffix",
    severity: "warning",
    presets: ["strict"],
    on: "container",
    at: "secrets[].valueFrom",
    values: (arn) =>
      typeof arn === "string" && SECRET_ARN.test(arn) && !/-[A-Za-z0-9]{6}$/.test(arn) && !isPlaceholder(arn),
    summary: "The ARN of a secret has the six characters that Secrets Manager ends it with.",
    source: ecsGuide("specifying-sensitive-data-secrets.html"),
    says: "secret {item} of {it} has an ARN without the six characters at its end",
    because: "it may lead to another secret, and policies with the whole ARN do not allow it",
    help: say`Set ${property(["secrets", 0, "valueFrom"])} to the whole ARN.`,
    fix: "none",
  }),

  inFiles(
    forbidden({
      code: "secrets/value-from-format",
      on: "container",
      at: "secrets[].valueFrom",
      values: (arn) => typeof arn === "string" && OTHER_ARN.test(arn),
      summary: "A secret comes from Secrets Manager or from Parameter Store.",
      source: ecsApi("API_Secret.html"),
      says: "secret {item} of {it} comes from {value}",
      because: "ECS reads secrets of Secrets Manager and parameters of Systems Manager",
      help: say`Set ${property(["secrets", 0, "valueFrom"])} to the ARN of a secret or a parameter, or to a parameter's name.`,
      fix: "none",
    }),
  ),
];
