import { ULIMIT_NAMES } from "@ecs-dsl/validators/facts";
import type { DraftValue, Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";

const ULIMIT = /^ContainerDefinitions\[0\]\.Ulimits\[[-\d]+\](?:\.(Name|SoftLimit|HardLimit))?$/;

/** Rules over the task definition: limits of the main container are a property, others have to be written by hand. */
export function taskOverridesOf(rules: Given | undefined): Members {
  const limits: { name?: string; soft?: number; hard?: number }[] = [];
  for (const rule of rules?.list() ?? []) {
    const path = rule.member("path")?.text() ?? "";
    const [found, part] = ULIMIT.exec(path) ?? [];
    const value = rule.member("value");
    if (found === undefined || value === undefined) {
      rule.leftOut("Write it by the property of that name, or below `overrides` of the workload.");
      continue;
    }
    if (/\[-\]/.test(path) || limits.length === 0) limits.push({});
    const limit = limits.at(-1) ?? {};
    if (part === "Name") limit.name = value.text() ?? "";
    else if (part === "SoftLimit") limit.soft = value.number() ?? 0;
    else if (part === "HardLimit") limit.hard = value.number() ?? 0;
    else whole(value, limit);
  }
  const merged = limits.reduce<typeof limits>((all, limit) => {
    const open = all.find((each) => each.name === undefined || limit.name === undefined);
    return open === undefined || (open.soft !== undefined && limit.soft !== undefined)
      ? [...all, limit]
      : [...all.filter((each) => each !== open), { ...open, ...limit }];
  }, []);
  const entries = merged.flatMap(({ name, soft, hard }): readonly (readonly [string, DraftValue])[] => {
    if (!ULIMIT_NAMES.some((known) => known === name) || name === undefined || (soft ?? hard) === undefined) return [];
    const [softLimit, hardLimit] = [soft ?? hard ?? 0, hard ?? soft ?? 0];
    return [[name, softLimit === hardLimit ? softLimit : { softLimit, hardLimit }]];
  });
  return entries.length === 0 ? {} : { ulimits: Object.fromEntries(entries) };
}

function whole(value: Given, limit: { name?: string; soft?: number; hard?: number }): void {
  const [name, soft, hard] = [
    value.member("Name")?.text(),
    value.member("SoftLimit")?.number(),
    value.member("HardLimit")?.number(),
  ];
  if (name !== undefined) limit.name = name;
  if (soft !== undefined) limit.soft = soft;
  if (hard !== undefined) limit.hard = hard;
}
