import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { ecsGuide } from "../source.ts";

/** What records of sessions are to be, for each kind of document that says it. */
export const EXEC_LOGGING = {
  code: "logging/exec-logging",
  severity: "warning",
  summary: "What people do in containers with ECS Exec is recorded.",
  source: ecsGuide("ecs-exec.html"),
} as const;

/** Of a config, somebody has written it into the cluster. */
export const execLogging = inFiles(
  forbidden({
    ...EXEC_LOGGING,
    on: "cluster",
    at: "configuration.executeCommandConfiguration.logging",
    values: (value) => value === "NONE",
    says: "{it} records no session of ECS Exec",
    because: "nobody can tell later what was typed in a container",
    help: say`Set ${property("configuration.executeCommandConfiguration.logging")} to "DEFAULT", or to "OVERRIDE" with a log group.`,
    fix: "none",
  }),
);
