import { costsOf, type CostlyStack } from "../../cost/estimate.ts";
import { sumOf } from "../../cost/estimate-text.ts";
import { type Prices, PRICES } from "../../cost/prices.ts";
import { type Assembly, stacksOf } from "../../model/assembly.ts";
import type { Aws } from "../aws/aws.ts";
import { deployedTemplates } from "./deployed-template.ts";

/** USD a month, with the fewest tasks that run and with the most. */
export interface MonthlyCost {
  readonly least: number;
  readonly most: number;
}

/** What an environment costs as it is deployed, and what it would cost as it is compiled. */
export interface CostChange {
  /** Absent where a template that is deployed cannot be looked at. */
  readonly before?: MonthlyCost;
  readonly after: MonthlyCost;
}

/** The costs of the stacks by their templates: parameters have their defaults in both. Undefined where there are no stacks. */
export async function costChange(
  aws: Aws,
  assembly: Assembly,
  prices: Prices = PRICES,
): Promise<CostChange | undefined> {
  const stacks = stacksOf(assembly).filter(({ region }) => region === undefined || region === aws.region);
  if (stacks.length === 0) return undefined;
  const deployed = await Promise.all(stacks.map(({ name }) => deployedTemplates(aws)(name)));
  const after = costOf(
    stacks.map(({ template }) => ({ owner: "", template, parameters: {} })),
    prices,
  );
  if (deployed.some((answer) => "refusal" in answer)) return { after };
  const templates = deployed.flatMap((answer) =>
    "value" in answer && answer.value !== undefined ? [answer.value] : [],
  );
  const before = costOf(
    templates.map((template) => ({ owner: "", template, parameters: {} })),
    prices,
  );
  return { before, after };
}

function costOf(stacks: readonly CostlyStack[], prices: Prices): MonthlyCost {
  const [least, most] = sumOf(costsOf(stacks, prices).costs);
  return { least, most };
}

/** `cost a month: 96.27 to 240.43 USD, then 119.12 to 263.28 (22.85 more)`; nothing where it stays. */
export function costText({ before, after }: CostChange): string {
  const then = rangeText(after);
  if (before === undefined) return `cost a month: ${then} USD then\n`;
  const changes = [after.least - before.least, after.most - before.most].map(cents);
  const [least = 0, most = 0] = changes;
  if (least === 0 && most === 0) return "";
  const change = least === most ? changeText(least) : `${changeText(least)} to ${changeText(most)}`;
  return `cost a month: ${rangeText(before)} USD, then ${then} (${change})\n`;
}

function rangeText({ least, most }: MonthlyCost): string {
  return cents(least) === cents(most) ? least.toFixed(2) : `${least.toFixed(2)} to ${most.toFixed(2)}`;
}

function changeText(change: number): string {
  return change < 0 ? `${(-change).toFixed(2)} less` : `${change.toFixed(2)} more`;
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
