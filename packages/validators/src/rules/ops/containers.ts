import { defineRule, type Rule, type Subjects } from "../../rule.ts";
import { property, say, title } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

/** What containers are labelled with, and how they are stopped, sorted by code. */
export const CONTAINER_HABITS: readonly Rule[] = [
  defineRule({
    code: "ops/docker-labels-reserved",
    severity: "warning",
    on: "container",
    about: "dockerLabels",
    summary: "Labels of a container leave com.amazonaws.ecs to the agent.",
    source: ecsApi("API_ContainerDefinition.html", "2026-11-30"),
    check({ container: { dockerLabels: labels }, label }, report) {
      for (const key of isKnown(labels) ? Object.keys(labels) : []) {
        if (!key.startsWith("com.amazonaws.ecs.")) continue;
        const at = ["dockerLabels", key];
        report({
          at,
          message: `Container ${label} has the label ${key}, which the agent of ECS writes itself.`,
          help: "Remove it.",
          fix: { title: title`Remove the label`, edits: [{ op: "remove", at }] },
        });
      }
    },
  }),

  wanted({
    code: "ops/stop-timeout-default",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "stopTimeout",
    when: isWorker,
    summary: "A container that works through a queue says how long it takes to stop.",
    source: ecsGuide("task-lifecycle-explanation.html", "2026-11-30"),
    says: "{it} works through a queue and does not say how long it takes to stop",
    because: "30 seconds after the signal to stop it is killed, with what it works on",
    help: say`Set ${property("stopTimeout")} to the seconds that a piece of work takes; Fargate accepts up to 120.`,
  }),
];

/** By its name. */
function isWorker({ container: { name } }: Subjects["container"]): boolean {
  return isKnown(name) && /(?:^|[-_])(?:worker|consumer|queue|sidekiq|celery)s?(?:$|[-_])/i.test(name);
}
