import type { Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { ecsGuide } from "../source.ts";

export const imdsHostMode = forbidden({
  code: "security/imds-host-mode",
  severity: "info",
  presets: ["strict"],
  on: "taskDefinition",
  at: "networkMode",
  values: (mode) => mode === "bridge" || mode === "host",
  when: isForInstances,
  summary: "A task cannot reach the rights of the instance that it runs on.",
  source: ecsGuide("security-iam-roles.html", "2026-11-30"),
  says: "{it} has the network mode {value} on an instance, whose metadata and role it may read",
  because: "unless the instance keeps containers from that, a program has the rights of both",
  help: say`Set ${property("networkMode")} to "awsvpc" and ECS_AWSVPC_BLOCK_IMDS on the agent, or a hop limit of 1 on the instance.`,
  fix: "none",
});

function isForInstances({ requiresCompatibilities: launch }: Subjects["taskDefinition"]): boolean {
  return isKnown(launch) && launch.includes("EC2") && !launch.includes("FARGATE");
}
