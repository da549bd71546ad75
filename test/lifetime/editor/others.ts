/** What runs outside AWS, as data. */
export interface Outside {
  readonly capacity: "factory" | "site";
  readonly kind: "service" | "daemon" | "schedule" | "task";
  readonly isTagged: boolean;
}

/** A service that has much of what others have made, as data. */
export interface Clerk {
  /** What runs it; capacity of others counts in their network alone. */
  readonly runsOn: "fargate" | "theirs" | "both" | "managed";
  /** Whether it calls a service of others. */
  readonly calls: boolean;
  /** The port of a group of others that it connects to, where it does; `given` is one that a deployment is told. */
  readonly connects: "none" | 6379 | 6380 | "given";
  /** The target group of others that it is in, where it is, and whether that one's load balancer is let in. */
  readonly target: "none" | "one" | "two" | "given";
  readonly letsIn: boolean;
}

/** What the shop has beside its own services that is not in AWS, or not its own. */
export interface Others {
  readonly outside: Outside | undefined;
  readonly clerk: Clerk | undefined;
}

export const NO_OTHERS: Others = { outside: undefined, clerk: undefined };

export const FRESH_OUTSIDE: Outside = { capacity: "factory", kind: "service", isTagged: false };

export const FRESH_CLERK: Clerk = {
  runsOn: "fargate",
  calls: false,
  connects: "none",
  target: "one",
  letsIn: false,
};
