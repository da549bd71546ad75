import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { isOldPlatform } from "../fargate/platform-version.ts";
import { isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";

type Service = Subjects["service"];

export const jsonKeyPlatform = defineRule({
  code: "secrets/json-key-platform",
  severity: "warning",
  on: "service",
  about: "platformVersion",
  summary: "A task that takes a key of a secret runs on platform version 1.4.0 or later.",
  source: ecsGuide("secrets-envvar-secrets-manager.html", "2026-11-30"),
  check(service, report, context) {
    if (!isOldPlatform(service.platformVersion)) return;
    const task = taskBeside(context);
    const name = task === undefined || isWindowsTask(task.value) ? undefined : keyedSecret(task.value);
    if (task !== undefined && name !== undefined) reportBeside(report, task, unread(service, task.name, name));
  },
});

/** An ARN of a secret, and then a key, a stage or a version of it. */
const KEYED = /^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:]+:[^:]*:[^:]*:[^:]*$/;

/** The name of a secret of the task that is a part of one. */
function keyedSecret({ containerDefinitions: containers }: Subjects["taskDefinition"]): string | undefined {
  for (const container of isKnown(containers) ? containers : []) {
    if (!isKnown(container) || !isKnown(container.secrets)) continue;
    for (const secret of container.secrets) {
      if (isKnown(secret) && isKnown(secret.valueFrom) && KEYED.test(secret.valueFrom)) return String(secret.name);
    }
  }
  return undefined;
}

function unread(service: Service, task: string, name: string): Finding {
  return {
    at: ["platformVersion"],
    message: `${capitalized(nameOf("service", service))} runs on platform version ${String(service.platformVersion)}, which cannot take a part of a secret, as ${name} of task definition "${task}" is.`,
    help: say`Set ${property("platformVersion")} to "LATEST", or remove it.`,
  };
}
