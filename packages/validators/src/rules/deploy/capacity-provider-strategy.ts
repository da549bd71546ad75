import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { ecsApi } from "../source.ts";

const ABOUT = {
  code: "deploy/capacity-provider-strategy",
  severity: "error",
  summary: "A capacity provider strategy gives one provider at most a base.",
  source: ecsApi("API_CapacityProviderStrategyItem.html"),
} as const;

export const clusterStrategy = defineRule({
  ...ABOUT,
  on: "cluster",
  about: "defaultCapacityProviderStrategy",
  check({ defaultCapacityProviderStrategy: strategy }, report) {
    checkBases(strategy, ["defaultCapacityProviderStrategy"], report);
  },
});

export const serviceStrategy = defineRule({
  ...ABOUT,
  on: "service",
  about: "capacityProviderStrategy",
  check({ capacityProviderStrategy: strategy }, report) {
    checkBases(strategy, ["capacityProviderStrategy"], report);
  },
});

export const runStrategy = defineRule({
  ...ABOUT,
  on: "runTask",
  about: "capacityProviderStrategy",
  check({ capacityProviderStrategy: strategy }, report) {
    checkBases(strategy, ["capacityProviderStrategy"], report);
  },
});

type Strategy = Subjects["service"]["capacityProviderStrategy"];

function checkBases(strategy: Strategy, at: Path, report: Report): void {
  if (!isKnown(strategy)) return;
  let first: string | undefined;
  strategy.forEach((item, index) => {
    if (!isKnown(item) || !isKnown(item.base) || item.base <= 0) return;
    const provider = isKnown(item.capacityProvider) ? shown(item.capacityProvider) : `#${index + 1}`;
    if (first === undefined) first = provider;
    else report(secondBase(provider, item.base, first, [...at, index, "base"]));
  });
}

function secondBase(provider: string, base: number, first: string, at: Path): Finding {
  return {
    at,
    message: `Capacity provider ${provider} has a base of ${base}, and capacity provider ${first} has one too; a strategy has one base.`,
    help: say`Remove ${property(at)} of one of them: it counts the tasks that run there first.`,
  };
}
