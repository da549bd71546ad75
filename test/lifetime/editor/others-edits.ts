import { type Clerk, FRESH_CLERK, FRESH_OUTSIDE, type Others, type Outside } from "./others.ts";

/** A change of what is not in AWS, or of others. */
export type OtherEdit = (others: Others, which: number) => Others;

export const OTHER_EDITS = {
  outside: (others) => ({ ...others, outside: others.outside === undefined ? FRESH_OUTSIDE : undefined }),
  outsideKind: ofOutside(({ kind }, which) => ({ kind: next(["service", "daemon", "schedule", "task"], kind, which) })),
  outsideCapacity: ofOutside(({ capacity }) => ({ capacity: capacity === "factory" ? "site" : "factory" })),
  outsideTags: ofOutside(({ isTagged }) => ({ isTagged: !isTagged })),
  clerk: (others) => ({ ...others, clerk: others.clerk === undefined ? FRESH_CLERK : undefined }),
  clerkRunsOn: ofClerk(({ runsOn }, which) => ({
    runsOn: next(["fargate", "theirs", "both", "managed"], runsOn, which),
  })),
  clerkCalls: ofClerk(({ calls }) => ({ calls: !calls })),
  clerkConnects: ofClerk(({ connects }, which) => ({ connects: next(["none", 6379, 6380, "given"], connects, which) })),
  clerkTarget: ofClerk(({ target }, which) => ({ target: next(["none", "one", "two", "given"], target, which) })),
  clerkLetsIn: ofClerk(({ letsIn }) => ({ letsIn: !letsIn })),
} as const satisfies Readonly<Record<string, OtherEdit>>;

function ofOutside(change: (outside: Outside, which: number) => Partial<Outside>): OtherEdit {
  return ({ outside, ...others }, which) => ({
    ...others,
    outside: outside && { ...outside, ...change(outside, which) },
  });
}

function ofClerk(change: (clerk: Clerk, which: number) => Partial<Clerk>): OtherEdit {
  return ({ clerk, ...others }, which) => ({ ...others, clerk: clerk && { ...clerk, ...change(clerk, which) } });
}

/** Another one of these. */
function next<Value>(all: readonly Value[], now: Value, which: number): Value {
  const others = all.filter((one) => one !== now);
  return others[which % others.length] ?? now;
}
