import { FARGATE_CAPACITY_PROVIDERS } from "../../facts/fargate.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report, type Subjects } from "../../rule.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { editDistance, listed, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { knownAt, resourcesOf } from "../template-resources.ts";

const ABOUT = {
  code: "schema/capacity-provider-name",
  severity: "error",
  summary: "Capacity providers of Fargate are written as AWS writes them, and others are called otherwise.",
  source: ecsApi("API_CreateCapacityProvider.html", "2026-11-28"),
} as const;

/** Of a provider's own name. */
export const ownCapacityProviderName = defineRule({
  ...ABOUT,
  on: "template",
  check(template, report) {
    for (const { at, id, properties } of resourcesOf(template, "AWS::ECS::CapacityProvider")) {
      const name = knownAt(properties, "Name");
      const [reserved] = typeof name === "string" ? (RESERVED.exec(name) ?? []) : [];
      if (typeof name === "string" && reserved !== undefined) report(ofAws([...at, "Name"], id, name, reserved));
    }
  },
});

/** What names of AWS's own providers begin with. */
const RESERVED = /^(?:aws|ecs|fargate)/i;

function ofAws(at: Path, id: string, name: string, reserved: string): Finding {
  return {
    at,
    message: `${id} is called ${shown(name)}; names that begin with "${reserved}" are AWS's own. AWS answers: "The specified capacity provider name is invalid".`,
    help: 'Begin the name otherwise, like "shop-instances".',
  };
}

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
    severity: "warning",
    message: `A capacity provider is called ${shown(name)}; those of Fargate are ${listed(FARGATE_CAPACITY_PROVIDERS.map(shown), "and")}.`,
    help: `Did you mean "${meant}"?`,
    ...(isSame && { fix: { title: `Write ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}
