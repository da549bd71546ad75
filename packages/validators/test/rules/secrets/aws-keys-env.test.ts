import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const told = (...environment: readonly unknown[]): unknown => ({
  family: "shop-api",
  containerDefinitions: [{ name: "web", image: "nginx:1.27", memory: 128, environment }],
});
const key = (name: unknown, value: unknown = "example") => ({ name, value });

const wrong = (name: string, help: string) => ({
  document: told(key("PORT", "80"), key(name)),
  says: [`Container "web" has ${name} among its variables; whoever may read the task definition can read it.`, help],
});
const ROLE = "Remove it, and give the task a role: with keys here the role is not used.";

describeRule("secrets/aws-keys-env", "taskDefinition", {
  at: "containerDefinitions[0].environment[1]",
  accepts: {
    "other names": told(key("AWS_REGION"), key("AWS_ACCESS_KEY_ID_FILE"), key("aws_access_key_id")),
    "no value": told(key("AWS_ACCESS_KEY_ID", ""), { name: "AWS_SECRET_ACCESS_KEY" }),
  },
  rejects: {
    "the id of a key": wrong("AWS_ACCESS_KEY_ID", ROLE),
    "a key": wrong("AWS_SECRET_ACCESS_KEY", ROLE),
    "a token": wrong("AWS_SESSION_TOKEN", ROLE),
    "a login to a registry": wrong("ECS_ENGINE_AUTH_DATA", "Name a secret in `repositoryCredentials` instead."),
  },
  unknown: [told(UNKNOWN), told(key(UNKNOWN)), told(key("AWS_SESSION_TOKEN", UNKNOWN))],
});
