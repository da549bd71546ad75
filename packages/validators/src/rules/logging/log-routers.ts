import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { ecsApi, ecsGuide } from "../source.ts";

const isRouter = ({ container }: Subjects["container"]) => isKnown(container.firelensConfiguration);

/** How containers run that route the logs of others, sorted by code. */
export const LOG_ROUTERS: readonly Rule[] = [
  inFiles(
    forbidden({
      code: "logging/firelens-essential",
      severity: "warning",
      on: "container",
      at: "essential",
      values: (essential) => essential === false,
      when: isRouter,
      summary: "A task ends with the container that routes its logs.",
      source: ecsGuide("using_firelens.html", "2026-11-30"),
      says: "{it} routes the logs of its task, which goes on without it",
      because: "what the others write then is lost, or they wait for it",
      help: say`Set ${property("essential")} to true.`,
      fix: "none",
    }),
  ),

  forbidden({
    code: "logging/firelens-user",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "user",
    values: (user) => typeof user === "string" && /^(?!(?:root|0)(?::|$))[\w-]+(?::[\w-]+)?$/.test(user),
    when: isRouter,
    summary: "The container that routes logs may read the socket that they come through.",
    source: ecsApi("API_FirelensConfiguration.html", "2026-11-30"),
    says: "{it} routes logs and runs as {value}",
    because: "the agent's files for it are root's, and older agents let nobody else read them",
    help: say`Remove ${property("user")}, or try it on the agents that you have.`,
    fix: "none",
  }),
];
