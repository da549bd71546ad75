import { property, say } from "../../text.ts";
import { declared } from "../declaration.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";

const KEYS: ReadonlySet<unknown> = new Set([
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "ECS_ENGINE_AUTH_DATA",
]);

export const awsKeysEnv = declared(
  {
    code: "secrets/aws-keys-env",
    on: "container",
    severity: "warning",
    presets: ["recommended", "strict", "security-hub", "control-tower"],
    at: "environment[]",
    summary: "A container gets its rights from the role of its task, not from keys among its variables.",
    source: ecsGuide("task-iam-roles.html"),
    says: "{it} has {value} among its variables",
  },
  (pair) => (isRecord(pair) && KEYS.has(pair["name"]) && isText(pair["value"]) ? String(pair["name"]) : undefined),
  ({ value, at, opening }) => ({
    at,
    message: say`${opening(value)}; whoever may read the task definition can read it.`,
    help:
      value === "ECS_ENGINE_AUTH_DATA"
        ? say`Name a secret in ${property("repositoryCredentials")} instead.`
        : "Remove it, and give the task a role: with keys here the role is not used.",
  }),
);

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
