import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { ecsGuide } from "../source.ts";
import { fireLensContainers, type FireLensContainer } from "./fire-lens.ts";

export const firelensOneRouter = defineRule({
  code: "logging/firelens-one-router",
  severity: "warning",
  on: "taskDefinition",
  summary: "A task has one log router.",
  source: ecsGuide("using_firelens.html"),
  check(task, report) {
    const [first, ...others] = fireLensContainers(task)?.filter(({ isRouter }) => isRouter === true) ?? [];
    if (first !== undefined) others.forEach((other) => report(second(other, first)));
  },
});

function second({ label, at }: FireLensContainer, first: FireLensContainer): Finding {
  return {
    at: [...at, "firelensConfiguration"],
    message: `Container ${label} is a log router, and so is container ${first.label}; ECS sends what containers log to one.`,
    help: say`Remove ${property(["containerDefinitions", 0, "firelensConfiguration"])} of one of them: one router sends to several outputs.`,
  };
}
