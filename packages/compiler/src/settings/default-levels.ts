import type { App } from "@ecs-dsl/dsl";
import type { RuleLevel } from "@ecs-dsl/validators";
import type { LoweredFinding } from "../model/lowered-finding.ts";

/** Levels among the defaults of an app that no finding can have. */
export async function levelProblems(
  app: App,
  levels: Readonly<Record<string, RuleLevel>>,
): Promise<readonly LoweredFinding[]> {
  const given = Object.entries(levels);
  if (given.length === 0) return [];
  const { ruleLevel } = await import("./rule-level.ts");
  return given.flatMap(([code, level]) => {
    const result = ruleLevel(code, level, "defaults");
    if (!("problem" in result)) return [];
    const { code: told, severity, message, help = "" } = result.problem;
    return [
      { code: told, severity, message, help, source: { node: app, label: "app", path: ["defaults", "rules", code] } },
    ];
  });
}
