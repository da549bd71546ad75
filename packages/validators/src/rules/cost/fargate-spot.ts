import type { Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { ecsGuide } from "../source.ts";

export const fargateSpot = forbidden({
  code: "cost/fargate-spot",
  severity: "info",
  presets: ["strict"],
  on: "service",
  at: "launchType",
  values: (type) => type === "FARGATE",
  when: isForLess,
  summary: "A service that may be interrupted runs on what is left over.",
  source: ecsGuide("fargate-capacity-providers.html", "2026-11-30"),
  says: "{it} runs on Fargate at its full price",
  because: "Fargate Spot costs up to 70 percent less, and gives a task two minutes to stop",
  help: say`Instead of ${property("launchType")}, set ${property("capacityProviderStrategy")} to FARGATE_SPOT, with FARGATE as a base of 1.`,
  fix: "none",
});

/** By its name, for trying things out or for work that nobody waits for. */
function isForLess({ loadBalancers, serviceName: name }: Subjects["service"]): boolean {
  if (!isKnown(name)) return false;
  if (/(?:^|[-_])(?:dev|test|staging|sandbox)(?:$|[-_])/i.test(name)) return true;
  return /(?:^|[-_])(?:worker|consumer|batch)s?(?:$|[-_])/i.test(name) && loadBalancers === undefined;
}
