import { FARGATE_CAPACITY_PROVIDERS } from "../../facts/fargate.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report, type Subjects } from "../../rule.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { editDistance, listed, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";

const ABOUT = {
  code: "schema/capacity-provider-name",
  severity: "warning",
  summary: "Capacity providers of Fargate are written as AWS writes them.",
  source: ecsApi("API_CreateCapacityProvider.html", "2026-11-28"),
} as const;

export const clusterCapacityProviderName = defineRule({
  ...ABOUT,
  on: "cluster",
  check({ capacityProviders: names, defaultCapacityProviderStrategy: strategy }, report, { isOfConfig } = {}) {
    if (isKnown(names)) names.forEach((name, index) => checkName(name, ["capacityProviders", index], report));
    if (isOfConfig !== true) checkStrategy(strategy, ["defaultCapacityProviderStrategy"], report);
  },
});

export const serviceCapacityProviderName = defineRule({
  ...ABOUT,
  on: "service",
  about: "capacityProviderStrategy",
  check({ capacityProviderStrategy: strategy }, report, { isOfConfig } = {}) {
    if (isOfConfig !== true) checkStrategy(strategy, ["capacityProviderStrategy"], report);
  },
});

function checkStrategy(strategy: Subjects["service"]["capacityProviderStrategy"], at: Path, report: Report): void {
  if (!isKnown(strategy)) return;
  strategy.forEach((item, index) => {
    if (isKnown(item)) checkName(item.capacityProvider, [...at, index, "capacityProvider"], report);
  });
}

function checkName(name: string | Unknown | undefined, at: Path, report: Report): void {
  if (!isKnown(name)) return;
  const meant = FARGATE_CAPACITY_PROVIDERS.find((known) => isMeant(name, known));
  if (meant !== undefined && meant !== name) report(otherSpelling(name, meant, at));
}

/** The same letters, which nobody else's provider may begin with, or a typing error in them. */
function isMeant(name: string, known: string): boolean {
  return lettersOf(name) === lettersOf(known) || (/^[A-Z_-]+$/.test(name) && editDistance(name, known) === 1);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, "");
}

function otherSpelling(name: string, meant: string, at: Path): Finding {
  const isSame = lettersOf(name) === lettersOf(meant);
  return {
    at,
    message: `A capacity provider is called ${shown(name)}; those of Fargate are ${listed(FARGATE_CAPACITY_PROVIDERS.map(shown), "and")}.`,
    help: `Did you mean "${meant}"?`,
    ...(isSame && { fix: { title: `Write ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}
