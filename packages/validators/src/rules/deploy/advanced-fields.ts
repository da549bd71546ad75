import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { declared } from "../declaration.ts";
import { combined } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

const ENTRY = "loadBalancers[]";

/** What a deployment is to know that shifts traffic, by values and by references. */
export const ADVANCED_CONFIG = {
  code: "deploy/advanced-config-fields",
  severity: "warning",
  summary: "A deployment that shifts traffic knows both target groups, the rule between them and a role to change it.",
  source: ecsApi("API_AdvancedConfiguration.html", "2026-11-30"),
} as const;

const FIELDS = { ...ADVANCED_CONFIG, on: "service", at: ENTRY } as const;

const NEEDED = ["alternateTargetGroupArn", "productionListenerRule", "roleArn"] as const;

/** What a load balancer says whose traffic ECS shifts, sorted by code. */
export const ADVANCED_FIELDS: readonly Rule[] = [
  inFiles(
    combined(
      declared(
        { ...FIELDS, says: "a load balancer of {it} whose traffic shifts has no {value}" },
        (entry, service) => (shiftsTraffic(service) ? missingIn(valueAt(entry, ["advancedConfiguration"])) : undefined),
        ({ at, opening, value }) => ({
          at: [...at, "advancedConfiguration"],
          message: say`${opening("")}${[property([...at, "advancedConfiguration", value])]}; ECS cannot shift it.`,
          help: say`Add ${property([...at, "advancedConfiguration", value])}.`,
        }),
      ),
      declared(
        { ...FIELDS, says: "a load balancer of {it} has one target group for the old and the new tasks" },
        (entry) => (isSame(entry) ? true : undefined),
        ({ at, opening }) => ({
          at: [...at, "advancedConfiguration", "alternateTargetGroupArn"],
          message: say`${opening("")}; there is nothing to shift traffic to.`,
          help: say`Set ${property([...at, "advancedConfiguration", "alternateTargetGroupArn"])} to that of a second one.`,
        }),
      ),
    ),
  ),
];

function missingIn(advanced: unknown): string | undefined {
  if (!isRecord(advanced)) return undefined;
  return NEEDED.find((name) => advanced[name] === undefined || advanced[name] === "");
}

function isSame(entry: unknown): boolean {
  const own = valueAt(entry, ["targetGroupArn"]);
  return (
    typeof own === "string" &&
    own !== "" &&
    own === valueAt(entry, ["advancedConfiguration", "alternateTargetGroupArn"])
  );
}

function shiftsTraffic(service: unknown): boolean {
  const strategy = valueAt(service, ["deploymentConfiguration", "strategy"]);
  return ["BLUE_GREEN", "CANARY", "LINEAR"].some((one) => one === strategy);
}
