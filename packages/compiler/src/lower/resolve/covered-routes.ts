import { isWithinBlock } from "./ip-blocks.ts";
import type { Condition, RouteMatch } from "./route-match.ts";

/** Whether every request of one match is certainly one of the wider, too. */
export function isCovered(match: RouteMatch, wider: RouteMatch): boolean {
  return (
    areWithin(match.paths, wider.paths, isWithin) &&
    areWithin(match.hosts, wider.hosts, isWithinOfAnyCase) &&
    wider.others.every((condition) => match.others.some((other) => isAskedBy(condition, other)))
  );
}

type Within = (pattern: string, wider: string) => boolean;

/** No patterns match everything. */
function areWithin(patterns: readonly string[], wider: readonly string[], within: Within): boolean {
  if (wider.length === 0) return true;
  for (const pattern of patterns) if (!isWithinAny(pattern, wider, within)) return false;
  return patterns.length > 0;
}

function isWithinAny(pattern: string, wider: readonly string[], within: Within): boolean {
  for (const other of wider) if (within(pattern, other)) return true;
  return false;
}

function isAskedBy(condition: Condition, by: Condition): boolean {
  const isSame = by.kind === condition.kind && by.name?.toLowerCase() === condition.name?.toLowerCase();
  return isSame && areWithin(by.values, condition.values, WITHIN[condition.kind]);
}

const WITHIN: Readonly<Record<Condition["kind"], Within>> = {
  header: isWithinOfAnyCase,
  /** With a backslash, a wildcard stands for itself. */
  query: (value, wider) => value === wider || (!wider.includes("\\") && isWithinOfAnyCase(value, wider)),
  method: (method, other) => method === other,
  sourceIp: isWithinBlock,
};

function isWithinOfAnyCase(pattern: string, wider: string): boolean {
  return isWithin(pattern.toLowerCase(), wider.toLowerCase());
}

/** Walks both patterns, of every two routes; where they part, the last `*` of the wider takes one character more. */
function isWithin(pattern: string, wider: string): boolean {
  let [at, other] = [0, 0];
  let [taken, behindStar] = [0, 0];
  while (at < pattern.length) {
    if (wider[other] === "*") {
      taken = at;
      behindStar = ++other;
    } else if (isTakenBy(pattern[at], wider[other])) {
      at += 1;
      other += 1;
    } else if (behindStar === 0) {
      return false;
    } else {
      at = ++taken;
      other = behindStar;
    }
  }
  return /^\**$/.test(wider.slice(other));
}

function isTakenBy(character: string | undefined, wider: string | undefined): boolean {
  return character === wider || (wider === "?" && character !== "*");
}
