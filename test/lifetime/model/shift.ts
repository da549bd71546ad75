import type { Account } from "./account.ts";
import { isNew, type Change } from "./change.ts";
import { token } from "./tokens.ts";
import type { Live } from "./live.ts";
import { isSame, type JsonMap, listAt, textAt } from "./json.ts";

/** Two target groups that ECS shifts the traffic of a service between, and the rules that it changes for that. */
export interface Pair {
  readonly primary: string;
  readonly alternate: string;
  /** That of production first. */
  readonly rules: readonly string[];
}

export function pairsOf(service: JsonMap): readonly Pair[] {
  return listAt(service, "LoadBalancers").flatMap((one) => {
    const primary = textAt(one, "TargetGroupArn");
    const alternate = textAt(one, "AdvancedConfiguration", "AlternateTargetGroupArn");
    const rules = ["ProductionListenerRule", "TestListenerRule"].flatMap(
      (name) => textAt(one, "AdvancedConfiguration", name) ?? [],
    );
    return primary === undefined || alternate === undefined ? [] : [{ primary, alternate, rules }];
  });
}

/** What ECS starts new tasks for. */
const STARTS_TASKS = [
  "TaskDefinition",
  "LoadBalancers",
  "NetworkConfiguration",
  "ServiceConnectConfiguration",
  "ForceNewDeployment",
  "PlatformVersion",
  "VolumeConfigurations",
];

export function startsTasks(change: Change): boolean {
  const { live, before } = change;
  return isNew(change) || STARTS_TASKS.some((name) => !isSame(before?.properties[name], live.properties[name]));
}

/** The new tasks are in the group that the traffic did not go to, and it goes there now; gives the groups that were left. */
export function shiftTraffic(
  account: Account,
  pairs: readonly Pair[],
  rulesOfNow: readonly Live[] = [],
): ReadonlySet<string> {
  const left = new Set<string>();
  for (const { primary, alternate, rules } of pairs) {
    const rule = rulesOfNow.find(({ identity }) => token(identity) === rules[0]);
    const [own] = rule === undefined ? [] : account.receivers(rule);
    const now = own ?? account.liveGroup(rules[0] ?? "") ?? primary;
    const next = account.filled.has(now) ? (now === primary ? alternate : primary) : now;
    if (next !== now) left.add(now);
    account.moveTasks(left, new Set([next]));
    for (const rule of rules) account.shift(rule, next);
  }
  return left;
}

/** Where the traffic of a deployed service goes, for each of its pairs of target groups. */
export function liveSides(account: Account, service: JsonMap): readonly Side[] {
  return pairsOf(service).map(({ rules: [rule = ""], alternate }) =>
    account.liveGroup(rule) === alternate ? "alternate" : "primary",
  );
}

export type Side = "primary" | "alternate";

/** The sides that the pairs of a service have their tasks on, with a plus between two; without pairs that is the primary one. */
export function sidesInWords(account: Account, service: Live | undefined): string {
  if (service === undefined) return "none";
  return Array.from(new Set(liveSides(account, service.properties))).join("+") || "primary";
}
