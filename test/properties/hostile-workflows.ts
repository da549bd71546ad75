import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

/** What deploys the shop. */
export function workflowsWith(call: Call): dsl.GitHubActions<"production" | "staging"> {
  const role = "arn:aws:iam::123456789012:role/deploy";
  return call("gitHubActions", dsl.gitHubActions<"production" | "staging">, {
    role: { production: role, staging: role },
    on: { production: { tag: ["v*"] }, staging: { branch: "main" } },
    promote: { production: "staging" },
    install: "npm ci",
    nodeVersion: "22",
    runsOn: "ubuntu-latest",
  });
}
