import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

export const duplicateName = defineRule({
  code: "secrets/duplicate-name",
  severity: "error",
  on: "container",
  about: "secrets",
  summary: "A secret has a name that no other secret or environment variable of its container has.",
  source: ecsApi("API_Secret.html"),
  check({ container, label }, report) {
    const { secrets } = container;
    if (!isKnown(secrets)) return;
    secrets.forEach((secret, index) => {
      if (!isKnown(secret) || !isKnown(secret.name)) return;
      const variable = variableNamed(container, secret.name);
      if (variable >= 0) report(alsoVariable(secret.name, variable, label));
      const first = secrets.findIndex((other) => isKnown(other) && other.name === secret.name);
      if (first < index) report(repeated(secret.name, index, label));
    });
  },
});

function variableNamed({ environment }: Subjects["container"]["container"], name: string): number {
  return isKnown(environment) ? environment.findIndex((entry) => isKnown(entry) && entry.name === name) : -1;
}

function alsoVariable(name: string, variable: number, label: string): Finding {
  const at = ["environment", variable];
  return {
    at: [...at, "name"],
    message: `Container ${label} has "${name}" as a secret and as an environment variable. AWS answers: "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'."`,
    help: say`Remove "${name}" from ${property("environment")}.`,
    fix: { title: title`Remove ${name} from ${property("environment")}`, edits: [{ op: "remove", at }] },
  };
}

function repeated(name: string, index: number, label: string): Finding {
  return {
    at: ["secrets", index, "name"],
    message: `Container ${label} has two secrets named "${name}"; ECS accepts a name once.`,
    help: "Remove or rename one of them.",
  };
}
